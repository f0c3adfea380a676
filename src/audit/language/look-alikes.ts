// Mathematical letters, of whatever style, and the same for Greek.
const MATHEMATICAL = /[\u{1d400}-\u{1d7cb}ℎℬℰℱℋℐℒℳℛℯℊℴℂℍℕℙℚℝℤℭℌℑℜℨ]{3,}/gu;
// Letters in rings and squares.
const ENCLOSED = /[\u24b6-\u24e9\u{1f110}-\u{1f189}](?: ?[\u24b6-\u24e9\u{1f110}-\u{1f189}]){2,}/gu;
// Small capitals, made for phonetic writing.
const SMALL = /[ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘǫʀꜱᴛᴜᴠᴡʏᴢ]{3,}/gu;
const OF_SMALL_ALONE = /[ᴀᴄᴅᴇᴊᴋᴍᴏᴘᴛᴜᴠᴡᴢꜰꜱ]/gu;
// Latin words with a letter or two that are Cyrillic or Greek and look the same.
const MIXED = /(?<![\p{L}\p{N}-])\p{L}{4,}(?![\p{L}\p{N}-])/gu;
const TWINS = /[аеорсухіјѕһԁԛԝАВЕКМНОРСТУХІЈЅονρΑΒΕΖΗΙΚΜΝΟΡΤΥΧ]/gu;

/** Whether a text has any sign that could be one of these. */
export function hasLetterSigns(text: string): boolean {
  return (
    /[\u{1d400}-\u{1d7cb}\u24b6-\u24e9\u{1f110}-\u{1f189}ɪʜʀᴀ-ᴢ]/u.test(text) ||
    (/\p{Script=Latin}/u.test(text) && text.search(TWINS) >= 0)
  );
}

/** The words of a text that are written with signs which only look like letters (WCAG F71). */
export function lookAlikes(text: string): string[] {
  const mathematical = text.match(MATHEMATICAL) ?? [];
  const words = mathematical.filter(({ length }) => length >= 2 * 4);
  return [
    // A formula has short words; a text has a long one, or several.
    ...(words.length > 0 || isText(text, mathematical) ? mathematical : []),
    ...(text.match(ENCLOSED) ?? []),
    ...(text.match(SMALL) ?? []).filter(
      (word) => (word.match(OF_SMALL_ALONE)?.length ?? 0) >= 2 && word.length >= 3,
    ),
    ...(text.match(MIXED) ?? []).filter(isMixed),
  ];
}

function isText(text: string, words: readonly string[]): boolean {
  return words.length > 1 && !/[=+<>≤≥∈()²]/.test(text);
}

function isMixed(word: string): boolean {
  const latin = word.match(/\p{Script=Latin}/gu)?.length ?? 0;
  const twins = word.match(TWINS)?.length ?? 0;
  return twins > 0 && latin >= 3 && latin > twins && latin + twins === [...word].length;
}
