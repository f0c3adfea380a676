import { asLoaded } from "#audit/asked-in.ts";
import { check, failed, passed } from "#audit/check.ts";
import { flashes } from "#audit/evidence/flashes.ts";
import { flicker } from "#audit/evidence/flicker.ts";
import { together } from "#audit/together.ts";

// WCAG 2.3.1: no more than three in a second, unless on less than a quarter of 341 × 256 CSS pixels.
const MOST = 3;
const AREA = 341 * 256 * 0.25;
const plane = (animation: string, to = "background: #fff", size = "400px") =>
  `<style>@keyframes f { from { background: #000 } to { ${to} } } div { width: ${size}; height: 300px; background: #000; animation: f ${animation} }</style><p>Sale today</p><div></div>`;

export default check({
  title: {
    en: "Nothing flashes more than three times a second",
    sv: "Inget blinkar mer än tre gånger i sekunden",
  },
  // WCAG G19, G176.
  criteria: ["2.3.1"],
  impact: "critical",
  harm: {
    en: "People with photosensitive epilepsy can get a seizure.",
    sv: "Den som har ljuskänslig epilepsi kan få ett anfall.",
  },
  mend: {
    en: "Take the flashing away, or make it slower than three times a second.",
    sv: "Ta bort blinkandet, eller gör det långsammare än tre gånger i sekunden.",
  },
  evidence: together(
    {
      en: "By computing the colours of each animation, and taking pictures of the window as fast as they come.",
      sv: "Genom att räkna ut färgerna i varje animering och ta bilder av fönstret så tätt som det går.",
    },
    { flashes, flicker },
  ),
  states: asLoaded,
  targets: ({ flashes, flicker }) => [...flashes, ...flicker],
  judge: ({ flashes, area }) =>
    flashes > MOST && area >= AREA
      ? failed({
          en: `This flashes ${Math.floor(flashes)} times a second.`,
          sv: `Det här blinkar ${Math.floor(flashes)} gånger i sekunden.`,
        })
      : passed,
  examples: {
    passed: [
      plane("1s infinite alternate"),
      plane("0.1s infinite alternate", "background: #222"),
      plane("0.1s infinite alternate", "background: #fff", "40px"),
    ],
    failed: [
      plane("0.1s infinite alternate"),
      plane("0.2s steps(2, jump-none) infinite"),
      plane("0.1s infinite alternate", "opacity: 0"),
      `<div id="d" style="width: 600px; height: 400px"></div><script>let n = 0; setInterval(() => { d.style.background = ++n % 2 ? "#000" : "#fff" }, 80)</script>`,
    ],
    inapplicable: [
      `<p>Sale today</p>`,
      `<style>div { transition: background 0.1s; height: 300px; background: #000 }</style><div></div>`,
      plane("0.1s infinite paused alternate"),
      `<div id="d" style="width: 600px; height: 400px"></div><script>let n = 0; setInterval(() => { d.style.background = ++n % 2 ? "#000" : "#fff" }, 600)</script>`,
    ],
  },
});
