import { type Case, READ_ON, times } from "../case.ts";

const QUESTION = "Fick du hjälp av informationen på den här sidan?";
const YES = `Ja tryckknapp. ${QUESTION}`;
const NO = `Nej tryckknapp. ${QUESTION}`;
const TO_THANKS = ["b", "Return"];
/** From the page of thanks: past the button that changes the answer, to the one that sends. */
const SEND = ["b", "b", "Return"];

export const FEEDBACK: readonly Case[] = [
  {
    name: "question",
    locale: "sv",
    path: "/kakor",
    keys: [
      ...["Insert+Tab", "Insert+Tab", "shift+Tab", "shift+Tab", "Tab"],
      ...["shift+h", "b", "shift+h", ...times(3, "Down")],
    ],
    heard: [
      ...[YES, NO, YES, "länk.", YES],
      `${QUESTION} huvud nivå 2.`,
      YES,
      `${QUESTION} huvud nivå 2.`,
      "Nej tryckknapp.",
      "Vi sparar ditt svar utan att veta vem du är.",
    ],
    never: ["Lämna det här fältet tomt"],
  },
  {
    name: "thanks",
    locale: "sv",
    path: "/kakor",
    keys: [...TO_THANKS, "h", ...times(3, "Down"), "h"],
    heard: [
      "(page) Tack för ditt svar",
      "Tack för ditt svar huvud nivå 1.",
      "Du svarade Ja om sidan ”Inga kakor”. Svaret är sparat.",
      "Ändra svaret till Nej tryckknapp.",
      "Vill du berätta mer? Det är frivilligt. huvud nivå 2.",
    ],
  },
  {
    name: "reasons-by-tab",
    locale: "sv",
    path: "/kakor",
    keys: ["b", "b", "Return", "b", "Tab", "Tab", "space", ...times(9, "Tab")],
    heard: [
      "(page) Tack för ditt svar",
      "Ändra svaret till Ja tryckknapp.",
      "Vad stämmer? Välj ett eller flera alternativ. panel.",
      "kryssad",
      "Något annat kryssruta inte kryssad.",
      "Vad saknades eller var svårt? post. Högst 1 200 tecken. Skriv inte namn",
      "Skicka tryckknapp.",
      "Gå tillbaka till sidan ”Inga kakor” länk.",
    ],
    never: ["Lämna det här fältet tomt"],
  },
  {
    name: "comment-too-long",
    locale: "sv",
    path: "/kakor",
    keys: [...TO_THANKS, `write ${"ord ".repeat(301)}`, ...SEND, "h", "h", "k", "Return"],
    heard: [
      "(page) Fel: Tack för ditt svar",
      "Det finns ett fel i formuläret huvud nivå 2.",
      "Kommentaren är 4 tecken för lång. Korta den till högst 1 200 tecken. länk.",
      "Vad var bra, eller vad kan bli bättre? post",
      "ogiltig post. Fel: Kommentaren är 4 tecken för lång. Korta den till högst 1 200 tecken.",
      "Högst 1 200 tecken.",
    ],
  },
  {
    name: "personal-data",
    locale: "sv",
    path: "/kakor",
    keys: [
      ...TO_THANKS,
      "write Ring 070-174 06 05 eller skriv till a@example.se",
      ...SEND,
      "h",
      ...times(5, "Down"),
      "e",
      "b",
      "Return",
    ],
    heard: [
      "(page) Kontrollera din kommentar",
      "Vi har tagit bort det som ser ut som:",
      "ett mobilnummer.",
      "en e-postadress.",
      "Den är inte sparad ännu.",
      "Ring [mobilnummer borttaget] eller skriv till [e-postadress",
      "(page) Tack, vi har tagit emot din kommentar",
    ],
    never: ["070-174", "a@example.se"],
  },
  {
    name: "receipt",
    locale: "sv",
    path: "/kakor",
    keys: [...TO_THANKS, "x", "space", "write Bra och tydligt.", "b", "Return", "h", READ_ON],
    heard: [
      "Jag hittade det jag sökte kryssruta inte kryssad.",
      "kryssad",
      "(page) Tack, vi har tagit emot din kommentar",
      "Du svarade Ja om sidan ”Inga kakor”.",
      "Jag hittade det jag sökte",
      "Bra och tydligt.",
      "Ändra kommentaren",
      "Ta bort kommentaren",
    ],
  },
  {
    name: "change-of-mind",
    locale: "sv",
    path: "/kakor",
    keys: [
      ...TO_THANKS,
      ...["write Bra.", ...SEND],
      ...["b", "Return", "h", "Down", ...SEND],
      ...["b", "b", "Return", "h"],
    ],
    heard: [
      "(page) Tack, vi har tagit emot din kommentar",
      "Ändra svaret till Nej tryckknapp.",
      "Du svarade Nej om sidan ”Inga kakor”.",
      "Ta bort kommentaren tryckknapp.",
      "(page) Din kommentar är borttagen",
    ],
  },
];
