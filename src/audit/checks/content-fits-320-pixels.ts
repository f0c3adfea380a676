import { cantTell, check, failed, passed } from "#audit/check.ts";
import { wideContent } from "#audit/evidence/wide-content.ts";

const LONG =
  "Once upon a midnight dreary, while I pondered, weak and weary, over many a quaint and curious volume.";
const at320 = (html: string) => ({ html, state: { name: "320", width: 320, height: 640 } });
const cells = `<td style="white-space: nowrap">${LONG}</td><td>2</td>`;

export default check({
  title: {
    en: "In a window 320 pixels wide, text fits without scrolling sideways",
    sv: "I ett fönster som är 320 pixlar brett får texten plats utan rullning i sidled",
  },
  criteria: ["1.4.10"],
  harm: {
    en: "People who enlarge the page four times must scroll to and fro for every line.",
    sv: "Den som förstorar sidan fyra gånger måste rulla fram och tillbaka för varje rad.",
  },
  mend: {
    en: "Give the element max-width: 100% instead of a width in pixels, and let its lines break.",
    sv: "Ge elementet max-width: 100% i stället för en bredd i pixlar, och låt raderna brytas.",
  },
  impact: "serious",
  states: ({ width, media }) => width <= 320 && media === "screen",
  evidence: wideContent,
  targets: (parts) => parts,
  judge: ({ beyond, text, scrolls, windowWidth }) => {
    if (beyond === 0) return passed;
    if (text === "")
      return cantTell({
        en: `The picture or frame is ${beyond} pixels too wide for a window of ${windowWidth}. Must it be that wide to be understood?`,
        sv: `Bilden eller ramen är ${beyond} pixlar för bred för ett fönster på ${windowWidth}. Måste den vara så bred för att gå att förstå?`,
      });
    return failed({
      en: `In a window ${windowWidth} pixels wide, “${text}” reaches ${beyond} pixels beyond the edge${scrolls ? "" : " and cannot be scrolled to"}.`,
      sv: `I ett fönster som är ${windowWidth} pixlar brett sticker ”${text}” ut ${beyond} pixlar utanför kanten${scrolls ? "" : " och går inte att rulla fram"}.`,
    });
  },
  examples: {
    passed: [
      at320(`<p>${LONG}</p>`),
      at320(`<div style="overflow-x: auto"><table><tr><th>A<th>B<tr>${cells}</table></div>`),
      at320(`<table><caption>Table</caption><tr>${cells}</table>`),
      at320(`<pre>${LONG}</pre>`),
      at320(
        `<div style="width: 900px"><p style="width: 200px">Narrow text in a wide block</p></div>`,
      ),
      at320(
        `<nav style="position: fixed; left: 100%; width: 300px"><a href="/a">Off screen until it is opened</a></nav><p>Text</p>`,
      ),
      at320(
        `<div style="display: flex; overflow-x: auto"><p style="flex: none; width: 280px">${LONG}</p><p style="flex: none; width: 280px">${LONG}</p></div>`,
      ),
      at320(`<p>Text</p><img src="data:," alt="Bridge" style="max-width: 100%">`),
    ],
    failed: [
      at320(`<main style="width: 960px"><p>${LONG}</p></main>`),
      at320(`<h1 style="white-space: nowrap">A heading that does not break at all</h1>`),
      at320(
        `<style>body { overflow-x: hidden }</style><div style="min-width: 600px"><p>${LONG}</p></div>`,
      ),
      at320(`<table role="presentation" width="800"><tr><td>${LONG}</td></tr></table>`),
      at320(`<div style="overflow: auto"><p style="width: 800px">${LONG}</p></div>`),
    ],
    inapplicable: [
      at320(`<hr style="width: 900px">`),
      at320(`<p style="width: 960px" hidden>${LONG}</p>`),
      at320(`<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><circle r="9"/></svg>`),
    ],
    cantTell: [at320(`<p>Text</p><iframe title="Map" srcdoc="Map" width="700"></iframe>`)],
  },
});
