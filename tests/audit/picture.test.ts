import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Page } from "playwright";
import type { Outcome } from "#audit/outcome.ts";
import { photograph } from "#audit/picture.ts";
import { useBrowser } from "#tests/support/browser.ts";
import { finding } from "#tests/support/result.ts";

// The frame's colour, as WebP gives it back.
const FRAME = { red: 208, green: 0, blue: 111 };

describe("a finding's picture", () => {
  const browser = useBrowser();
  let page: Page;
  before(async () => {
    page = await browser().newPage({ viewport: { width: 800, height: 600 } });
  });
  after(() => page.close());

  const of = (selector: string, html = `<p class="${selector}">`) =>
    finding({ target: { selector, html } });
  const taken = async (outcomes: readonly Outcome[], memory = new Map<string, unknown>()) =>
    (await photograph(page, outcomes, memory)).map((one) =>
      "picture" in one ? one.picture : undefined,
    );
  const show = (body: string) =>
    page.setContent(
      `<!doctype html><html lang="en"><title>Page</title><body style="margin:0;background:#fff">${body}`,
    );

  /** What the picture shows, looked at in a page of its own. */
  async function look(picture: string | undefined) {
    assert.match(String(picture), /^data:image\/webp;base64,/);
    const viewer = await browser().newPage();
    try {
      return await viewer.evaluate(
        async ({ source, frame }) => {
          const image = new Image();
          image.src = source;
          await image.decode();
          const canvas = new OffscreenCanvas(image.width, image.height);
          const drawing = canvas.getContext("2d");
          drawing?.drawImage(image, 0, 0);
          const data = drawing?.getImageData(0, 0, image.width, image.height).data ?? [];
          let framed = 0;
          let green = 0;
          for (let at = 0; at < data.length; at += 4) {
            const [red = 0, other = 0, blue = 0] = data.slice(at, at + 3);
            const far =
              Math.abs(red - frame.red) +
              Math.abs(other - frame.green) +
              Math.abs(blue - frame.blue);
            if (far < 120) framed++;
            if (other > 100 && red < 60 && blue < 60) green++;
          }
          return { width: image.width, height: image.height, framed, green };
        },
        { source: String(picture), frame: FRAME },
      );
    } finally {
      await viewer.close();
    }
  }

  const GREEN = "width:100px;height:40px;background:#008000";

  test("shows the element in a frame, with what is around it, wherever on the page it is", async () => {
    await show(
      `<p id="a" style="${GREEN};margin:50px"></p><p id="b" style="${GREEN};margin:3000px 0 0 50px"></p>`,
    );
    for (const picture of await taken([of("#a"), of("#b")])) {
      const { width, height, framed, green } = await look(picture);
      assert.deepEqual([width, height], [148, 88]);
      assert.ok(framed > 400, `${framed}`);
      assert.ok(green > 3_500, `${green}`);
    }
  });

  test("leaves the page as it was", async () => {
    await show(`<p id="a" style="${GREEN}"></p><input id="i"><p style="height:3000px">`);
    await page.locator("#i").focus();
    await page.evaluate(
      "scrollTo(0, 700); window.events = 0; onscroll = onresize = () => window.events++",
    );
    await page.waitForTimeout(50);
    const state = () =>
      page.evaluate(
        "[document.documentElement.outerHTML, scrollY, innerWidth, innerHeight, document.activeElement.id, Object.keys(globalThis).join()]",
      );
    const was = await state();
    await taken([of("#a"), of("#i"), of("#none")]);
    assert.deepEqual(await state(), was);
  });

  test("is taken of what stands in a shadow root", async () => {
    await show(
      `<div id="host" style="padding:30px"><template shadowrootmode="open"><p id="in" style="${GREEN}"></p></template></div>`,
    );
    // setContent makes no shadow roots of templates.
    await page.evaluate((style) => {
      const host = document.createElement("div");
      host.id = "made";
      host.attachShadow({ mode: "open" }).innerHTML = `<p id="deep" style="${style}"></p>`;
      document.body.append(host);
    }, GREEN);
    const [picture] = await taken([of("#made >>> #deep")]);
    assert.ok((await look(picture)).green > 3_500);
  });

  test("is not taken of what is not to be seen, or is no element", async () => {
    await show(
      `<p id="none" style="display:none">A</p><p id="hidden" style="visibility:hidden">A</p><p id="clear" style="opacity:0">A</p>
      <p id="empty" style="width:0;height:0"></p><p id="off" style="position:absolute;left:-9999px">A</p><details><summary>B</summary><p id="closed">A</p></details>`,
    );
    const ids = ["none", "hidden", "clear", "empty", "off", "closed", "gone"].map((id) => `#${id}`);
    assert.deepEqual(
      await taken([...ids, "[", "a >>> b >>> c", "');alert(1);('"].map((one) => of(one))),
      Array(10).fill(undefined),
    );
  });

  test("is of one component once in an audit, also when it could not be taken the first time", async () => {
    await show(
      `<p id="a" style="${GREEN}"></p><p id="b" style="${GREEN}"></p><p id="c" hidden>C</p>`,
    );
    const memory = new Map();
    const alike = '<p class="x">';
    const [hidden, first, second] = await taken(
      [of("#c", alike), of("#a", alike), of("#b", alike)],
      memory,
    );
    assert.deepEqual([hidden, typeof first, second], [undefined, "string", undefined]);
    assert.deepEqual(await taken([of("#a", alike)], memory), [undefined]);
  });

  test("is at most 60 kB, however much is to be seen, and there are at most 20", async () => {
    await show(
      `<canvas width="900" height="900"></canvas>${Array.from({ length: 30 }, (_, index) => `<p id="p${index}">Words ${index}</p>`).join("")}`,
    );
    await page.evaluate(() => {
      const drawing = document.querySelector("canvas")?.getContext("2d");
      const noise = new ImageData(900, 900);
      for (let at = 0; at < noise.data.length; at++)
        noise.data[at] = at % 4 === 3 ? 255 : Math.random() * 256;
      drawing?.putImageData(noise, 0, 0);
    });
    const [picture = ""] = await taken([of("canvas")]);
    assert.ok(picture.length <= 60_000, `${picture.length}`);
    const letters = "abcdefghijklmnopqrstuvwxyzåäöé";
    const all = await taken(
      [...letters].map((letter, index) => of(`#p${index}`, `<p class="${letter}">`)),
    );
    const count = all.filter(Boolean).length;
    assert.ok(count > 5 && count <= 20, `${count}`);
  });

  test("costs a bounded time, also on a page that does not answer or is enormous", async () => {
    await show(
      `<p id="a" style="width:1e7px;height:1e7px">A</p><p id="b" style="position:absolute;top:1e6px">B</p>`,
    );
    let began = performance.now();
    await taken([of("#a"), of("#b")]);
    assert.ok(performance.now() - began < 6_000, `${performance.now() - began} ms`);
    await show(
      `<p id="a">A</p><script>Element.prototype.getBoundingClientRect = () => { for (;;); }</script>`,
    );
    began = performance.now();
    assert.deepEqual(await taken([of("#a"), of("#b")]), [undefined, undefined]);
    assert.ok(performance.now() - began < 5_000, `${performance.now() - began} ms`);
  });
});
