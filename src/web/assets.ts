import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type RequestHandler, Router } from "express";
import { type Encoded, encode, sendEncoded } from "./encoded.ts";

const FOREVER = "public, max-age=31536000, immutable";

/** The files that every page needs, under addresses that change when their content does. */
export interface Assets {
  /** URL path of the style sheet. */
  readonly css: string;
  /** URL path of the site's icon. */
  readonly icon: string;
  readonly serve: RequestHandler;
}

/**
 * Reads `folder`: css/*.css become one style sheet, in order of name, after the site's accent
 * colours; icon.svg is the site's icon. Throws when a file is missing.
 */
export function createAssets(folder: string, accent: { light: string; dark: string }): Assets {
  const css = asset("site", "css", "text/css; charset=utf-8", colours(accent) + styles(folder));
  const icon = asset(
    "icon",
    "svg",
    "image/svg+xml",
    readFileSync(join(folder, "icon.svg"), "utf8"),
  );
  return { css: css.path, icon: icon.path, serve: serve([css, icon]) };
}

interface Asset {
  readonly path: string;
  readonly encoded: Encoded;
}

function asset(name: string, extension: string, type: string, content: string): Asset {
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 12);
  return { path: `/assets/${name}.${hash}.${extension}`, encoded: encode(content, type, "kept") };
}

function colours({ light, dark }: { light: string; dark: string }): string {
  return `:root{--accent:${light}}@media (prefers-color-scheme:dark){:root{--accent:${dark}}}\n`;
}

function styles(folder: string): string {
  return readdirSync(join(folder, "css"))
    .filter((file) => file.endsWith(".css"))
    .sort()
    .map((file) => readFileSync(join(folder, "css", file), "utf8"))
    .join("");
}

function serve(assets: Asset[]): RequestHandler {
  const router = Router();
  for (const { path, encoded } of assets) {
    router.get(path, (request, response) => {
      response.set("Cache-Control", FOREVER);
      sendEncoded(request, response, encoded);
    });
  }
  return router;
}
