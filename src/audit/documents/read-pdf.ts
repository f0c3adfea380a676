/** What of a PDF file decides whether people with assistive technology can read it. */
export interface Pdf {
  readonly tagged: boolean;
  readonly title: string;
  /** Whether programs show the title, and not the file's name. */
  readonly showsTitle: boolean;
  readonly language: string;
  readonly pages: number;
  /** Characters of text on the first pages. */
  readonly characters: number;
}

const MOST_PAGES = 5;

/** Reads a PDF file. Throws when it is none, or needs a password. Its scripts are not run. */
export async function readPdf(data: Uint8Array): Promise<Pdf> {
  const { getDocument, VerbosityLevel } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const loading = getDocument({
    data: new Uint8Array(data),
    verbosity: VerbosityLevel.ERRORS,
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    isOffscreenCanvasSupported: false,
  });
  try {
    const pdf = await loading.promise;
    const { info } = (await pdf.getMetadata()) as { info: { Title?: unknown; Language?: unknown } };
    const marked = entry(await pdf.getMarkInfo(), "Marked");
    const shows = entry(await pdf.getViewerPreferences(), "DisplayDocTitle");
    let characters = 0;
    let structured = false;
    for (let number = 1; number <= Math.min(pdf.numPages, MOST_PAGES); number++) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      characters += items.reduce(
        (sum, item) => sum + ("str" in item ? item.str.trim().length : 0),
        0,
      );
      structured ||= ((await page.getStructTree())?.children.length ?? 0) > 0;
    }
    return {
      tagged: marked === true && (structured || characters === 0),
      title: String(info.Title ?? "").trim(),
      showsTitle: shows === true,
      language: String(info.Language ?? "").trim(),
      pages: pdf.numPages,
      characters,
    };
  } finally {
    await loading.destroy();
  }
}

/** An entry of a dictionary, which is a map or an object as the library's version has it. */
function entry(dictionary: unknown, name: string): unknown {
  if (dictionary instanceof Map) return dictionary.get(name);
  return (dictionary as Record<string, unknown> | null)?.[name];
}
