import type { Request, Response } from "express";
import { Environment, FileSystemLoader } from "nunjucks";
import { encode, sendEncoded } from "./encoded.ts";

export const HTML = "text/html; charset=utf-8";

/** What a template receives: the URL path of the page, and whatever it writes. */
interface View {
  readonly path: string;
}

/** A template and the one object that it receives, as a whole HTML document with every link announced. */
export type Html = (template: string, view: View) => string;

/**
 * The only way to HTML: `folder`'s templates, autoescaped, rendered and announced in one go, so that
 * no page can leave unannounced. A value that a template writes and the view lacks is thrown.
 */
export function createHtml(folder: string, announce: (html: string, path: string) => string): Html {
  const templates = new Environment(new FileSystemLoader(folder), {
    autoescape: true,
    throwOnUndefined: true,
    trimBlocks: true,
    lstripBlocks: true,
  });
  return (template, view) => announce(templates.render(template, view), view.path);
}

/** Sends a page that is made for this request alone: compressed, and kept by no cache. */
export type SendHtml = (request: Request, response: Response, template: string, view: View) => void;

export function createSendHtml(html: Html): SendHtml {
  return (request, response, template, view) => {
    response.set("Cache-Control", "no-store");
    sendEncoded(request, response, encode(html(template, view), HTML, "once"));
  };
}
