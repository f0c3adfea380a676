import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Evidence, Look, Memory } from "#audit/check.ts";
import { axe } from "#audit/evidence/axe.ts";
import { focus } from "#audit/evidence/focus.ts";
import { links } from "#audit/evidence/links.ts";
import { ENOUGH } from "#audit/evidence/tab-walk.ts";
import { contextOptions, DESKTOP, enterState } from "#audit/state.ts";
import { useBrowser } from "#tests/support/browser.ts";

const RICH = `<header><nav aria-label="Main"><ul><li><a href="/a">A</a><li><a href="https://x.example/" target="_blank">X</a></ul></nav></header>
  <main><h1>Rich</h1><h3>Skipped</h3><img src="data:,"><p style="color: #bbb">Pale</p>
  <p style="background: linear-gradient(red, blue)">On a gradient</p>
  <table><caption>Numbers</caption><tr><th scope="col">One</th><th></th></tr><tr><td>1</td><td>2</td></tr></table>
  <form><input><select><option>1</option></select><button></button></form>
  <ul><div>No item</div></ul><p lang="zzz-">?</p><details><summary>More</summary>Text</details></main>`;
const RING = "<style>a:focus-visible { outline: 3px solid blue }</style>";
const NO_RING = "<style>a:focus-visible { outline: 0 }</style>";

describe("evidence", () => {
  const browser = useBrowser();

  async function collect<E>(
    evidence: Evidence<E>,
    html: string,
    {
      javaScript = false,
      colorScheme = "light" as "light" | "dark",
      memory = new Map() as Memory,
    } = {},
  ): Promise<E> {
    const state = { ...DESKTOP, javaScript, colorScheme };
    const context = await browser().newContext(contextOptions(state));
    try {
      const page = await context.newPage();
      const body = `<!doctype html><html lang="en"><title>Example</title>${html}`;
      await page.route("**/*", (route) => route.fulfill({ contentType: "text/html", body }));
      await page.goto("https://www.agency.example/");
      await enterState(page, state);
      const again = () => Promise.reject(new Error("This evidence needs no other window."));
      const look: Look = {
        page,
        state,
        memory,
        once: false,
        submitForms: false,
        again,
        blank: again,
        limited: () => undefined,
        collect: (other) => other.collect(look),
      };
      return await evidence.collect(look);
    } finally {
      await context.close();
    }
  }

  test("axe says the same of a page without scripts whether JavaScript is on or off", async () => {
    const off = await collect(axe, RICH);
    assert.deepEqual(off, await collect(axe, RICH, { javaScript: true }));
    const failed = off.filter(({ outcome }) => outcome === "failed").map(({ rule }) => rule);
    for (const rule of [
      "image-alt",
      "color-contrast",
      "label",
      "select-name",
      "button-name",
      "list",
      "valid-lang",
      "heading-order",
    ])
      assert.ok(failed.includes(rule), rule);
  });

  test("axe looks into frames, with JavaScript off too", async () => {
    const results = await collect(
      axe,
      `<main><h1>Frame</h1><iframe title="Inside" srcdoc="<!doctype html><html lang=en><title>I</title><main><img src='data:,'></main>"></iframe></main>`,
    );
    assert.ok(results.some(({ rule, outcome }) => rule === "image-alt" && outcome === "failed"));
  });

  test("axe looks into frames whose sandbox lets no script run", { timeout: 20_000 }, async () => {
    const results = await collect(
      axe,
      `<main><h1>Frame</h1><iframe title="Inside" sandbox="allow-same-origin" srcdoc="<!doctype html><html lang=en><title>I</title><main><img src='data:,'></main>"></iframe></main>`,
      { javaScript: true },
    );
    assert.ok(results.some(({ rule, outcome }) => rule === "image-alt" && outcome === "failed"));
    assert.ok(
      !results.some(({ rule, outcome }) => rule === "frame-tested" && outcome !== "passed"),
    );
  });

  for (const [where, frame] of [
    ["a page", ""],
    ["a page with a frame", `<iframe title="Inside" srcdoc="<title>I</title>"></iframe>`],
  ])
    test(`axe is ours, whatever ${where} calls axe`, async () => {
      const good = `{ run: async () => ({ violations: [], incomplete: [], passes: [] }) }`;
      const results = await collect(
        axe,
        `<script>window.axe = ${good}</script><main><h1>H</h1><img src="data:,">${frame}</main>`,
        { javaScript: true },
      );
      assert.ok(results.some(({ rule, outcome }) => rule === "image-alt" && outcome === "failed"));
    });

  test("axe is ours, though the page lets none replace its own", async () => {
    const results = await collect(
      axe,
      `<script>Object.defineProperty(window, "axe", { value: { run: async () => ({ violations: [], incomplete: [], passes: [] }) } })</script>
      <main><h1>H</h1><img src="data:,"></main>`,
      { javaScript: true },
    );
    assert.ok(results.some(({ rule, outcome }) => rule === "image-alt" && outcome === "failed"));
  });

  test("links are named as the browser names them", async () => {
    const found = await collect(
      links,
      `<a href="/a" aria-label="By label">Text</a>
      <a href="/b" title="More about it">Text</a> <a href="/c"><img src="data:," alt="Picture"></a>
      <form><button aria-labelledby="t">x</button><input type="submit" value="Send"></form><p id="t">By text</p>
      <p aria-hidden="true"><a href="/d">Hidden</a></p>`,
    );
    assert.deepEqual(
      found.map(({ name, description }) => [name, description]),
      [
        ["By label", ""],
        ["Text", "More about it"],
        ["Picture", ""],
        ["By text", ""],
        ["Send", ""],
      ],
    );
  });

  test("the Tab key is followed through the whole page, and the page is left as it was", async () => {
    const stops = await collect(
      focus,
      `<a href="#m">1</a><button disabled>-</button><div tabindex="0">2</div>
      <iframe title="Frame" srcdoc="<a href='/x'>in</a><a href='/y'>side</a>"></iframe><a tabindex="-1" href="/">-</a><textarea id="m"></textarea>`,
    );
    assert.deepEqual(
      stops.map(({ selector }) => selector.split(" > ").at(-1)),
      ["a:nth-of-type(1)", "div", "#m"],
    );
  });

  const kindsSeen = (memory: Memory) => [...memory.values()].filter((seen) => seen === true).length;

  test("a stop drawn like one whose focus was seen on another page is not photographed again", async () => {
    const memory: Memory = new Map();
    await collect(focus, `${RING}<a href="/a">Menu</a>`, { memory });
    const known = kindsSeen(memory);
    const [again] = await collect(focus, `${RING}<a href="/b">Other</a><p>More</p>`, { memory });
    assert.ok((again?.near ?? 0) >= ENOUGH);
    assert.equal(kindsSeen(memory), known);
  });

  test("a ring that is missing in dark colours alone is missed there, though the page is laid out alike", async () => {
    const memory: Memory = new Map();
    const page = `${RING}<style>@media (prefers-color-scheme: dark) { a.b:focus-visible { outline: 0 } }</style>
      <a href="/a">A</a> <a class="b" href="/b">B</a>`;
    const light = await collect(focus, page, { memory });
    const dark = await collect(focus, page, { memory, colorScheme: "dark" });
    assert.deepEqual(
      light.map(({ near }) => near >= ENOUGH),
      [true, true],
    );
    assert.deepEqual(
      dark.map(({ near }) => near >= ENOUGH),
      [true, false],
    );
  });

  test("contrast that fails in dark colours alone fails there, and what fails in light fails there too", async () => {
    const memory: Memory = new Map();
    const page = `<style>@media (prefers-color-scheme: dark) { p { color: #eee } }</style><main><h1>H</h1><p>Text</p><img src="data:,"></main>`;
    const rules = async (colorScheme: "light" | "dark") =>
      (await collect(axe, page, { memory, colorScheme }))
        .filter(({ outcome }) => outcome === "failed")
        .map(({ rule }) => rule)
        .sort();
    assert.deepEqual(await rules("light"), ["image-alt"]);
    assert.deepEqual(await rules("dark"), ["color-contrast", "image-alt"]);
  });

  test("a stop drawn by another style sheet is photographed, whatever was seen before", async () => {
    const memory: Memory = new Map();
    await collect(focus, `${RING}<a href="/a">Menu</a>`, { memory });
    const [stop] = await collect(focus, `${NO_RING}<a href="/a">Menu</a>`, { memory });
    assert.equal(stop?.near, 0);
  });

  test("a stop whose focus is not seen is photographed every time", async () => {
    const memory: Memory = new Map();
    for (const _ of [1, 2]) {
      const [stop] = await collect(focus, `${NO_RING}<a href="/a">Menu</a>`, { memory });
      assert.equal(stop?.anywhere, 0);
    }
    assert.equal(kindsSeen(memory), 0);
  });
});
