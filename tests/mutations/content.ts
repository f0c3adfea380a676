import { added, instead, type Mutation } from "./mutation.ts";

const TEXT =
  "Den som söker tillstånd ska först läsa vad som gäller och sedan skicka in sin ansökan tillsammans med de handlingar som behövs.";

/** What an editor, or what editors' tools let through, may break. */
export const content: readonly Mutation[] = [
  {
    what: "a skipped heading level",
    by: ["heading-order"],
    html: instead(/<h2 id="gemensamma(.*?)<\/h2>/s, `<h4 id="gemensamma$1</h4>`),
  },
  {
    what: "an empty heading",
    by: ["empty-heading"],
    html: instead(/<h2 id="gemensamma[^>]*>.*?<\/h2>/, "<h2></h2>"),
  },
  {
    what: "headings that are only bold",
    by: ["heading-is-marked-up"],
    html: (html) =>
      html.replaceAll(/<h2 id="[^p][^>]*>(.*?)<\/h2>/g, `<p style="font-size:1.5em"><b>$1</b></p>`),
  },
  {
    what: "a heading that says nothing",
    by: ["heading-is-descriptive"],
    html: instead(">Nätverket GDISC</h2>", ">Rubrik</h2>"),
  },
  {
    what: "a list typed with hyphens",
    by: ["list-is-marked-up"],
    html: added("<p>- din adress<br>- ditt pass<br>- ditt kort</p>"),
  },
  {
    what: "a link that says here",
    by: ["link-purpose-from-link-alone"],
    html: instead(
      /<p>Organisationernas.*?<\/p>/s,
      `<p><a href="/om-oss/uppdrag">Klicka här</a></p>`,
    ),
  },
  {
    what: "a link that says read more, twice",
    by: ["link-purpose-in-context"],
    html: added(
      `<p><a href="/om-oss/uppdrag">Läs mer</a></p><p><a href="/om-oss/statistik">Läs mer</a></p>`,
    ),
  },
  {
    what: "a link whose text is an address",
    by: ["link-text-is-not-an-address"],
    html: added(
      `<p>Läs på <a href="/om-oss/uppdrag">https://www.vistelseverket.example/om-oss/uppdrag</a>.</p>`,
    ),
  },
  {
    what: "a file link that does not say so",
    by: ["file-link-says-so"],
    html: added(`<p>Fyll i <a href="/files/blankett.pdf">ansökan</a> och skicka den.</p>`),
  },
  {
    what: "an image whose alt is its file's name",
    by: ["image-text-is-not-file-name-or-placeholder"],
    html: added(`<p><img src="/files/logo.svg" alt="DSC_0123.jpg" width="200" height="200"></p>`),
  },
  {
    what: "an English paragraph that does not say so",
    by: ["language-of-part-is-marked"],
    html: added(
      "<p>Everyone who applies for a permit must first read the rules carefully and then send in the application together with all of the documents that are needed.</p>",
    ),
  },
  {
    what: "a part in an invalid language",
    by: ["valid-lang"],
    html: instead(`<span lang="en"`, `<span lang="engelska"`),
  },
  {
    what: "a Swedish paragraph said to be English",
    by: ["language-of-part-matches-text"],
    html: added(`<p lang="en">${TEXT} ${TEXT}</p>`),
  },
  {
    what: "instructions by colour",
    by: ["instructions-do-not-need-sight"],
    html: added("<p>Klicka på den gröna knappen för att gå vidare.</p>"),
  },
  {
    what: "instructions by place",
    by: ["instructions-do-not-need-sight"],
    html: added("<p>Använd rutan till höger för att söka.</p>"),
  },
  {
    what: "letters typed apart",
    by: ["words-are-not-spaced-with-spaces"],
    html: added("<p>V I K T I G T att veta innan du söker.</p>"),
  },
  {
    what: "columns made with spaces",
    by: ["columns-are-not-made-with-spaces"],
    html: added(
      "<pre>Zon        Pris      Tid\nNorr       100       6 månader\nCentrum    200       6 månader\nHamnen     150       6 månader</pre>",
    ),
  },
  {
    what: "empty paragraphs for room",
    by: ["room-is-not-made-with-empty-elements"],
    html: added("<p>&nbsp;</p><p>&nbsp;</p><p>&nbsp;</p>"),
  },
  {
    what: "marquee",
    by: ["marquee"],
    html: added("<marquee>Nya avgifter från den 1 januari</marquee>"),
  },
  {
    what: "font",
    by: ["no-presentational-elements"],
    html: added(`<p><font color="#b00" size="5">Nya avgifter från den 1 januari</font></p>`),
  },
  {
    what: "a table for layout",
    by: ["table-is-not-for-layout"],
    html: added(
      "<table><tr><td><h3>Ansök</h3><p>Du ansöker på nätet.</p><ul><li>Först</li></ul></td><td><table><tr><td><p>Ring oss om du vill veta mer om detta.</p></td></tr></table></td></tr></table>",
    ),
  },
  {
    what: "a film without captions",
    by: ["video-caption"],
    html: added(`<video controls src="/files/film.mp4" width="320" height="180"></video>`),
  },
];
