import { ACCOUNT, COMMENT } from "../area.ts";
import { type Case, times } from "../case.ts";

const AREA = "/redaktion";

export const ENGLISH_EDITORS: readonly Case[] = [
  {
    name: "editors-sign-in",
    locale: "en",
    path: `${AREA}/logga-in?sprak=en`,
    area: "signed out",
    keys: ["h", "Tab", `type ${ACCOUNT}`, "Tab", "type wrong", "Return", "h", "h", "k", "Return"],
    heard: [
      "User name entry.",
      "Password password text.",
      "(page) Error: Sign in",
      "There is a problem with the form heading level 2.",
      "invalid entry. Error: The user name and the password do not match.",
    ],
    never: ["wrong"],
  },
  {
    name: "editors-overview",
    locale: "en",
    path: AREA,
    area: "signed in",
    keys: [...times(6, "h"), "g", "Down", "Down"],
    heard: [
      "Pages to look at first heading level 2.",
      "(sv) Inga kakor",
      "(Swedish)",
      "Application fees (English) link heading level 3.",
      "Bars that show the answers week by week image.",
      "Answers per week from 1 June 2026",
    ],
  },
  {
    name: "editors-inbox",
    locale: "en",
    path: `${AREA}/inkorg`,
    area: "signed in",
    keys: [
      "h",
      "h",
      "h",
      "Down",
      "Down",
      ...times(6, "Tab"),
      "shift+Tab",
      "shift+Tab",
      "Return",
      "Tab",
    ],
    heard: [
      "(sv) Inga kakor.",
      "Comment 2: Application fees heading level 2.",
      "Received: 23 Nov 2026, 16:05. Language: English. Answer: Yes.",
      "Change the status panel. Done, comment 2 push button.",
      "Mark comment 2 check box not checked.",
      "1 comment now has the status Seen.",
    ],
  },
  {
    name: "editors-comment",
    locale: "en",
    path: `${AREA}/inkorg/${COMMENT}`,
    area: "signed in",
    keys: [
      ...["h", "h", "Tab", "Return", "h", "h", "h", "Tab"],
      ...["type A note.", "Tab", "Return", "Down"],
    ],
    heard: [
      "(sv) Inga kakor.",
      "Change the status panel. Done push button.",
      "The comment now has the status Done.",
      "New note entry. At most 2,000 characters.",
      "Save the note push button.",
      "The note has been saved.",
    ],
  },
];
