import { type Case, READ_ON } from "../case.ts";

/** A page of each type, read on from its heading. */
export const PAGES: readonly Case[] = [
  {
    name: "picture-and-files",
    locale: "sv",
    path: "/om-oss/statistik",
    keys: ["h", READ_ON],
    heard: [
      "Stapeldiagram över antalet beslut per år.",
      "bild",
      "Beslut om nya tillstånd 2021–2025",
      "tabell med 6 rader 4 kolumner",
      "Årets väntetider, månad för månad (CSV, 1 kB)",
      "Ansök steg för steg (PDF, 109 kB)",
    ],
  },
  {
    name: "start",
    locale: "sv",
    path: "/",
    keys: ["h", READ_ON],
    heard: ["Vad vill du göra i Sverige? huvud nivå 1.", "Flytta till Sverige", "huvud nivå 2"],
  },
  {
    name: "section",
    locale: "sv",
    path: "/ansokan",
    keys: ["h", READ_ON],
    heard: ["Din ansökan huvud nivå 1.", "Avgifter", "huvud nivå 2", "Sidfotsmeny"],
  },
  {
    name: "contact",
    locale: "sv",
    path: "/kontakt",
    keys: ["h", READ_ON],
    heard: [
      "Kontakta oss huvud nivå 1.",
      "Telefon\nbeskrivningsterm",
      "08-465 004 00\nlänk",
      "kontakt@vistelseverket.example\nlänk",
    ],
  },
  {
    name: "not-found",
    locale: "sv",
    path: "/finns-inte",
    keys: ["h", READ_ON],
    heard: ["(page) Sidan finns inte", "Sidan finns inte huvud nivå 1.", "Gå till startsidan"],
  },
  {
    name: "data-sheet",
    locale: "sv",
    path: "/om-aterkoppling",
    keys: ["h", READ_ON],
    heard: ["Det här sparar vi", "Kommentarer: 12 månader.", "Det här sparar vi aldrig"],
  },
];
