import { primary } from "./words-by-language.ts";

const LISTED = {
  sv: "och att det som en på är av för med till den har inte om ett men var jag du vi kan ska från eller sig så när här din ditt dina våra vår",
  en: "the and of to in is that it for you with on as are this be at or have from your we was by not can our an but they he she will has i his her which there their",
  de: "der die das und ist nicht ein eine einen zu den mit von auf für sich des dem im auch als wir sie ich ihre ihr sind werden oder bei es",
  fr: "le la les de des et est un une que qui dans pour pas sur au aux avec vous nous ce cette sont votre vos il elle je du ne en par c d l",
  es: "el la los las de que y en un una por con para es no del al se su lo como más está son sus usted nuestro",
  it: "il lo la gli di che e un una per con non del della dei sono nel si è alla le i ha come questo",
  nl: "de het een en van is dat niet te met op voor zijn aan er om ook bij naar wij u ik hij ze deze ging worden",
  da: "og at det som en på er af for med til den har ikke om et men var jeg du vi kan skal fra eller sig når her din vores",
  no: "og at det som en på er av for med til den har ikke om et men var jeg du vi kan skal fra eller seg når her din våre vår",
  fi: "ja on ei että se hän mutta tai kun myös ovat joka oli voi sekä niin jos kuin mukaan olla me te",
  pl: "i w na nie się z do to jest że o jak ale za po od przez dla są czy być oraz który",
  pt: "o a os as de que e em um uma para com não do da dos das por se no na é mais como são seu sua",
  tr: "ve bir bu için ile de da çok olarak daha gibi ne ama en olan var veya kadar sonra değil",
} as const;

/** The small words without which hardly a sentence is written, by language. */
export const FUNCTION_WORDS: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
  Object.entries(LISTED).map(([language, words]) => [language, new Set(words.split(" "))]),
);

const NONE: ReadonlySet<string> = new Set();

/** The small words of a language by its BCP 47 tag; none of one whose words are not known. */
export function smallWords(language: string): ReadonlySet<string> {
  return FUNCTION_WORDS[primary(language)] ?? NONE;
}
