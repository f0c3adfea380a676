import { check, failed, passed } from "#audit/check.ts";
import { coveredStops } from "#audit/evidence/covered-stops.ts";

const LINES = Array.from(
  { length: 60 },
  (_, n) => `<p style="margin: 0"><a href="/${n}">Link ${n}</a></p>`,
).join("");
const header = (style: string, more = "") =>
  `<style>body { margin: 0 } header { position: sticky; top: 0; height: 120px; background: #fff; ${style} } ${more}</style><header>Library</header>${LINES}`;

/** WCAG F110. */
export default check({
  title: {
    en: "What has keyboard focus does not lie under other content",
    sv: "Det som har tangentbordsfokus ligger inte under annat innehåll",
  },
  criteria: ["2.4.11"],
  impact: "serious",
  harm: {
    en: "People who use a keyboard and look at the page do not see where they are.",
    sv: "Den som använder tangentbord och tittar på sidan ser inte var den är.",
  },
  mend: {
    en: "Leave room with scroll-padding for what is fixed over the page, or do not fix it.",
    sv: "Lämna plats med scroll-padding för det som ligger fast över sidan, eller låt det inte ligga fast.",
  },
  // Where fixed parts take most of the window, and where they take least.
  states: ({ name }) => ["desktop", "320"].includes(name),
  evidence: coveredStops,
  targets: (stops) => stops,
  judge: ({ covered }) => {
    if (!covered) return passed;
    const back = covered === "on the way back";
    return failed({
      en: `It has focus${back ? ", when one comes to it with Shift+Tab," : ""} and lies entirely under something that stays in its place when the page scrolls.`,
      sv: `Det har fokus${back ? ", när man kommer dit med skift+tabb," : ""} men ligger helt under något som står stilla när sidan rullas.`,
    });
  },
  examples: {
    passed: [
      header("", "html { scroll-padding-top: 130px }"),
      header("height: 20px"),
      header("background: rgba(255, 255, 255, 0.4)"),
      // Hidden when the page is scrolled.
      header("").replace(
        "<header>",
        `<script>addEventListener("scroll", () => { document.querySelector("header").style.visibility = "hidden" })</script><header>`,
      ),
      `<a href="/a">A</a><footer style="position: fixed; bottom: 0; height: 50px; width: 100%; background: #fff">Footer</footer>`,
      `<header style="position: sticky; top: 0; background: #fff"><a href="/a">In the header</a></header><p><a href="/b">B</a></p>`,
      `<style>html { scroll-padding-bottom: 120px }</style><p style="height: 3000px">Long</p><a href="/a">A</a><p style="height: 800px">Long</p><footer style="position: fixed; bottom: 0; height: 100px; width: 100%; background: #fff">Footer</footer>`,
    ],
    failed: [
      header(""),
      header("position: fixed; width: 100%; background: #000; color: #fff"),
      // A bar in a part of its own, which itself is not painted.
      `<p style="height: 400px">Text</p><a href="/a">A</a><div style="position: fixed; bottom: 0; left: 0; right: 0"><div style="background: #fff; height: 90vh">We use cookies <button>Yes</button></div></div>`,
      `<p style="height: 400px">Text</p><a href="/a">A</a><footer style="position: fixed; bottom: 0; height: 90vh; width: 100%; background: #fff">Footer</footer>`,
      `<div style="position: fixed; inset: 0; background: #fff">Cookies <button>Yes</button></div><a href="/a">A</a>`,
      `<header style="position: fixed; top: 0; height: 100px; width: 100%; background: #fff">Header</header><a href="/a">A</a>`,
    ],
    inapplicable: [`<p>Text</p>`, `<button disabled>Off</button>`, `<a>No link</a>`],
  },
});
