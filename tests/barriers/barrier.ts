/** A well-made page with one barrier in it. */
export interface Barrier {
  /** What is wrong, for the reader of the list. */
  readonly name: string;
  /** What stands in the page's `main`, after its heading. */
  readonly main?: string;
  readonly head?: string;
  /** Instead of the page's own parts. */
  readonly html?: string;
  readonly title?: string;
  readonly heading?: string;
  readonly header?: string;
}

const TEXT =
  "<p>The library lends books, films and games to everyone who lives here.</p>\n<p>You can borrow for four weeks at a time.</p>";

/** The page around what is given; alone it has no barrier. */
export function pageWith({
  main = TEXT,
  head = "",
  html,
  title,
  heading,
  header,
}: Omit<Barrier, "name">): string {
  return `<!doctype html>
<html ${html ?? 'lang="en"'}>
<head>
<meta charset="utf-8">
${title ?? "<title>Borrow books - Library of Storby</title>"}
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="/page.css">
${head}
</head>
<body>
${header ?? '<a class="skip" href="#main">Skip to the content</a>\n<header><a href="/start.html">Library of Storby</a></header>\n<nav aria-label="Library"><ul><li><a href="/hours.html">Opening hours</a></li><li><a href="/contact.html">Contact us</a></li></ul></nav>'}
<main id="main">
${heading ?? "<h1>Borrow books</h1>"}
${main}
</main>
<footer><p>The library belongs to the municipality.</p></footer>
</body>
</html>
`;
}

/** The other files that the pages use, by path. */
export const FILES: Readonly<Record<string, string>> = {
  "/page.css": `body { margin: 1rem auto; max-width: 38rem; padding: 0 1rem; font: 1rem/1.5 sans-serif; color: #1a1a1a; background: #fff }
a { color: #003e8a } a:focus-visible, button:focus-visible, input:focus-visible, [tabindex]:focus-visible, select:focus-visible, textarea:focus-visible, summary:focus-visible { outline: 3px solid #1a1a1a; outline-offset: 2px }
nav ul { list-style: none; padding: 0 } nav li { margin: .5rem 0 } nav a, header a { display: inline-block; padding: .5rem 0 }
.skip { position: absolute; left: -9999px } .skip:focus { left: 1rem }
button, input, select, textarea { font: inherit; padding: .5rem; min-height: 2.75rem; border: 2px solid #444; background: #fff; color: #1a1a1a } label { display: block; margin-top: 1rem }
`,
  "/start.html": pageWith({
    title: "<title>Library of Storby</title>",
    heading: "<h1>Welcome</h1>",
  }),
  "/hours.html": pageWith({
    title: "<title>Opening hours - Library of Storby</title>",
    heading: "<h1>Opening hours</h1>",
    main: "<p>We are open from ten to six every day.</p>",
  }),
  "/contact.html": pageWith({
    title: "<title>Contact us - Library of Storby</title>",
    heading: "<h1>Contact us</h1>",
    main: "<p>Call us at 012-345 67 any day.</p>",
  }),
};
