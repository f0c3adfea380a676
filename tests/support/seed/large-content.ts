import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { VOCABULARY } from "./words.ts";

const EXAMPLE = fileURLToPath(new URL("../../../content", import.meta.url));
/** The words that only compounds are behind. */
const COMPOUNDS_FROM = 200;
const SECTIONS = 40;
const PAGES_IN_SECTION = 30;
const OWNERS = 25;
/** Every other page is there in this language too. */
const SECOND = "en";
const DAILY = "daily: true";

/** Writes a content folder of some 1,900 pages into a folder that is there: the example site's, and sections of made ones. */
export function writeLargeContent(folder: string): void {
  cpSync(EXAMPLE, folder, { recursive: true });
  keepAll(join(folder, "site.yaml"));
  let pages = 0;
  for (let section = 0; section < SECTIONS; section += 1) {
    for (let number = 0; number <= PAGES_IN_SECTION; number += 1) {
      pages += 1;
      const name = `omrade-${section + 1}/${number === 0 ? "index" : `sida-${number}`}.md`;
      const text = page(pages, number === 0 ? "section" : "article", section);
      write(join(folder, "sv", name), text);
      if (pages % 2 === 0 || number === 0) write(join(folder, SECOND, name), text);
    }
  }
}

/** A server that ran the example's rules would delete half of what is made, while it is measured. */
function keepAll(file: string): void {
  const settings = readFileSync(file, "utf8");
  if (!settings.includes(DAILY)) throw new Error(`${file} has no "${DAILY}" to turn off.`);
  writeFileSync(file, settings.replace(DAILY, "daily: false"));
}

function page(number: number, type: string, section: number): string {
  const [first, second] = [word(number), word(number + 7)];
  const owner = type === "section" ? `owner: Enhet ${(section % OWNERS) + 1}\n` : "";
  return `---
title: ${first.slice(0, 1).toUpperCase()}${first.slice(1)} och ${second}
description: Det här gäller för ${first} och ${second}.
type: ${type}
updated: 2026-0${1 + (number % 9)}-1${number % 10}
${owner}nav: { order: ${number} }
---
Här står hur ${first} går till, och vad ${second} kostar.
`;
}

function word(number: number): string {
  return VOCABULARY[COMPOUNDS_FROM + number] as string;
}

function write(file: string, text: string): void {
  mkdirSync(join(file, ".."), { recursive: true });
  writeFileSync(file, text);
}
