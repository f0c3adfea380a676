import {
  type Announcement,
  announcementOf,
  language,
  languageWords,
  targetLanguage,
} from "./announcement.ts";
import { attribute } from "./attributes.ts";
import type { Link } from "./link.ts";
import type { PageContext } from "./page-context.ts";
import type { Stated } from "./remark.ts";
import { buttonTarget, linkTarget, opensWindow } from "./window.ts";

/** What following a link does, and what that leaves to say. */
export interface Judgement {
  /** Whether a remark that states this is one to replace: false leaves it among the link's words. */
  accepts(stated: Stated): boolean;
  /** What an announcement would say of its target's language, where the link or the site tells it. */
  readonly says?: string | undefined;
  /** The target it is to have, given whether it has a name: undefined for none. */
  target(named: boolean): string | undefined;
  /** What to say of it, given the target it is to have and what its author has stated. */
  announcement(target: string | undefined, stated: Stated): Announcement;
}

/** Judges a link or button; undefined when it leads nowhere or nowhere known, and is to be left alone. */
export function judge(link: Link, context: PageContext): Judgement | undefined {
  return link.kind === "button" || link.kind === "input"
    ? judgeButton(link, context)
    : judgeLink(link, context);
}

function judgeButton(link: Link, { facts }: PageContext): Judgement | undefined {
  const own = attribute(link.tag, "formtarget");
  if (own === undefined && !link.form && attribute(link.tag, "form") === undefined)
    return undefined;
  const window = opensWindow(buttonTarget(link, facts));
  return {
    accepts: statesNothing,
    target: () => own,
    announcement: () => ({ external: false, window }),
  };
}

function judgeLink(link: Link, context: PageContext): Judgement | undefined {
  const { facts, locale, settings, known, resolve } = context;
  const { tag } = link;
  const href =
    attribute(tag, "href") ?? (link.kind === "svg" ? attribute(tag, "xlink:href") : undefined);
  const destination = href === undefined ? undefined : resolve(href);
  if (!destination) return undefined;
  const own = attribute(tag, "target");
  if (destination.kind === "other")
    return {
      accepts: statesNothing,
      target: () => (opensWindow(facts.baseTarget) ? "_self" : undefined),
      announcement: () => ({ external: false, window: false }),
    };

  const opensAnew = destination.external && settings.external === "new-window";
  const saves = destination.sameOrigin && attribute(tag, "download") !== undefined;
  const hreflang = attribute(tag, "hreflang");
  return {
    says: languageWords(targetLanguage(destination, hreflang, known), locale),
    accepts: (stated) =>
      destination.samePage ? statesNothing(stated) : statesMore(stated, locale.tag),
    target(named) {
      if (own !== undefined || !opensAnew || !named || opensWindow(facts.baseTarget)) return own;
      return "_blank";
    },
    announcement(target, stated) {
      const window = opensWindow(target ?? linkTarget(link, facts)) && !saves;
      return announcementOf(destination, window, hreflang, stated, known);
    },
  };
}

function statesNothing({ type, size, language: tag }: Stated): boolean {
  return type === undefined && size === undefined && tag === undefined;
}

/** "På svenska" on a Swedish page is a remark about something else than a change of language. */
function statesMore({ language: tag }: Stated, page: string): boolean {
  return tag === undefined || language(tag) !== language(page);
}
