import { check, failed, passed } from "#audit/check.ts";
import { fixedParts } from "#audit/evidence/fixed-parts.ts";

const LONG = `<main><h1>Library</h1>${"<p>The library is open from ten to six every day of the week, all the year.</p>".repeat(30)}</main>`;

const page = (parts: string) => ({
  html: `<style>body { margin: 0 } header, footer { background: #fff; left: 0; right: 0 } header { top: 0 } footer { bottom: 0 }</style>${parts}${LONG}`,
  state: { name: "320", width: 320, height: 640 },
});
const HEADER = `<header style="position: sticky; height: 150px">Library of Storby</header>`;

export default check({
  title: {
    en: "What stays in place when the page scrolls leaves room for the rest",
    sv: "Det som står still när sidan rullas lämnar plats åt resten",
  },
  criteria: ["1.4.10"],
  impact: "serious",
  harm: {
    en: "People who enlarge the page four times see only a strip of it at a time, or none.",
    sv: "Den som förstorar sidan fyra gånger ser bara en remsa av den i taget, eller ingenting.",
  },
  mend: {
    en: "Let it scroll with the page in low windows: @media (min-height: 30rem) { header { position: sticky } }",
    sv: "Låt det rulla med sidan i låga fönster: @media (min-height: 30rem) { header { position: sticky } }",
  },
  evidence: fixedParts,
  states: ({ width, media, javaScript }) => width <= 320 && media === "screen" && javaScript,
  targets: (parts) => parts,
  judge: ({ share }) => {
    if (share <= 0.5) return passed;
    const percent = Math.round(share * 100);
    return failed({
      en: `In a window of 320 × 256 pixels, as at 400 % zoom, what stays in place covers ${percent} % of the height.`,
      sv: `I ett fönster på 320 × 256 pixlar, som vid 400 procents zoom, täcker det som står still ${percent} procent av höjden.`,
    });
  },
  examples: {
    passed: [
      page(`<header style="position: sticky; height: 60px">Library of Storby</header>`),
      page(
        `<style>@media (min-height: 400px) { header { position: sticky } }</style><header style="height: 150px">Library of Storby</header>`,
      ),
      page(`<header style="position: fixed; height: 90px">Library</header>`),
      page(
        `<style>header { transition: .1s } .down header { transform: translateY(-100%) }</style><header style="position: fixed; height: 200px">Library</header><script>addEventListener("scroll", () => document.body.classList.add("down"))</script>`,
      ),
    ],
    failed: [
      page(HEADER),
      page(HEADER.replace("150px", "150px; background: #000; color: #fff")),
      page(
        `<header style="position: fixed; height: 80px">Library</header><footer style="position: fixed; height: 90px">Call us: 012-345 67</footer>`,
      ),
      page(`<footer style="position: fixed; height: 70vh">Chat with us</footer>`),
    ],
    inapplicable: [
      page(""),
      page(`<header style="height: 200px">Library</header>`),
      page(
        `<div role="dialog" aria-label="Cookies" style="position: fixed; bottom: 0; height: 200px; background: #fff">Cookies? <button>Yes</button></div>`,
      ),
      page(
        `<div style="position: fixed; inset: auto 0 0; height: 200px; background: #fff">We use cookies. <button>Accept all</button></div>`,
      ),
      {
        html: `<header style="position: sticky; top: 0; height: 150px">Library</header><p>Short</p>`,
        state: { name: "320", width: 320, height: 640 },
      },
    ],
  },
});
