import type { Page } from "playwright";
import type { Evidence, Memory } from "#audit/check.ts";
import { attribute, isHidden } from "#audit/document/query.ts";
import { type Pdf, readPdf } from "#audit/documents/read-pdf.ts";
import { firstOf } from "#audit/limits.ts";
import type { Target } from "#audit/outcome.ts";
import { snapshot } from "./snapshot.ts";

/** What is in a file; that it is locked, broken or too large to read; or undefined when it is not there. */
type Content = Pdf | "unreadable" | undefined;

/** A link to a PDF file of the same site. */
export interface LinkedPdf extends Target {
  readonly address: string;
  readonly pdf: Content;
}

const MOST = 10;
const WHAT = { en: "PDF files that are linked to", sv: "Länkade pdf-filer" };
const LARGEST = 20_000_000;
const TIME = 15_000;

/** The PDF files that the page links to, each read once in an audit. */
export const linkedPdfs: Evidence<readonly LinkedPdf[]> = {
  seen: {
    en: "By fetching the linked PDF files and reading them.",
    sv: "Genom att hämta de länkade pdf-filerna och läsa dem.",
  },
  async collect({ page, memory, collect, limited }) {
    const { elements, url } = await collect(snapshot);
    const { origin } = new URL(url);
    const found = new Map<string, Target>();
    for (const element of elements) {
      const to =
        element.tag === "a" ? URL.parse(attribute(element, "href"), element.document.base) : null;
      if (!to || to.origin !== origin || !/\.pdf$/i.test(to.pathname) || isHidden(element))
        continue;
      to.hash = "";
      if (!found.has(to.href)) found.set(to.href, element);
    }
    const pdfs: LinkedPdf[] = [];
    for (const [address, { selector, html }] of firstOf([...found], MOST, WHAT, { limited }))
      pdfs.push({ selector, html, address, pdf: await pdfAt(page, memory, address) });
    return pdfs;
  },
};

async function pdfAt(page: Page, memory: Memory, address: string): Promise<Content> {
  const key = `pdf ${address}`;
  if (!memory.has(key)) {
    const data = await bytesAt(page, address).catch(() => undefined);
    memory.set(key, data && (await contentOf(data)));
  }
  return memory.get(key) as Content;
}

async function contentOf(data: Uint8Array): Promise<Content> {
  if (data.length > LARGEST) return "unreadable";
  return readPdf(data).catch(() => "unreadable");
}

/** By the page itself, as a reader would; past its policy when that forbids it to fetch. */
async function bytesAt(page: Page, address: string): Promise<Uint8Array | undefined> {
  const inPage = await page
    .evaluate(fetchBytes, { address, largest: LARGEST, time: TIME })
    .catch(() => undefined);
  if (inPage) return Buffer.from(inPage, "base64");
  const response = await page.request.get(address, { timeout: TIME });
  return response.ok() ? response.body() : undefined;
}

async function fetchBytes({
  address,
  largest,
  time,
}: {
  address: string;
  largest: number;
  time: number;
}) {
  const response = await fetch(address, { signal: AbortSignal.timeout(time) });
  const blob = await response.blob();
  if (!response.ok || blob.size > largest) throw new Error("It is not to be had.");
  const read = new FileReader();
  read.readAsDataURL(blob);
  await new Promise((resolve) => read.addEventListener("load", resolve, { once: true }));
  return String(read.result).split(",", 2)[1] ?? "";
}
