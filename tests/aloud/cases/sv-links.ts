import { type Case, times } from "../case.ts";
import { linksOf } from "../links.ts";

const EXTERNAL = "(länk till annan webbplats, öppnas i nytt fönster)";
const LINKS_BY_TAB = [
  "Öppettider länk.",
  `UNHCR ${EXTERNAL} länk.`,
  "Öppettider för utskrift (öppnas i nytt fönster) länk.",
  "Årsrapporten (PDF, 1,2 MB) länk.",
  "The short version (länk till annan webbplats, öppnas i nytt fönster, PDF, på engelska) länk.",
  "Contact us (på engelska) länk.",
  "العربية (på arabiska) länk.",
  "kontakt@vistelseverket.example länk.",
  "08-465 004 00 länk.",
  `Karta över våra kontor ${EXTERNAL} länk.`,
  `Läs mer om IGC ${EXTERNAL} länk.`,
  `ICMPD ${EXTERNAL} länk.`,
];
/** In browse mode the voice is told the language of each part; by Tab Orca 43 tells it none. */
const PARTS = [
  "(en) The short version",
  "(länk till annan webbplats, öppnas i nytt fönster, PDF, på engelska)",
  "(en) Contact us",
  "(på engelska)",
  "(ar) العربية",
  "(på arabiska)",
];

export const LINKS: readonly Case[] = [
  {
    name: "links",
    locale: "sv",
    path: "/kakor",
    keys: ["h", ...times(12, "k")],
    change: linksOf("sv"),
    heard: [
      ...LINKS_BY_TAB.slice(0, 4),
      ...PARTS,
      ...LINKS_BY_TAB.slice(7, 9),
      "Karta över våra kontor",
      EXTERNAL,
      ...LINKS_BY_TAB.slice(-2),
    ],
  },
  {
    name: "links-by-tab",
    locale: "sv",
    path: "/kakor",
    keys: ["h", ...times(12, "Tab")],
    change: linksOf("sv"),
    heard: LINKS_BY_TAB,
  },
  {
    name: "links-with-icons",
    locale: "sv",
    path: "/kakor",
    keys: ["h", ...times(12, "k")],
    change: linksOf("sv", { announce: "icon" }),
    // Firefox has hidden words as a piece of their own: "UNHCR länk. (länk till … fönster) länk."
    heard: ["UNHCR", EXTERNAL, "Årsrapporten (PDF, 1,2 MB)", ...PARTS, "Karta", EXTERNAL],
    never: ["UNHCR bild", "Årsrapporten bild"],
  },
];
