import { AuditProblem } from "#audit/problem.ts";
import { type Fetching, fetchText } from "./fetch.ts";

const MOST_FILES = 50;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

/** The addresses in a sitemap and in the sitemaps that it lists (https://www.sitemaps.org/protocol.html), XML or plain text. */
export async function readSitemap(url: string, fetching: Fetching = {}): Promise<string[]> {
  const files = [url];
  const pages = new Set<string>();
  for (const file of files) {
    const { status, text } = await fetchText(file, fetching);
    if (status !== 200) throw new AuditProblem(`The sitemap ${file} answers ${status}.`);
    const addresses = addressesIn(text, file);
    if (/<sitemapindex[\s>]/.test(text))
      files.push(
        ...[...new Set(addresses)]
          .filter((one) => !files.includes(one))
          .slice(0, MOST_FILES - files.length),
      );
    else for (const address of addresses) pages.add(address);
  }
  if (pages.size === 0) throw new AuditProblem(`The sitemap ${url} lists no page.`);
  return [...pages];
}

function addressesIn(text: string, base: string): string[] {
  const written = /<(urlset|sitemapindex)[\s>]/.test(text)
    ? [
        ...withoutComments(text).matchAll(
          /<loc>\s*(?:<!\[CDATA\[((?:[^\]<]|\](?!\]>))*)|([^<]+))/g,
        ),
      ].map(([, plain, address = ""]) => plain ?? unescaped(address))
    : text.split(/\r\n?|\n/).filter((line) => /^\uFEFF?\s*https?:\/\//i.test(line));
  return written.flatMap((address) => {
    const found = URL.parse(address.trim(), base);
    return address.trim() !== "" && found && /^https?:$/.test(found.protocol) ? [found.href] : [];
  });
}

function withoutComments(text: string): string {
  return text
    .split("<!--")
    .map((part, index) => (index === 0 ? part : part.slice(part.indexOf("-->") + 3)))
    .join("");
}

function unescaped(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name) return ENTITIES[name.toLowerCase()] ?? whole;
    const code = Number.parseInt(decimal ?? hex, decimal ? 10 : 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
