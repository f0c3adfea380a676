import type { Page } from "playwright";
import type { Evidence } from "#audit/check.ts";
import type { PageSnapshot } from "#audit/document/element.ts";
import { firstOf, type LimitTold } from "#audit/limits.ts";
import type { Target } from "#audit/outcome.ts";
import { pauseControl } from "#audit/pause-control.ts";
import { call, withPlace } from "#audit/time/call.ts";
import { focusThatMoved, noteFocus } from "#audit/time/focus-that-moves.ts";
import { hurry } from "#audit/time/hurry.ts";
import { doLongWaits, type WaitingForm } from "#audit/time/long-waits.ts";
import { type Part, partsThatChange } from "#audit/time/parts-that-change.ts";
import { type Gone, keepTexts, MOST_ELEMENTS, textsThatWent } from "#audit/time/texts-that-go.ts";
import { actsByItself } from "#audit/time/timers.ts";
import { noteWaiting } from "#audit/time/waiting.ts";
import { noteWindows, openedWindows } from "#audit/time/windows.ts";
import { snapshot } from "./snapshot.ts";

/** A part of the page that changes again and again by itself. */
export interface Changing extends Part {
  /** What the control is called that stops it; undefined without one. */
  readonly stoppedBy: string | undefined;
}

/** What a page does while nobody does anything, for as long as it was watched. */
export interface ByItself {
  /** Whether its scripts do anything later at all, or open windows. */
  readonly waits: boolean;
  /** What still changes when five seconds have passed. */
  readonly changing: readonly Changing[];
  /** Texts that are not shown any more. */
  readonly gone: readonly Gone[];
  /** The addresses that it went to, or tried to. */
  readonly leaves: readonly string[];
  /** The addresses that it opened windows for. */
  readonly opens: readonly string[];
  /** What focus was moved to after some seconds. */
  readonly focused: readonly Target[];
  /** Its forms that can be written in, where something is put off for long. */
  readonly forms: readonly WaitingForm[];
}

// The page's timers run so much faster while it is watched, for so many real milliseconds.
const SPEED = 10;
const WATCH = 1_600;
const MOST = 5;
const CHANGING = { en: "Parts that change by themselves", sv: "Delar som ändras av sig själva" };
const GONE = { en: "Texts that go away by themselves", sv: "Texter som försvinner av sig själva" };
const WATCHED = {
  en: "Elements, for texts that go away",
  sv: "Element, för texter som försvinner",
};
const NOTHING: ByItself = {
  waits: false,
  changing: [],
  gone: [],
  leaves: [],
  opens: [],
  focused: [],
  forms: [],
};

/** What happens by itself on a page whose scripts set timers or open windows. */
export const byItself: Evidence<ByItself> = {
  seen: {
    en: "By letting the page's timers run ten times as fast and watching what happens.",
    sv: "Genom att låta sidans tidtagning gå tio gånger så fort och se vad som händer.",
  },
  async collect({ page, collect, again, limited }) {
    const seen = await collect(snapshot);
    if (!(await actsByItself({ page, limited }, seen))) return NOTHING;
    const other = await again();
    await other.addInitScript(`(${hurry})(${SPEED}); (${noteWaiting})(); (${noteFocus})()`);
    await other.addInitScript(noteWindows);
    await other.addInitScript(
      `addEventListener("load", () => ${withPlace(keepTexts, MOST_ELEMENTS)}, { once: true })`,
    );
    try {
      return await watched(other, seen, { limited });
    } finally {
      // Whatever comes into this window next would be hurried too.
      void other.close().catch(() => undefined);
    }
  },
};

/** What happens by itself as the page is loaded anew. */
async function watched(other: Page, seen: PageSnapshot, told: LimitTold): Promise<ByItself> {
  const leaves = await holdFast(other);
  if (!(await other.reload({ waitUntil: "load" }).catch(() => null))) return NOTHING;
  await other.waitForTimeout(WATCH);
  const changed = await seenToChange(other);
  const forms = await doLongWaits(other, leaves, told);
  const stoppedBy = pauseControl(seen.elements);
  const { changing, gone, focused } = changed;
  const of = (await call(other, countElements)) ?? 0;
  told.limited({ what: WATCHED, looked: Math.min(of, MOST_ELEMENTS), of });
  // What takes turns in one place comes back, and is judged as what changes; here where it can be paused.
  const takesTurns = ({ replaced }: Gone) => replaced && (changing.length > 0 || stoppedBy);
  const went = gone.filter((one) => !takesTurns(one));
  return {
    waits: true,
    changing: firstOf(changing, MOST, CHANGING, told).map((part) => ({ ...part, stoppedBy })),
    gone: firstOf(went, MOST, GONE, told),
    leaves,
    opens: (await call(other, openedWindows)) ?? [],
    focused,
    forms,
  };
}

async function seenToChange(page: Page) {
  return {
    changing: (await call(page, partsThatChange)) ?? [],
    gone: (await call(page, textsThatWent)) ?? [],
    focused: (await call(page, focusThatMoved)) ?? [],
  };
}

function countElements(): number {
  return document.querySelectorAll("body *").length;
}

/** Keeps the page where it is once it has loaded; gives the addresses that it then tries to go to. */
async function holdFast(page: Page): Promise<string[]> {
  const leaves: string[] = [];
  let hasLoaded = false;
  page.once("load", () => {
    hasLoaded = true;
  });
  await page.route("**/*", (route) => {
    const request = route.request();
    if (!hasLoaded || !request.isNavigationRequest() || request.frame() !== page.mainFrame())
      return route.fallback();
    leaves.push(request.url());
    return route.abort("aborted");
  });
  return leaves;
}
