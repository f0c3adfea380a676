import { createAnnouncer } from "#links/announcer.ts";
import { loadLocales } from "#locales/locale.ts";

// npm run bench:links: what announcing costs, per page and per link.

const RUNS_MS = 1000;
const DEEP = 50_000;
const announce = createAnnouncer(
  {
    baseUrl: "https://www.vistelseverket.example",
    hosts: [],
    external: "new-window",
    announce: "text",
  },
  loadLocales(),
  { fileSize: () => undefined, locale: () => undefined },
);

const created = microseconds(() =>
  createAnnouncer(
    { baseUrl: "https://x.example", hosts: [], external: "same-window", announce: "text" },
    loadLocales(),
    { fileSize: () => undefined, locale: () => undefined },
  ),
);
print(`${"making an announcer".padEnd(32)}${format(created)} µs`);
const none = microseconds(() => announce(page(0), "/"));
print(`${"page without links".padEnd(32)}${format(none)} µs`);
for (const links of [10, 100, 1000]) {
  const html = page(links);
  const time = microseconds(() => announce(html, "/"));
  const size = Math.round(html.length / 1000);
  print(
    `${`page of ${links} links, ${size} kB`.padEnd(32)}${format(time)} µs  ${format(time / links)} µs a link`,
  );
}
const deep = (n: number) =>
  `<p><a href="https://x.example">X</a>${"<div>".repeat(n)}${"</i>".repeat(n)}`;
const [once, twice] = [deep(DEEP), deep(2 * DEEP)].map((html) =>
  microseconds(() => announce(html, "/")),
) as [number, number];
print(`${`${DEEP} elements in each other`.padEnd(32)}${format(once)} µs`);
print(
  `${`${2 * DEEP} elements in each other`.padEnd(32)}${format(twice)} µs  ${(twice / once).toFixed(2)} times`,
);

/** A page of at least 20 kB, as an article of the site is. */
function page(links: number): string {
  const text =
    "<p>Vi arbetar tillsammans med andra länder och organisationer, <em>varje dag</em>.</p>\n";
  const list = Array.from(
    { length: links },
    (_, index) =>
      `<li><a href="${index % 2 ? "/kontakt" : "https://x.example"}">Länk ${index}</a></li>\n`,
  );
  return `<!doctype html><html lang="sv"><head><title>Sida</title></head><body><main><h1>Sida</h1>${text.repeat(250)}<ul>${list.join("")}</ul></main></body></html>`;
}

/** The median time of a call, after some to warm up. */
function microseconds(call: () => unknown): number {
  const times: number[] = [];
  const end = performance.now() + RUNS_MS;
  while (times.length < 5 || performance.now() < end) {
    const start = performance.now();
    call();
    times.push((performance.now() - start) * 1000);
  }
  const late = times.slice(Math.floor(times.length / 2)).sort((a, b) => a - b);
  return late[Math.floor(late.length / 2)] as number;
}

function format(value: number): string {
  return value.toFixed(value < 100 ? 1 : 0).padStart(10);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
