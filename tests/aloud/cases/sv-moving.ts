import { type Case, READ_ON, times } from "../case.ts";

const ARTICLE = "/internationellt-samarbete";
const EXTERNAL = "(länk till annan webbplats, öppnas i nytt fönster)";

/** The ways through a page. */
export const MOVING: readonly Case[] = [
  {
    name: "headings",
    locale: "sv",
    path: ARTICLE,
    keys: times(12, "h"),
    heard: [
      "Internationellt samarbete huvud nivå 1.",
      "På den här sidan huvud nivå 2.",
      "Gemensamma asylregler i EU huvud nivå 2.",
      "Mer om organisationerna och oss huvud nivå 2.",
      "Fick du hjälp av informationen på den här sidan? huvud nivå 2.",
      "Om webbplatsen huvud nivå 2.",
    ],
  },
  {
    name: "landmarks",
    locale: "sv",
    path: ARTICLE,
    keys: times(8, "m"),
    heard: [
      "Språk",
      "Huvudmeny",
      "Du är här",
      "Internationellt samarbete huvud nivå 1.",
      "Sidans innehåll\nPå den här sidan huvud nivå 2.",
      "Sidfotsmeny\nOm webbplatsen huvud nivå 2.",
    ],
  },
  {
    name: "language-switch",
    locale: "sv",
    path: ARTICLE,
    keys: ["k", "k", "Return", "h", "Down"],
    heard: [
      "(en) English\nlänk. (på engelska)",
      "(page) International cooperation",
      "(en) International cooperation\nhuvud nivå 1.",
    ],
  },
  {
    name: "read-on",
    locale: "sv",
    path: ARTICLE,
    keys: [READ_ON],
    heard: [
      "Hoppa till innehållet",
      "huvudinnehåll",
      "Sidans innehåll\nPå den här sidan\nhuvud nivå 2",
      `EUAA ${EXTERNAL}`,
      "(en) General Directors’ Immigration Services Conference",
      "Ja",
      "Nej",
      "information",
      "Vistelseverket finns inte.",
    ],
  },
  {
    name: "languages",
    locale: "sv",
    path: "/om-oss/sprak",
    keys: [...times(4, "k"), "h", READ_ON],
    heard: [
      "(en) English",
      "(på engelska)",
      "(ar) العربية",
      "(på arabiska)",
      "(en) What would you like to do in Sweden?",
      "(fi) Tervetuloa!",
      "(fit) Tervetuloa!",
      "(se) Bures boahtin!",
      "(rom) Mishto avilan!",
      "(yi) ברוכים הבאים!",
      "De fem hälsningarna betyder alla ”välkommen”.",
      "lämnar formulär.\nlämnar huvudinnehåll.\nnavigering\nUndermeny\nI den här delen\nhuvud nivå 2",
    ],
  },
  {
    name: "table",
    locale: "sv",
    path: "/ansokan/avgifter",
    keys: [
      "t",
      ...["Down", "Right", "Right", "Down", "Left", "Up"].map((way) => `alt+shift+${way}`),
    ],
    heard: [
      "Ansökningsavgifter under 2026, i kronor",
      "tabell med 9 rader 4 kolumner",
      "Flytta ihop med någon radhuvud.",
      "1 900.",
      "Vuxen, förlängning",
      "1 500.",
      "Arbetstillstånd",
      "2 100.",
      "Vuxen, första gången",
      "2 300.",
      "Flytta ihop med någon",
      "1 900.",
    ],
  },
];
