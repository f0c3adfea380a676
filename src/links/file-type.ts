// Extensions that people follow links to save or open in another program. Other extensions (html,
// php, aspx) are how a page is made, and nobody's business.
const KNOWN = new Set(
  (
    "pdf doc docx docm odt rtf txt md epub xls xlsx xlsm ods csv tsv ppt pptx pps ppsx odp odg xml xsd " +
    "json geojson gpkg kml kmz gpx shp zip gz tgz tar 7z rar mp3 m4a wav ogg oga flac mp4 m4v mov avi " +
    "webm mkv ics vcf jpg jpeg png gif webp avif svg tif tiff eps dwg dxf sql xbrl"
  ).split(" "),
);

// What authors write for a type, where it is no extension.
const PROGRAMS: Readonly<Record<string, string>> = {
  word: "Word",
  excel: "Excel",
  powerpoint: "PowerPoint",
};

/** The extension of a URL path, lower case, without the dot: "" if it has none. */
export function extension(path: string): string {
  return /\.([a-z0-9]{1,10})$/i.exec(path)?.[1]?.toLowerCase() ?? "";
}

/** "PDF" for "pdf": how a type is written, for an extension of a document, data, picture, sound or archive. */
export function knownType(name: string): string | undefined {
  return KNOWN.has(name.toLowerCase()) ? name.toUpperCase() : undefined;
}

/** The same for what an author may have written: an extension or the name of a program. */
export function statedType(name: string): string | undefined {
  return PROGRAMS[name.toLowerCase()] ?? knownType(name);
}

/** Every word that `statedType` knows. */
export const TYPE_WORDS: readonly string[] = [...KNOWN, ...Object.keys(PROGRAMS)];
