import { cantTell, check, failed, passed } from "#audit/check.ts";
import { type Context, contextsOf } from "#audit/control-context.ts";
import type { PageElement } from "#audit/document/element.ts";
import { attribute, isSeen, squeeze } from "#audit/document/query.ts";
import { snapshot } from "#audit/evidence/snapshot.ts";

/** Names of what is done to one thing among others. */
const DONE_TO =
  /^(delete|remove|edit|change|update|rename|copy|move|(read|show|see|view|learn) more|more|details|show details|view|open|add|add to (cart|basket)|buy|book|reserve|choose|select|download|reply|share|ta bort|radera|redigera|ändra|byt namn|kopiera|flytta|(läs|visa|se) mer|mer|mer information|detaljer|visa|visa detaljer|öppna|lägg till|lägg i (varukorg|varukorgen)|köp|boka|reservera|välj|ladda (ner|ned)|hämta|svara|dela)$/i;

const button = (name = "Delete") => `<button type="button">${name}</button>`;
const row = (text: string) => `<tr><th scope="row">${text}</th><td>${button()}</td></tr>`;

export default check({
  title: {
    en: "Buttons of one name are told apart by what stands around them",
    sv: "Knappar med samma namn skiljs åt av det som står runt dem",
  },
  criteria: ["2.4.6"],
  impact: "moderate",
  harm: {
    en: "People who use a screen reader, or see a small part of the page at a time, do not know which thing the button is about.",
    sv: "Den som använder skärmläsare, eller ser en liten del av sidan åt gången, vet inte vilken sak knappen gäller.",
  },
  mend: {
    en: "Name in each button what it is about, as “Delete the booking on 4 May”; or put each in a row, an item or under a heading of its own.",
    sv: "Säg i varje knapp vad den gäller, som ”Ta bort bokningen den 4 maj”; eller sätt var och en i en egen rad, en egen punkt eller under en egen rubrik.",
  },
  evidence: snapshot,
  targets: ({ elements }) => {
    const groups = Map.groupBy(elements.filter(isJudged), nameOf);
    return [...groups].flatMap(([name, buttons]) => {
      const [first] = buttons as [PageElement];
      if (buttons.length < 2 || isSame(buttons)) return [];
      const contexts = contextsOf(buttons, name);
      const { selector, html } = first;
      return [{ selector, html, name: squeeze(first.exposed?.name ?? ""), contexts }];
    });
  },
  judge({ name, contexts }) {
    if (areApart(contexts, ({ tied, heading }) => `${tied}\n${heading}`)) return passed;
    const { length } = contexts;
    if (areApart(contexts, ({ beside }) => beside))
      return {
        ...failed({
          en: `${length} buttons are called “${name}”, and only text that is not tied to them tells which is which.`,
          sv: `${length} knappar heter ”${name}”, och bara text som inte är knuten till dem skiljer dem åt.`,
        }),
        ...{ criteria: "best-practice", impact: "minor" },
      };
    return cantTell({
      en: `${length} buttons are called “${name}”, and nothing around them tells them apart. Do they do the same thing?`,
      sv: `${length} knappar heter ”${name}”, och inget runt dem skiljer dem åt. Gör de samma sak?`,
    });
  },
  examples: {
    passed: [
      `<table>${row("Anna")}${row("Bo")}</table>`,
      `<ul><li>Anna ${button()}</li><li>Bo ${button()}</li></ul>`,
      `<h2>Anna</h2><div>${button()}</div><h2>Bo</h2><div>${button()}</div>`,
      `<div role="group" aria-label="Anna">${button()}</div><div role="group" aria-label="Bo">${button()}</div>`,
      `<button aria-controls="a">Show more</button><p id="a">Text</p><button aria-describedby="d">Show more</button><p id="d">Text</p>`,
    ],
    failed: [
      `<div><span>Anna</span> ${button()}</div><div><span>Bo</span> ${button()}</div>`,
      `<main><div>Anna <span>${button("Redigera")}</span></div><div>Bo <span>${button("Redigera")}</span></div></main>`,
      `<div><div>Monday</div>${button("Book")}</div><div><div>Tuesday</div>${button("Book")}</div>`,
    ],
    inapplicable: [
      button(),
      `${button("Delete Anna")} ${button("Delete Bo")}`,
      `${button("Close")} ${button("Close")}`,
      `<button aria-controls="a">More</button><button aria-controls="a">More</button><p id="a">Text</p>`,
      `${button()} <div hidden>${button()}</div>`,
    ],
    cantTell: [
      `${button()} ${button()}`,
      `<p>Anna ${button("Ta bort")} ${button("Ta bort")}</p>`,
      `<ul><li>${button("Edit")}</li><li>${button("Edit")}</li></ul>`,
    ],
  },
});

function isJudged(element: PageElement): boolean {
  return element.exposed?.role === "button" && DONE_TO.test(nameOf(element)) && isSeen(element);
}

function nameOf({ exposed }: PageElement): string {
  return squeeze(exposed?.name ?? "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+$/u, "");
}

/** They say in their code that they act on one and the same thing. */
function isSame(buttons: readonly PageElement[]): boolean {
  const acts = buttons.map((button) =>
    ["aria-controls", "commandfor", "popovertarget", "form", "onclick"]
      .map((name) => attribute(button, name))
      .join("\n"),
  );
  return acts[0]?.trim() !== "" && new Set(acts).size === 1;
}

/** Most are told apart: that two things of a list have one name is not the page's fault. */
function areApart(contexts: readonly Context[], text: (context: Context) => string): boolean {
  const groups = Map.groupBy(contexts, text);
  const alike = [...groups.values()].filter(({ length }) => length > 1).flat();
  return alike.length <= contexts.length / 2;
}
