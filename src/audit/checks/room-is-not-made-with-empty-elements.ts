import { check, failed, passed } from "#audit/check.ts";
import type { PageElement } from "#audit/document/element.ts";
import { children, isHidden, isShown, textOf, texts } from "#audit/document/query.ts";
import { snapshot } from "#audit/evidence/snapshot.ts";

const BREAKS = 3;

export default check({
  title: {
    en: "Room between parts is not made with empty elements",
    sv: "Luft mellan delar görs inte med tomma element",
  },
  criteria: "best-practice",
  impact: "minor",
  harm: {
    en: "People who use a screen reader hear “blank” again and again and may think that the text has ended.",
    sv: "Den som använder skärmläsare hör ”tom” gång på gång och kan tro att texten är slut.",
  },
  mend: {
    en: "Take the empty elements out and set margins with CSS.",
    sv: "Ta bort de tomma elementen och ge marginaler med CSS.",
  },
  evidence: snapshot,
  targets: ({ elements }) =>
    elements.filter(
      (element) => /^(p|br|li)$/.test(element.tag) && isShown(element) && !isHidden(element),
    ),
  judge: (element) => {
    if (element.tag === "br")
      return startsBreaks(element)
        ? failed({
            en: `${BREAKS} line breaks or more stand in a row.`,
            sv: `Minst ${BREAKS} radbrytningar står i rad.`,
          })
        : passed;
    return isEmpty(element) && (element.box?.height ?? 0) > 0
      ? failed({
          en: "The element is empty and takes up room.",
          sv: "Elementet är tomt och tar upp plats.",
        })
      : passed;
  },
  examples: {
    passed: [
      `<p>Text</p><p>More</p>`,
      `<p>One<br>Two<br>Three</p>`,
      `<p><img src="data:," alt="Picture"></p><p></p>`,
      `<style>p::before { content: attr(data-left) " left" }</style><p data-left="100"> </p>`,
    ],
    failed: [
      `<p>Text</p><p>&nbsp;</p><p>More</p>`,
      `<p>One<br><br><br>Two</p>`,
      `<ul><li>One</li><li></li></ul>`,
    ],
    inapplicable: [
      `<div>Text</div>`,
      `<p hidden>&nbsp;</p>`,
      `<div aria-hidden="true"><p>&nbsp;</p></div>`,
    ],
  },
});

/** Nothing in it but white space, of whatever kind, and line breaks. */
function isEmpty(element: PageElement): boolean {
  const inside = children(element);
  const written = texts(element, { generated: true }).some(
    ({ generated, text }) => generated !== "marker" && text.trim() !== "",
  );
  return (
    !written &&
    textOf(element).replace(/[\s\u00A0\u200B]/g, "") === "" &&
    inside.every(({ tag }) => tag === "br") &&
    (inside.length > 0 || element.content.length > 0 || element.tag === "li")
  );
}

/** Whether it is the first of several line breaks with only white space between. */
function startsBreaks(element: PageElement): boolean {
  const around =
    element.parent?.content.filter(
      (child) => child.kind === "element" || child.text.trim() !== "",
    ) ?? [];
  const at = around.indexOf(element);
  const isBreak = (index: number) => {
    const child = around[index];
    return child?.kind === "element" && child.tag === "br";
  };
  return !isBreak(at - 1) && Array.from({ length: BREAKS }, (_, step) => at + step).every(isBreak);
}
