import { asLoaded } from "#audit/asked-in.ts";
import { check, failed, passed } from "#audit/check.ts";
import { attribute, descendants, isSeen } from "#audit/document/query.ts";
import { listeners } from "#audit/evidence/listeners.ts";
import { snapshot } from "#audit/evidence/snapshot.ts";
import { together } from "#audit/together.ts";

const OTHERS = ["click", "keydown", "keyup", "keypress", "contextmenu"];

/** WCAG F54. */
export default check({
  title: {
    en: "What a double click does can be done with the keyboard",
    sv: "Det som ett dubbelklick gör går att göra med tangentbordet",
  },
  criteria: ["2.1.1"],
  impact: "critical",
  harm: {
    en: "No key makes a double click: people who use a keyboard, a switch or their voice cannot do this.",
    sv: "Ingen tangent gör ett dubbelklick: den som använder tangentbord, kontakt eller rösten kan inte göra det här.",
  },
  mend: {
    en: "Let a button do it, which answers one click and the keyboard.",
    sv: "Låt en knapp göra det: den svarar på ett klick och på tangentbordet.",
  },
  states: asLoaded,
  evidence: together(
    {
      en: "By asking the browser what the page's scripts listen for.",
      sv: "Genom att fråga webbläsaren vad sidans skript lyssnar efter.",
    },
    { page: snapshot, listening: listeners },
  ),
  targets: ({ page, listening }) =>
    page.elements.flatMap((element) => {
      const types = listening.get(element.backendNodeId);
      if (!types?.has("dblclick") || !isSeen(element) || /^(html|body|canvas)$/.test(element.tag))
        return [];
      const { selector, html } = element;
      const hasControls = descendants(element).some(
        (part) =>
          /^(button|a|input|select|textarea)$/.test(part.tag) ||
          attribute(part, "tabindex") === "0",
      );
      return [{ selector, html, otherwise: hasControls || OTHERS.some((type) => types.has(type)) }];
    }),
  judge: ({ otherwise }) =>
    otherwise
      ? passed
      : failed({
          en: "It listens for double clicks, but not for clicks or keys, and there is no button in it.",
          sv: "Det lyssnar efter dubbelklick men inte efter klick eller tangenter, och det finns ingen knapp i det.",
        }),
  examples: {
    passed: [
      `<div ondblclick="1" onclick="1">File</div>`,
      `<div ondblclick="1">File <button>Open</button></div>`,
      `<div ondblclick="1" onkeydown="1" tabindex="0">File</div>`,
    ],
    failed: [
      `<div ondblclick="1">File</div>`,
      `<p id="p">Text</p><script>p.addEventListener("dblclick", () => {})</script>`,
      `<table><tr><td ondblclick="1">Edit this cell</td></tr></table>`,
    ],
    inapplicable: [
      `<button onclick="1">Open</button>`,
      `<div ondblclick="1" hidden>File</div>`,
      `<body ondblclick="1">Text</body>`,
    ],
  },
});
