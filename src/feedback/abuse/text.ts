const MANY_LINKS = 3;
/** A bare domain is no link: "migrationsverket.se" is how people name an agency. */
const LINK_START = /https?:\/\/(?:www\.)?|\bwww\./gi;
/** Latin letters and ASCII only: Chinese or Thai that follows a link without a space is words. */
const LINK = /(?:https?:\/\/|\bwww\.)[\p{Script=Latin}!-~]+/giu;
const BETWEEN_LINKS = /[\p{P}\s]+/gu;
const TAG =
  /<\/?(?:a|img|script|iframe|form|object|embed|style)(?=[\s/>])|\[\/?(?:url|img|link)[=\]]/i;
const MARKS = /\p{M}/gu;
/** A list of consonants, not of vowels, so that letters unknown here make nobody suspect. */
const CONSONANT_RUN = /[bcdfghjklmnpqrstvwxzßþðŋđħłŧ]{8}/i;

/** The signals that the text itself gives; what it says, and how short it is, never matters. */
export function textSignals(text: string) {
  return {
    "only-links": isOnlyLinks(text),
    "many-links": (text.match(LINK_START)?.length ?? 0) >= MANY_LINKS,
    html: TAG.test(text),
    letters: CONSONANT_RUN.test(text.normalize("NFD").replace(MARKS, "")),
  };
}

function isOnlyLinks(text: string): boolean {
  const rest = text.replace(LINK, "");
  return rest !== text && rest.replace(BETWEEN_LINKS, "") === "";
}
