import { check, failed, passed } from "#audit/check.ts";
import type { PageElement } from "#audit/document/element.ts";
import { children, isHidden } from "#audit/document/query.ts";
import { snapshot } from "#audit/evidence/snapshot.ts";

const details = (summary: string) => `<details>${summary}<p>We are open all days.</p></details>`;

export default check({
  title: {
    en: "What opens and closes a hidden part has a name",
    sv: "Det som öppnar och stänger en dold del har ett namn",
  },
  criteria: ["4.1.2"],
  act: ["2t702h"],
  harm: {
    en: "People who use a screen reader hear only that something can be opened, not what.",
    sv: "Den som använder skärmläsare hör bara att något går att öppna, inte vad.",
  },
  mend: {
    en: "Write in the summary element what is in the part that it opens.",
    sv: "Skriv i summary-elementet vad som finns i den del som det öppnar.",
  },
  impact: "serious",
  evidence: snapshot,
  targets: ({ elements }) => elements.filter(isSummary),
  judge: (summary) =>
    summary.exposed?.name.trim()
      ? passed
      : failed({
          en: "This summary has no name: neither text nor an alternative text or label.",
          sv: "Den här rubriken till en utfällbar del har inget namn: varken text, alternativtext eller etikett.",
        }),
  examples: {
    passed: [
      details("<summary>Opening hours</summary>"),
      details(`<summary aria-label="Opening hours"></summary>`),
      details(`<summary>Opening hours</summary><summary></summary>`),
      details(`<summary><img src="data:," alt="Opening hours"></summary>`),
    ],
    failed: [
      details("<summary></summary>"),
      details(`<summary role="none"></summary>`),
      details(`<summary><img src="data:," alt=""></summary>`),
      details("<summary></summary><summary>Opening hours</summary>"),
    ],
    inapplicable: [
      "<summary></summary>",
      `<details style="display:none"><summary></summary></details>`,
      details("<div><summary></summary></div>"),
      details(""),
    ],
  },
});

/** ACT 2t702h: the first summary directly in details, exposed, without a role that makes it something else. */
function isSummary(element: PageElement): boolean {
  const { tag, parent, attributes } = element;
  if (tag !== "summary" || parent?.tag !== "details" || isHidden(element)) return false;
  const role = attributes.get("role")?.trim() ?? "";
  if (role && role !== "none" && role !== "presentation") return false;
  return children(parent).find((child) => child.tag === "summary") === element;
}
