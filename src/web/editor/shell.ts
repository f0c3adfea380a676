import type { Request } from "express";
import { mayActAs, type Role } from "#feedback/editors/role.ts";
import type { Locale, TextKey } from "#locales/locale.ts";
import type { EditorDeps } from "./deps.ts";
import { type Language, otherLanguage } from "./language.ts";
import type { Guest, Visit } from "./visit.ts";

/** What layouts/editor.njk needs, whatever the page. */
export interface EditorShell {
  readonly lang: string;
  readonly dir: Locale["dir"];
  readonly t: Locale["text"];
  readonly path: string;
  readonly heading: string;
  readonly title: string;
  readonly css: string;
  readonly icon: string;
  /** The site's name. */
  readonly site: string;
  /** Where the area is. */
  readonly root: string;
  /** The user name, or "" when nobody is signed in. */
  readonly account: string;
  readonly menu: readonly {
    readonly label: string;
    readonly href: string;
    readonly current: boolean;
  }[];
  readonly language: {
    readonly tag: Language;
    readonly label: string;
    /** The page itself, to come back to. */
    readonly back: string;
  };
}

/** What views/editor/notice.njk receives. */
export interface NoticeView extends EditorShell {
  readonly text: string;
  /** A note that somebody had written, or "". */
  readonly words: string;
}

const MENU: readonly { path: string; label: TextKey; least: Role }[] = [
  { path: "", label: "editor.start", least: "reader" },
  { path: "/inkorg", label: "editor.inbox", least: "reader" },
  { path: "/tillganglighet", label: "editor.reports", least: "reader" },
  { path: "/granskning", label: "editor.held", least: "reader" },
  { path: "/logg", label: "editor.log", least: "admin" },
  { path: "/sessioner", label: "editor.sessions", least: "reader" },
];

/** The shell of a page in the area; of one that came back with something wrong, the title says so first. */
export function editorShell(
  { site, locales, assets, root }: EditorDeps,
  request: Request,
  { locale, account }: Visit | Guest,
  heading: string,
  isWrong = false,
): EditorShell {
  const path = request.baseUrl + (request.path === "/" ? "" : request.path);
  const { name } = site.settings;
  const title = isWrong ? `${locale.text("feedback.problemPrefix")} ${heading}` : heading;
  const siteName = (name[locale.tag] ?? name[site.settings.defaultLocale]) as string;
  const allowed = MENU.filter(({ least }) => account && mayActAs(account.role, least));
  return {
    lang: locale.tag,
    dir: locale.dir,
    t: locale.text,
    path,
    heading,
    title: `${title} – ${locale.text("editor.area")} – ${siteName}`,
    ...assets,
    site: siteName,
    root,
    account: account?.name ?? "",
    menu: allowed.map((item) => ({
      label: locale.text(item.label),
      href: root + item.path,
      current: path === root + item.path,
    })),
    language: {
      ...otherLanguage(locale, locales),
      back: path + request.url.slice(request.path.length),
    },
  };
}
