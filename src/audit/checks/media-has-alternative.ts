import { cantTell, check, passed } from "#audit/check.ts";
import type { PageElement, PageSnapshot } from "#audit/document/element.ts";
import { attribute, children, isHidden, isShown } from "#audit/document/query.ts";
import { snapshot } from "#audit/evidence/snapshot.ts";
import { hasTextBeside } from "#audit/media-text.ts";

const PLAYER =
  /(youtube(-nocookie)?\.com\/embed|player\.vimeo\.com|screen9|dailymotion\.com\/embed|soundcloud\.com\/player|spotify\.com\/embed)/i;

/** WCAG F8, F30, F67, F74 and F75; ACT eac66b, e7aa44, c5a4ea and those they are made of. */
export default check({
  title: {
    en: "What is heard and seen in films and sound is there in text too",
    sv: "Det som hörs och syns i filmer och ljud finns också i text",
  },
  criteria: ["1.2.1", "1.2.2", "1.2.3"],
  act: [
    "eac66b",
    "f51b46",
    "ab4d13",
    "c5a4ea",
    "1ec09b",
    "d7ba54",
    "fd26cf",
    "e7aa44",
    "2eb176",
    "afb423",
    "1ea59c",
    "ac7dc6",
    "ee13b5",
    "c3232f",
    "1a02b0",
  ],
  impact: "critical",
  harm: {
    en: "People who do not hear or do not see get nothing of the film or the sound.",
    sv: "Den som inte hör eller inte ser får inte ut något av filmen eller ljudet.",
  },
  mend: {
    en: "Add captions as a track, and a transcript that tells what is said and shown, beside it.",
    sv: "Lägg till undertexter som ett spår, och bredvid en utskrift som berättar vad som sägs och visas.",
  },
  evidence: snapshot,
  targets: (seen) =>
    seen.elements
      .filter(isMedia)
      .map((element) => ({ selector: element.selector, html: element.html, element, seen })),
  judge: ({ element, seen }) => {
    if (element.tag !== "audio" && hasTrack(element)) return passed;
    if (hasTextBeside(element) || describedBy(element, seen)) return passed;
    return element.tag === "audio"
      ? cantTell({
          en: "Is what is heard also there in text?",
          sv: "Finns det som hörs också i text?",
        })
      : cantTell({
          en: "Has the film captions if anything is heard, and is what is shown also told in sound or text?",
          sv: "Har filmen undertexter om något hörs, och berättas det som visas också i ljud eller text?",
        });
  },
  examples: {
    passed: [
      `<video src="/a.mp4" controls><track kind="captions" src="/a.vtt" srclang="en"></video>`,
      `<audio src="/a.mp3" controls></audio><details><summary>Transcript</summary><p>Welcome.</p></details>`,
      `<figure><video src="/a.mp4" controls></video><figcaption><a href="/text">Read the film as text (transcript)</a></figcaption></figure>`,
    ],
    failed: [],
    inapplicable: [
      `<p>Text</p>`,
      `<object data="/map.svg" type="image/svg+xml" width="300" height="200">Map</object>`,
      `<div hidden><video src="/a.mp4"></video></div>`,
      `<video src="/a.mp4" aria-hidden="true" muted autoplay loop></video>`,
    ],
    cantTell: [
      `<video src="/a.mp4" controls></video>`,
      `<embed src="/talk.mp3" type="audio/mpeg" width="300" height="40">`,
      `<object data="/film.mp4" type="video/mp4" width="300" height="200"></object>`,
      `<audio src="/a.mp3" controls></audio><p>Listen to us.</p>`,
      `<iframe title="Film" src="https://www.youtube.com/embed/abc"></iframe>`,
    ],
  },
});

function isMedia(element: PageElement): boolean {
  const plays =
    /^(video|audio)$/.test(element.tag) ||
    isEmbedded(element) ||
    (element.tag === "iframe" && PLAYER.test(attribute(element, "src")));
  // Sound without controls is not drawn, and may be heard all the same.
  const there = element.tag === "audio" ? true : isShown(element);
  return plays && there && !(element.tag !== "audio" && isHidden(element));
}

/** A film or a sound by another element, as its type or the end of its address says. */
function isEmbedded(element: PageElement): boolean {
  if (element.tag !== "embed" && element.tag !== "object") return false;
  const address = attribute(element, "src") || attribute(element, "data");
  const path = URL.parse(address, element.document.base)?.pathname ?? "";
  return (
    /^(video|audio)\//i.test(attribute(element, "type")) ||
    /\.(mp4|m4v|webm|og[gva]|mov|avi|wmv|mpe?g|mp3|m4a|wav|mid|swf)$/i.test(path)
  );
}

function hasTrack(element: PageElement): boolean {
  return children(element).some(
    ({ tag, attributes }) =>
      tag === "track" &&
      /^(captions|subtitles)$/.test(attributes.get("kind") ?? "subtitles") &&
      attributes.get("src")?.trim(),
  );
}

function describedBy(element: PageElement, { elements }: PageSnapshot): boolean {
  const ids = attribute(element, "aria-describedby").split(/\s+/).filter(Boolean);
  return ids.some((id) => elements.some(({ attributes }) => attributes.get("id") === id));
}
