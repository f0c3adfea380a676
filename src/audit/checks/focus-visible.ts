import { cantTell, check, failed, passed } from "#audit/check.ts";
import { focus } from "#audit/evidence/focus.ts";
import { ENOUGH } from "#audit/evidence/tab-walk.ts";

export default check({
  title: {
    en: "What has keyboard focus looks different from what has not",
    sv: "Det som har tangentbordsfokus ser annorlunda ut än det som inte har det",
  },
  // WCAG 2.4.7, F55, F78; ACT oj04fd.
  criteria: ["2.4.7"],
  act: ["oj04fd"],
  harm: {
    en: "People who see and use a keyboard do not know where on the page they are.",
    sv: "Den som ser och använder tangentbord vet inte var på sidan hen är.",
  },
  mend: {
    en: "Do not remove the outline, or put another clear mark in its place with :focus-visible.",
    sv: "Ta inte bort ramen, eller sätt en annan tydlig markering i dess ställe med :focus-visible.",
  },
  impact: "serious",
  // What text size and spacing change is not how focus is drawn.
  states: ({ media, textSize, textSpacing, reducedMotion, width }) =>
    media === "screen" && textSize === 100 && !textSpacing && !reducedMotion && width !== 640,
  evidence: focus,
  targets: (stops) => stops,
  judge: ({ near, anywhere = 0, editable }) => {
    if (near >= ENOUGH) return passed;
    if (editable)
      return cantTell({
        en: "Only the text cursor shows where focus is. Can it be seen well enough?",
        sv: "Bara textmarkören visar var fokus är. Syns den tillräckligt väl?",
      });
    return anywhere >= ENOUGH
      ? cantTell({
          en: "Focus changes nothing near the element. Does what changes elsewhere show where it is?",
          sv: "Fokus ändrar ingenting nära elementet. Visar det som ändras på annan plats var fokus är?",
        })
      : failed({
          en: "Nothing changes to be seen when the element gets keyboard focus.",
          sv: "Ingenting ändras som syns när elementet får tangentbordsfokus.",
        });
  },
  examples: {
    passed: [
      `<html lang="ar" dir="rtl"><body><p style="position: absolute; left: -900px; top: 0">نص</p><p><a href="/a">السكن</a></p></body></html>`,
      `<a href="/a">A</a> <button type="button">B</button> <input aria-label="C">`,
      { html: `<a href="/a">A</a><p>Text</p><a href="/b">B</a>`, state: { forcedColors: true } },
      {
        html: `<style>:focus { outline: 0 } a:focus-visible { background: #036; color: #fff }</style>
          <nav><a href="/a">One</a><a href="/b">Two</a></nav><p style="height: 2000px"></p><a href="/c">Three</a>`,
        state: { width: 320, javaScript: false },
      },
      `<style>.card:focus-within { outline: 3px solid } .card a { outline: 0 }</style>
        <p class="card"><a href="/a">In a card</a></p>`,
      `<style>.card { position: relative; padding: 60px; border: 1px solid } .card a { outline: 0 }
        .card a::after { position: absolute; inset: 0; content: "" } .card a:focus::after { outline: 3px solid; outline-offset: -6px }</style>
        <p class="card"><a href="/a">All of the card is the link</a></p>`,
      `<style>html { scroll-behavior: smooth }</style><nav><a href="#m">Far down</a></nav>
        <p style="height: 4000px"></p><p><a href="/b">At the end</a></p><p id="m" style="height: 900px"></p>`,
      `<style>input { position: absolute; opacity: 0 } :focus + label { outline: 3px solid }</style>
        <input type="checkbox" id="c"><label for="c">Agree</label>`,
      `<style>a { outline: 3px solid transparent; transition: outline-color .3s } a:focus { outline-color: #00f }</style>
        <a href="/a">Fades in</a>`,
      `<style>.skip { position: absolute; left: -999px } .skip:focus { left: 0 }</style>
        <a class="skip" href="#m">Skip</a><main id="m">Text</main>`,
      `<style>.skip { position: absolute; top: -4rem; outline: 0; transition: top .15s } .skip:focus { top: 0 }</style>
        <a class="skip" href="#m">Skip</a><main id="m">Text</main>`,
      `<div><template shadowrootmode="open"><button>In a shadow</button></template></div>`,
    ],
    failed: [
      `<style>:focus { outline: none }</style><a href="/a">A</a>`,
      `<style>a:focus { outline: 2px solid #fff }</style><a href="/a">White on white</a>`,
      `<style>p { overflow: hidden } :focus { outline: 3px solid #00f; outline-offset: 9px }</style>
        <p><a href="/a" style="display: block">Cut off</a></p>`,
      `<a href="/a" style="position: absolute; left: -999px">Out of sight</a>`,
      {
        html: `<style>.b:focus { outline: 0 }</style><a href="/a">A</a> <a class="b" href="/b">B</a> <a href="/c">C</a>`,
        state: { width: 320, javaScript: false, colorScheme: "dark" },
      },
      {
        html: `<style>:focus { outline: 0; box-shadow: 0 0 0 3px #00f }</style><a href="/a">Shadow only</a>`,
        state: { forcedColors: true },
      },
      `<style>.b { outline: 0 }</style><nav><a class="b" href="/a">A</a><a href="/b">B</a></nav>`,
    ],
    inapplicable: [
      `<p>Text</p>`,
      `<button disabled>Off</button> <a>No link</a>`,
      `<a href="/a" tabindex="-1">Not by Tab</a> <p hidden><a href="/b">Hidden</a></p>`,
    ],
    cantTell: [
      `<style>:focus { outline: 0 }</style><input aria-label="Name">`,
      `<style>a { outline: 0 } p { margin-top: 200px } a:focus + p { background: #00f }</style>
        <a href="/a">A</a><p>Elsewhere</p>`,
    ],
  },
});
