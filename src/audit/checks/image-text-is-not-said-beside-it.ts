import { check, failed, passed } from "#audit/check.ts";
import type { PageElement } from "#audit/document/element.ts";
import { closest, descendants, isHidden, shownText } from "#audit/document/query.ts";
import { namedImages } from "#audit/evidence/image-names.ts";

export default check({
  title: {
    en: "The text of an image does not repeat what stands beside it",
    sv: "Bildens text upprepar inte det som står bredvid",
  },
  criteria: "best-practice",
  impact: "minor",
  harm: {
    en: "People who listen hear the same words twice and nothing of what the image shows.",
    sv: "Den som lyssnar får höra samma ord två gånger och inget om vad bilden visar.",
  },
  mend: {
    en: 'Say in alt what the words beside do not say, or write alt="" where the image adds nothing.',
    sv: 'Skriv i alt det som orden bredvid inte säger, eller alt="" om bilden inte tillför något.',
  },
  evidence: namedImages,
  targets: (images) =>
    images.flatMap((image) => {
      const beside = captionOf(image.element) ?? linkTextOf(image.element);
      return beside
        ? [{ name: image.name, beside, selector: image.selector, html: image.html }]
        : [];
    }),
  judge: ({ name, beside }) =>
    plain(name) === plain(beside)
      ? failed({
          en: `The text of the image is the same as what stands beside it: “${name}”.`,
          sv: `Bildens text är densamma som det som står bredvid: ”${name}”.`,
        })
      : passed,
  examples: {
    passed: [
      `<figure><img src="/a.png" alt="Two readers by the window"><figcaption>The city library</figcaption></figure>`,
      `<a href="/a"><img src="/a.png" alt="PDF"> The report on parking</a>`,
      `<a href="/a"><img src="/a.png" alt="Portrait of the mayor">The mayor</a>`,
    ],
    failed: [
      `<figure><img src="/a.png" alt="The city library"><figcaption>The city library.</figcaption></figure>`,
      `<a href="/a"><img src="/a.png" alt="The city library"><span>The city library</span></a>`,
      `<figure><div><img src="/a.png" alt="Stadsbiblioteket 1890"></div><figcaption>Stadsbiblioteket 1890</figcaption></figure>`,
    ],
    inapplicable: [
      `<img src="/a.png" alt="The city library">`,
      `<figure><img src="/a.png" alt=""><figcaption>The city library</figcaption></figure>`,
      `<a href="/a"><img src="/a.png" alt="The city library"></a>`,
    ],
  },
});

function captionOf(element: PageElement): string | undefined {
  const figure = closest(element, ({ tag }) => tag === "figure");
  const caption = figure && descendants(figure).find(({ tag }) => tag === "figcaption");
  return caption && !isHidden(caption) ? shownText(caption) || undefined : undefined;
}

function linkTextOf(element: PageElement): string | undefined {
  const link = closest(element, ({ exposed }) => exposed?.role === "link");
  return link && link !== element ? shownText(link) || undefined : undefined;
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
