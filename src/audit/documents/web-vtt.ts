/** The texts of the cues of a WebVTT file, in order, without their markup; undefined of what a browser does not take for one. */
export function cuesOf(file: string): string[] | undefined {
  const text = file.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  if (!/^WEBVTT(?=[ \t\n]|$)/.test(text)) return undefined;
  return text.split(/\n{2,}/).flatMap((block) => {
    const lines = block.split("\n");
    const times = lines.findIndex((line) => line.includes("-->"));
    if (times < 0 || !TIMES.test(lines[times] ?? "")) return [];
    return [
      lines
        .slice(times + 1)
        .join(" ")
        .replace(/<[^<>]*>/g, "")
        .replace(/&\w+;/g, " ")
        .trim(),
    ];
  });
}

const TIMES = /^\s*(\d{2,}:)?\d{2}:\d{2}\.\d{3}\s*-->\s*(\d{2,}:)?\d{2}:\d{2}\.\d{3}/;
