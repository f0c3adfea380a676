import type { Evidence } from "#audit/check.ts";
import { type Colour, contrast } from "#audit/colour.ts";
import type { Target } from "#audit/outcome.ts";
import { coloursOf } from "#audit/pointer/mixed-colours.ts";
import type { PageChange } from "./page-change.ts";
import { presses } from "./presses.ts";
import { sentEmpty } from "./sent-empty.ts";

/** A text that came when something was done, and how it stands out. */
export interface AppearingText extends Target {
  readonly text: string;
  readonly colours: readonly [text: Colour, ground: Colour];
  readonly contrast: number;
  readonly needed: number;
}

/** The texts that come when a button is pressed or a form is sent empty, where styles tell their colours. */
export const appearingTexts: Evidence<readonly AppearingText[]> = {
  seen: {
    en: "By pressing what can be pressed and sending each form empty in another window, from which nothing reaches a server.",
    sv: "Genom att trycka på det som går att trycka på och skicka varje formulär tomt i ett annat fönster, varifrån inget når någon server.",
  },
  async collect({ collect }) {
    const pressed = await collect(presses);
    const sent = await collect(sentEmpty);
    return [
      ...pressed.flatMap((one) => textsOf(one, one.first)),
      ...sent.flatMap((one) => textsOf(one, one.change)),
    ];
  },
};

function textsOf({ selector, html }: Target, { shown }: PageChange): AppearingText[] {
  return shown
    .flatMap(({ painted }) => painted)
    .flatMap((one) => {
      const colours = coloursOf(one);
      if (!colours) return [];
      const needed = one.large ? 3 : 4.5;
      return [{ selector, html, text: one.text, colours, contrast: contrast(...colours), needed }];
    });
}
