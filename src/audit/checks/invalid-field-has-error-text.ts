import { check, failed, passed } from "#audit/check.ts";
import { attribute, isSeen } from "#audit/document/query.ts";
import { fields } from "#audit/evidence/fields.ts";
import { snapshot } from "#audit/evidence/snapshot.ts";
import { describing, errorAt, isInvalid } from "#audit/forms/errors.ts";
import { seenText } from "#audit/forms/labels.ts";
import { together } from "#audit/together.ts";

const field = (more: string, after = "") =>
  `<label for="f">Name</label><input id="f" aria-invalid="true" ${more}>${after}`;

export default check({
  title: {
    en: "A field that is wrong says in text what is wrong",
    sv: "Ett fält som är fel ifyllt säger i text vad som är fel",
  },
  criteria: ["3.3.1"],
  harm: {
    en: "People cannot mend their answer when only a colour or a code says that it is wrong.",
    sv: "Det går inte att rätta svaret när bara en färg eller koden säger att det är fel.",
  },
  mend: {
    en: "Write by the field what is wrong and how to mend it.",
    sv: "Skriv vid fältet vad som är fel och hur man rättar det.",
  },
  impact: "serious",
  evidence: together(fields.seen, { fields, snapshot }),
  targets: ({ fields, snapshot: { elements } }) => {
    const links = new Set(
      elements
        .filter((at) => at.tag === "a" && isSeen(at))
        .map((at) => attribute(at, "href").split("#")[1]),
    );
    const alert = elements.some((at) => attribute(at, "role") === "alert" && seenText(at));
    return fields.filter(isInvalid).map((field) => ({
      said:
        alert ||
        links.has(attribute(field.element, "id") || "-") ||
        errorAt(field) !== undefined ||
        field.after !== undefined ||
        describing(field).some((at) => isSeen(at) && seenText(at) !== ""),
      ...{ selector: field.selector, html: field.html },
    }));
  },
  judge: ({ said }) =>
    said
      ? passed
      : failed({
          en: "The field is marked as wrong, but no text says what is wrong.",
          sv: "Fältet är märkt som fel, men ingen text säger vad som är fel.",
        }),
  examples: {
    passed: [
      field(`aria-describedby="e"`, `<p id="e">Enter your name</p>`),
      field("", "<p>Enter your name</p>"),
      field("", `<p><a href="#f">Enter your name</a></p>`),
      field("", `<div role="alert">Enter your name</div>`),
    ],
    failed: [
      field(""),
      field(`style="border: 2px solid red"`),
      field(`aria-describedby="e"`, `<p id="e" hidden>Enter your name</p>`),
    ],
    inapplicable: [
      `<label>Name <input></label>`,
      `<label>Name <input aria-invalid="false"></label>`,
      `<label>Name <input aria-invalid=""></label>`,
      `<label>Name <input required></label>`,
    ],
  },
});
