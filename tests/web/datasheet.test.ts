import assert from "node:assert/strict";
import { after, test } from "node:test";
import type { Locale } from "#locales/locale.ts";
import { locales, makeApp } from "#tests/support/site.ts";
import { createVisitors } from "#tests/support/visitor.ts";
import { datasheet } from "#web/datasheet.ts";

const { app, site, close } = await makeApp();
const { request } = createVisitors(app, site);
after(close);
const swedish = locales.get("sv") as Locale;

test("the page on answers says what is stored, for how long and on which decision, who reads it and what is never stored", async () => {
  const { text } = await request.get("/om-aterkoppling").expect(200);
  for (const words of [
    "Vilken minut svaret kom in.",
    "Kommentarer: 12 månader. Gallringsbeslut VV 2026/118, 2026-03-02. Ansvarig: Arkivfunktionen.",
    "Svar som väntar på granskning: tills vidare. Det finns inget gallringsbeslut, så vi raderar inget.",
    "Redaktörerna på kommunikationsavdelningen läser svaren",
    "Din ip-adress.",
    "ett mobilnummer och ärendenummer",
    "Den gäller i högst 12 timmar, och slutar gälla om den inte används på 60 minuter.",
    "Av lösenordet sparas bara ett kontrollvärde (scrypt).",
    "Kakor används bara hos den som loggar in i redaktionen.",
    "De behövs för att flera ska kunna arbeta med samma kommentar, och raderas när kommentaren raderas.",
    "Den kan inte ändras, och raderas inte: det finns inget gallringsbeslut om den.",
  ]) {
    assert.ok(text.replaceAll("\u00a0", " ").includes(words), words);
  }
});

test("it says so in every language that the page is in", async () => {
  for (const page of site.pages.filter(({ type }) => type === "datasheet")) {
    const { text } = await request.get(page.path).expect(200);
    for (const section of datasheet(site.settings, locales.get(page.locale) as Locale)) {
      assert.ok(text.includes(`<h2 id="${section.id}">${section.heading}</h2>`));
      assert.ok(text.includes(`href="#${section.id}"`));
    }
  }
});

test("it follows the settings: other rules, other words", () => {
  const { feedback } = site.settings;
  const changed = {
    ...site.settings,
    feedback: {
      ...feedback,
      retention: {
        daily: false,
        rules: {
          held: {
            period: "90 days",
            decision: { reference: "D1", date: "2026-01-02", responsible: "R" },
          },
        },
        hold: [{ reason: "Tillsyn" }],
      },
    },
  };
  const items = datasheet(changed, swedish).flatMap((section) => section.items);
  assert.ok(
    items.includes(
      "Svar som väntar på granskning: 90 dygn. Gallringsbeslut D1, 2026-01-02. Ansvarig: R.",
    ),
  );
  assert.ok(
    items.includes(
      "Kommentarer: tills vidare. Det finns inget gallringsbeslut, så vi raderar inget.",
    ),
  );
  assert.ok(items.includes("1 undantag gäller just nu: det som omfattas raderas inte."));
  assert.ok(items.includes("Det som får raderas raderas när en medarbetare startar gallringen."));
});
