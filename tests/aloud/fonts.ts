import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const FOLDER = "/usr/share/fonts/truetype/dejavu";
/** Styles that only some machines have, from another package. */
const EXTRA = ["*Oblique*", "*Condensed*", "*ExtraLight*"];

/** Whether the machine has the fonts in which pages are read. */
export function hasFonts(): boolean {
  return existsSync(join(FOLDER, "DejaVuSans.ttf"));
}

/**
 * Writes settings for programs that shall know these fonts alone, and gives their file's name: a screen
 * reader reads line by line, and where a line ends is for the font to say.
 */
export function onlyFonts(folder: string): string {
  const file = join(folder, "fonts.conf");
  const reject = EXTRA.map((name) => `<glob>${name}</glob>`).join("");
  writeFileSync(
    file,
    `<fontconfig>
<dir>${FOLDER}</dir>
<include ignore_missing="yes">/etc/fonts/conf.d</include>
<cachedir>${join(folder, "fonts")}</cachedir>
<selectfont><rejectfont>${reject}</rejectfont></selectfont>
</fontconfig>
`,
  );
  return file;
}
