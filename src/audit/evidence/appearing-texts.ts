import type { Collect, Evidence } from "#audit/check.ts";
import { type Colour, contrast } from "#audit/colour.ts";
import type { Target } from "#audit/outcome.ts";
import { coloursOf } from "#audit/pointer/mixed-colours.ts";
import type { ChangedText } from "./page-change.ts";
import { presses } from "./presses.ts";
import { sentEmpty } from "./sent-empty.ts";

const seen = {
  en: "By pressing what can be pressed and sending each form empty in another window, from which nothing reaches a server.",
  sv: "Genom att trycka på det som går att trycka på och skicka varje formulär tomt i ett annat fönster, varifrån inget når någon server.",
};

/** A text that came when something was done, and how it stands out. */
export interface AppearingText extends Target {
  readonly text: string;
  readonly colours: readonly [text: Colour, ground: Colour];
  readonly contrast: number;
  readonly needed: number;
}

/** A text that came when something was done, and the language that it is said to be in. */
export interface SaidText extends Target {
  readonly text: string;
  readonly language: string;
}

/** The same texts, however they are painted. */
export const saidTexts: Evidence<readonly SaidText[]> = {
  seen,
  async collect({ collect }) {
    return (await acts(collect)).flatMap(({ selector, html, shown }) =>
      shown.map(({ text, language }) => ({ text, language, selector, html })),
    );
  },
};

/** The texts that come when a button is pressed or a form is sent empty, where styles tell their colours. */
export const appearingTexts: Evidence<readonly AppearingText[]> = {
  seen,
  collect: async ({ collect }) => (await acts(collect)).flatMap(textsOf),
};

interface Act extends Target {
  readonly shown: readonly ChangedText[];
}

async function acts(collect: Collect): Promise<Act[]> {
  const pressed = await collect(presses);
  const sent = await collect(sentEmpty);
  return [
    ...pressed.map(({ selector, html, first: { shown } }) => ({ selector, html, shown })),
    ...sent.map(({ selector, html, change: { shown } }) => ({ selector, html, shown })),
  ];
}

function textsOf({ selector, html, shown }: Act): AppearingText[] {
  return shown
    .flatMap(({ painted }) => painted)
    .flatMap((one) => {
      const colours = coloursOf(one);
      if (!colours) return [];
      const needed = one.large ? 3 : 4.5;
      return [{ selector, html, text: one.text, colours, contrast: contrast(...colours), needed }];
    });
}
