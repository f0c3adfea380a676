import { type Case, READ_ON, times } from "../case.ts";
import { linksOf } from "../links.ts";

const ARTICLE = "/en/international-cooperation";
const COOKIES = "/en/cookies";
const EXTERNAL = "(link to another website, opens in new window)";

export const ENGLISH: readonly Case[] = [
  {
    name: "headings",
    locale: "en",
    path: ARTICLE,
    keys: times(7, "h"),
    heard: [
      "International cooperation heading level 1.",
      "Organisations we work with heading level 2.",
      "Did the information on this page help you? heading level 2.",
    ],
  },
  {
    name: "landmarks",
    locale: "en",
    path: ARTICLE,
    keys: times(8, "m"),
    heard: [
      "Language",
      "Main menu",
      "You are here",
      "International cooperation heading level 1.",
      "Footer menu\nAbout this website heading level 2.",
    ],
  },
  {
    name: "read-on",
    locale: "en",
    path: ARTICLE,
    keys: [READ_ON],
    heard: [
      "Skip to content",
      "(sv) Svenska",
      "(in Swedish)",
      "main content",
      `EUAA ${EXTERNAL}`,
      "Yes",
      "information",
    ],
  },
  {
    name: "links",
    locale: "en",
    path: COOKIES,
    keys: ["h", ...times(7, "k")],
    change: linksOf("en"),
    heard: [
      "Opening hours link.",
      `UNHCR ${EXTERNAL} link.`,
      "The annual report (PDF, 1.2 MB) link.",
      "(sv) Kontakta oss",
      "(in Swedish)",
      "kontakt@vistelseverket.example link.",
      "Map of our offices",
      EXTERNAL,
      `Read more about IGC ${EXTERNAL} link.`,
    ],
  },
  {
    name: "not-in-this-language",
    locale: "en",
    path: "/en/ansokan/vantetider",
    keys: ["h", ...times(5, "Down")],
    heard: [
      "(page) This page is not available in English: Väntetider",
      "This page is not available in English heading level 1.",
      "(sv) Väntetider",
      "(in Swedish)",
      "Go to the start page in English link.",
    ],
  },
  {
    name: "question",
    locale: "en",
    path: COOKIES,
    keys: ["b", "Tab", "Return", "h", ...times(3, "Down"), "x", "space"],
    heard: [
      "Yes push button. Did the information on this page help you?",
      "No push button. Did the information on this page help you?",
      "(page) Thank you for your answer",
      "Thank you for your answer heading level 1.",
      "You answered No about the page “No cookies”.",
      "Change the answer to Yes push button.",
      "The information I need is missing check box not checked.",
      "checked",
    ],
  },
  {
    name: "comment-too-long",
    locale: "en",
    path: COOKIES,
    keys: [
      "b",
      "Return",
      `write ${"word ".repeat(241)}`,
      "b",
      "b",
      "Return",
      "h",
      "h",
      "k",
      "Return",
    ],
    heard: [
      "(page) Error: Thank you for your answer",
      "There is a problem with the form heading level 2.",
      "Your comment is 5 characters too long.",
      "invalid entry. Error: Your comment is 5 characters too long.",
      "1,200 characters at most.",
    ],
  },
  {
    name: "receipt",
    locale: "en",
    path: COOKIES,
    keys: ["b", "Return", "write Clear.", "b", "b", "Return", "h", READ_ON],
    heard: [
      "(page) Thank you, we have received your comment",
      "You answered Yes about the page “No cookies”.",
      "block quote",
      "Clear.",
      "Delete the comment",
    ],
  },
];
