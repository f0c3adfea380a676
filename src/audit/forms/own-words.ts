import { listsFor, primary } from "#audit/language/words-by-language.ts";

/** How a label says, by language, that what it asks for is the user's own. */
const OWN: Readonly<Record<string, RegExp>> = {
  en: /^(?:enter )?(?:your|my) /,
  sv: /^(?:ange |skriv )?(?:din|ditt|dina|min|mitt) /,
  de: /^(?:ihre?n?|deine?n?|meine?) /,
  fr: /^(?:votre|vos|ton|ta|mon|ma) /,
  es: /^(?:su|sus|tu|tus|mi|mis) /,
  it: /^(?:(?:il|la) )?(?:suo|sua|tuo|tua|mio|mia) /,
  nl: /^(?:uw|je|jouw|mijn) /,
  fi: /^oma |(?<=\p{L}{3})si$/u,
  da: /^(?:din|dit|min|mit) /,
  no: /^(?:din|ditt|min|mitt) /,
  pl: /^(?:twój|twoje|twoja|mój|moje) /,
  pt: /^(?:[oa] )?(?:seu|sua|teu|tua|meu|minha) /,
  ar: /ك(?= |$)/,
};

/** Words by which a form, a group or a label says that it asks about somebody else, or looks for something. */
const OTHERS: Readonly<Record<string, RegExp>> = {
  en: /\b(child|children|recipient|friend|guest|employee|employer|contact person|next of kin|patient|search|filter|find|billing for|someone|another person|company|organi[sz]ation)\b/i,
  sv: /barn|mottagar|\bvän\b|gäst|anställd|arbetsgivar|kontaktperson|anhörig|patient|sök|filtrer|hitta|någon annan|företag|organisation/i,
  de: /\bkind(?:e?s|er|ern)?\b|schüler|empfänger|\bfreund|\bgast\b|gäste|mitarbeiter|arbeitgeber|ansprechpartner|angehörig|notfallkontakt|patient|\bsuche|filter|finden|andere person|firma|unternehmen|organisation|verein/i,
  fr: /enfant|élève|destinataire|\bamie?s?\b|invité|employé|employeur|salarié|personne à contacter|\bproche|patient|recherche|filtr|trouver|autre personne|entreprise|société|organis|association/i,
  es: /niñ[oa]|\bhij[oa]|menor de edad|alumn|destinatari|amig[oa]|invitad|emplead|persona de contacto|familiar|paciente|busca|búsqueda|buscar|filtr|encontrar|otra persona|empresa|organiza|asociación/i,
  it: /bambin|\bfigli|alunn|destinatari|\bamic[oa]|ospit|dipendent|datore di lavoro|persona di contatto|familiare|pazient|\bcerca|ricerca|filtr|\btrova|altra persona|aziend|società|organizzazion|associazion/i,
  nl: /\bkind|leerling|ontvanger|vriend|\bgast|medewerker|werkgever|contactpersoon|naaste|patiënt|zoek|filter|\bvind|iemand anders|bedrijf|organisatie|vereniging/i,
  fi: /lapse|lapsi|lasten|oppila|huollettava|vastaanottaja|ystävä|viera|työntekijä|työnantaja|yhteyshenkilö|omaise|omainen|potila|haku|\bhae\b|etsi|suodata|toisen henkilön|yrity|organisaatio|yhdisty/i,
  da: /barn|børn|\belev|modtager|\bven\b|venner|gæst|medarbejder|arbejdsgiver|kontaktperson|pårørende|patient|søg|filtrer|\bfind\b|anden person|firma|virksomhed|organisation|forening/i,
  no: /barn|\belev|mottak|\bvenn|gjest|ansatt|arbeidsgiver|kontaktperson|pårørende|pasient|søk|filtrer|\bfinn\b|annen person|firma|bedrift|organisasjon|forening/i,
  pl: /dzieck|dzieci|uczeń|uczni|odbiorc|przyjaci|znajom|gość|gości|pracownik|pracodawc|osob[ay] kontaktow|bliski|pacjent|szukaj|wyszuk|filtr|znajdź|innej osoby|firm|organizacj|stowarzysz/i,
  pt: /criança|\bfilh[oa]|alun[oa]|destinatári|amig[oa]|convidad|funcionári|empregad|pessoa de conta|familiar|paciente|busca|pesquis|procur|filtr|encontr|outra pessoa|empresa|organiza|associação/i,
  ar: /طفل|أطفال|ابنك|ابنتك|مستلم|صديق|ضيف|موظف|صاحب العمل|مريض|بحث|ابحث|شخص آخر|شركة|منظمة|مؤسسة/,
};

/** A label without the words that say that it is the user's own; undefined where it has none. */
export function withoutOwn(label: string, language: string): string | undefined {
  const own = listsFor(OWN, language).find(([, words]) => words.test(label));
  return own && label.replace(own[1], "");
}

/** Whether a text of a form is about somebody else, or a search. */
export function isAboutOthers(text: string, language: string): boolean {
  const [own, english, swedish] = [OTHERS[primary(language)], OTHERS.en, OTHERS.sv];
  return [own, english, swedish].some((words) => words?.test(text));
}
