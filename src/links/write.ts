import { announcementWords } from "./announcement.ts";
import { attribute, withToken, writeAttribute } from "./attributes.ts";
import type { Content } from "./content.ts";
import type { Edit } from "./edit.ts";
import type { Judgement } from "./judge.ts";
import { LABELS, readLabel } from "./label.ts";
import type { Link } from "./link.ts";
import { announcementMarkup, bracketed } from "./markup.ts";
import { type Labels, labellers, type NameSource, nameSource } from "./name.ts";
import type { PageContext } from "./page-context.ts";
import type { Stated } from "./remark.ts";
import { sourceOffset } from "./source-offset.ts";
import { stripStart } from "./strip.ts";
import { opensWindow } from "./window.ts";

/** A link with what was found out about it. */
export interface ReadLink {
  readonly link: Link;
  readonly judgement: Judgement;
  readonly content: Content;
}

/** The edits that make a link do and say what it should, and nothing else. */
export function linkEdits({ link, judgement, content }: ReadLink, context: PageContext): Edit[] {
  const { html, reader, locale, settings } = context;
  const remark = link.after && stripStart(reader, link.after.text, judgement);
  const labels = readLabels(link, context, judgement);
  const source = nameSource(link, content, labels, context);
  const target = judgement.target(source !== undefined);
  const stated = { ...statedIn(labels), ...remark?.stated, ...content.stated };
  const announcement = judgement.announcement(target, stated);
  const words = source === undefined ? "" : announcementWords(announcement, locale);

  const inserts = link.plain && (link.kind === "a" || link.kind === "button");
  const spoken = { link, content, labels, source, words, inserts };
  const labelled = inserts && source === "aria-labelledby" && !link.labelledFromOutside;
  const id = labelled && words !== "" ? context.newId() : undefined;
  const edits = [
    ...targetEdits(html, link, target, announcement.window),
    ...labelEdits(spoken, context),
    ...labelledbyEdits(spoken, id, context),
    ...content.cuts,
  ];
  if (link.after && remark && remark.kept > 0) {
    const { start, end } = link.after;
    const length = sourceOffset(html.slice(start, end), remark.kept);
    edits.push({ start, end: start + length, text: "" });
  }
  if (words !== "" && inserts) {
    const dir = attribute(link.tag, "dir")?.toLowerCase();
    const isolated = dir !== undefined && dir !== locale.dir;
    const text = announcementMarkup(words, announcement, locale, settings.announce, id, isolated);
    edits.push({ start: content.at, end: content.at, text });
  }
  return edits;
}

interface Spoken {
  readonly link: Link;
  readonly content: Content;
  readonly labels: Labels;
  readonly source: NameSource;
  readonly words: string;
  /** Whether the announcement can be put in the content. */
  readonly inserts: boolean;
}

function readLabels(link: Link, { reader }: PageContext, judgement: Judgement): Labels {
  const labels = LABELS.map((name) => [name, readLabel(link, name, reader, judgement)] as const);
  return Object.fromEntries(labels.filter(([, label]) => label !== undefined));
}

function statedIn(labels: Labels): Stated {
  return Object.assign({}, ...Object.values(labels).map(({ stated }) => stated));
}

function targetEdits(
  html: string,
  link: Link,
  target: string | undefined,
  window: boolean,
): Edit[] {
  if (link.kind === "button" || link.kind === "input") return [];
  const edits = writeAttribute(html, link.tag, "target", target, "_self");
  if (!window && !opensWindow(target)) return edits;
  const rel = withToken(attribute(link.tag, "rel"), "noopener");
  return [...edits, ...writeAttribute(html, link.tag, "rel", rel)];
}

/** Labels lose what announcements they have; the one that is heard gets the true one. */
function labelEdits(
  { link, content, labels, source, words, inserts }: Spoken,
  context: PageContext,
): Edit[] {
  const { html, locale } = context;
  const note = words === "" ? "" : bracketed(words);
  const texts = new Map(LABELS.map((name) => [name, labels[name]?.text]));
  const add = (name: (typeof LABELS)[number], text: string | undefined) =>
    note !== "" && texts.set(name, `${text}${note}`);

  if (source === "aria-label" || source === "alt") add(source, texts.get(source));
  // A named button sends its value: that is data, and not to be touched.
  if (source === "value")
    add(
      attribute(link.tag, "name") === undefined ? "value" : "aria-label",
      texts.get("value") ?? locale.text("announcement.submit"),
    );
  if (source === "title") add("aria-label", texts.get("title"));
  const isHeard = source === "content" || source === "aria-labelledby";
  if (isHeard && !inserts && content.name !== "") add("aria-label", content.name);
  return LABELS.flatMap((name) => {
    if (labels[name] === undefined && texts.get(name) === undefined) return [];
    return writeAttribute(html, link.tag, name, texts.get(name) || undefined);
  });
}

function labelledbyEdits(
  { link, content, source, words, inserts }: Spoken,
  id: string | undefined,
  context: PageContext,
): Edit[] {
  if (attribute(link.tag, "aria-labelledby") === undefined) return [];
  const ids = labellers(link, content, context);
  // Where no element can be referred to, the name is written out as a label instead.
  const replaced = source === "aria-labelledby" && !inserts && words !== "" && content.name !== "";
  const list = replaced ? [] : [...ids, ...(id === undefined ? [] : [id])];
  const isSame = id === undefined && !replaced && content.ownIds.length === 0;
  if (isSame) return [];
  return writeAttribute(context.html, link.tag, "aria-labelledby", list.join(" ") || undefined);
}
