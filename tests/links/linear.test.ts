import assert from "node:assert/strict";
import { test } from "node:test";
import { announcer } from "./site.ts";

const N = 2_000;
const announce = announcer();
const link = '<a href="https://x.example">X</a>';
const SHAPES: Readonly<Record<string, (n: number) => string>> = {
  "elements in each other": (n) => `${"<div>".repeat(n)}${link}`,
  "elements in each other in a link": (n) =>
    `<a href="https://x.example">${"<b>".repeat(n)}X${"</b>".repeat(n)}</a>`,
  "end tags of nothing": (n) =>
    `${"<div>".repeat(n)}<a href="https://x.example">X${"</i></span>".repeat(n)}`,
  "end tags of nothing in a link": (n) =>
    `<a href="https://x.example">${"<b>".repeat(n)}X${"</i>".repeat(n)}`,
  "crossing tags": (n) => `<a href="https://x.example">${"<b><i></b></i>".repeat(n)}X</a>`,
  "drawings in each other": (n) => `${"<svg><g>".repeat(n)}${"</x>".repeat(n)}${link}`,
  "links in drawings in each other": (n) =>
    `<svg>${'<a href="https://x.example">'.repeat(n)}X${"</a>".repeat(n)}</svg>`,
  "drawings that hold HTML": (n) => `${"<svg><foreignObject><a href=x>".repeat(n)}X`,
  "drawings that break": (n) => "<svg><g></b><p>".repeat(n) + link,
  "links that do not end": (n) => '<a href="https://x.example">X '.repeat(n),
  "links with an id each": (n) =>
    '<p id="x"><a aria-labelledby="x y" href="https://x.example">X</a>'.repeat(n / 4),
  "remarks after each other": (n) =>
    `<a href="https://x.example">X${" (extern länk)".repeat(n / 4)}</a>${" (pdf, 3 MB)".repeat(n / 4)}`,
  "repeated types": (n) => `<a href="https://x.example">X${" PDF (pdf, 3 MB)".repeat(n / 8)}</a>`,
  "open brackets": (n) => `<a href="https://x.example">X${"(".repeat(n)}</a>${"(".repeat(n)}`,
  references: (n) => `<a href="https://x.example">${"&amp;".repeat(n)} (extern l&auml;nk)</a>`,
  announcements: (n) =>
    `<a href="https://x.example">X${'<span class="announcement" lang="sv"> (x)</span>'.repeat(n / 4)}</a>`,
  "announcements in each other": (n) =>
    `<a href="https://x.example">X${'<span class="announcement" lang="sv">'.repeat(n / 4)} (x${"</span>".repeat(n / 4)}</a>`,
  "white space": (n) => `<a href="https://x.example">X${" ".repeat(n)}</a>${" ".repeat(n)}`,
  "templates in a select": (n) => `<select>${"<template>".repeat(n)}${"</template>".repeat(n)}`,
  "buttons in links": (n) => '<a href="https://x.example"><button>X'.repeat(n / 2),
  attributes: (n) =>
    `<a ${Array.from({ length: n / 10 }, (_, i) => `a${i}=x`).join(" ")} href="https://x.example">X</a>`,
};

for (const [name, make] of Object.entries(SHAPES)) {
  test(`four times the page takes about four times the work, whatever is in it: ${name}`, () => {
    // A quadratic pass takes sixteen times as much, every time; a busy machine only now and then.
    const tries: string[] = [];
    for (let attempt = 0; attempt < 5; attempt++) {
      const fourTimes = leastWork(make(4 * N));
      const once = Math.max(leastWork(make(N)), 3_000);
      if (fourTimes < 8 * once) return;
      tries.push(`${once} µs of the processor, then ${fourTimes} µs`);
    }
    assert.fail(tries.join("; "));
  });
}

test("a page of 200,000 elements in each other, none of them ended, is announced", () => {
  const html = announce(`${"<div>".repeat(200_000)}${link}${"</i>".repeat(200_000)}`, "/");
  assert.match(html, /X<span class="announcement"/);
  const inside = `<a href="https://x.example">${"<b>".repeat(200_000)}X${"</i>".repeat(200_000)}`;
  assert.match(announce(inside, "/"), /X<span class="announcement"/);
});

/** Microseconds of the processor, the least of three: what else the machine does counts little. */
function leastWork(html: string): number {
  const runs = [1, 2, 3].map(() => {
    const before = process.cpuUsage();
    announce(html, "/");
    const { user, system } = process.cpuUsage(before);
    return user + system;
  });
  return Math.min(...runs);
}
