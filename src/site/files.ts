import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { type ImageSize, imageSize } from "./image-size.ts";

/** A file, by its absolute path on disk, and its size in bytes. */
export interface SiteFile {
  readonly file: string;
  readonly size: number;
}

/** The files below `folder`, as paths with forward slashes, sorted; dot files and folders left out. */
export function walk(folder: string): string[] {
  return (
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .map((entry) => join(entry.parentPath, entry.name))
      // stat follows links: a mounted folder may be made of them.
      .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile())
      .map((file) => relative(folder, file).split(sep).join("/"))
      .filter((path) => !path.split("/").some((name) => name.startsWith(".")))
      .sort()
  );
}

/** What /files/ serves from `folder`, by URL path as a browser sends it; empty when there is no folder. */
export function readFiles(folder: string): ReadonlyMap<string, SiteFile> {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return new Map();
  return new Map(
    walk(folder).map((path) => {
      const file = resolve(folder, path);
      return [urlPath(`/files/${path}`), { file, size: statSync(file).size }];
    }),
  );
}

/** Looks up the sizes of images among `files` by URL path; each file is read once. */
export function sizes(
  files: ReadonlyMap<string, SiteFile>,
): (path: string) => ImageSize | undefined {
  const known = new Map<string, ImageSize | undefined>();
  return (path) => {
    const found = files.get(path);
    if (found && !known.has(path)) known.set(path, imageSize(readFileSync(found.file)));
    return known.get(path);
  };
}

/** `path`, in plain characters, as a browser writes it in a request. */
export function urlPath(path: string): string {
  const escaped = path.normalize("NFC").replace(/[%?#\\]/g, encodeURIComponent);
  return new URL(escaped, "http://site.invalid").pathname;
}
