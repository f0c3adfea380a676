import type { Page } from "playwright";
import { z } from "zod";
import { Explained, reason } from "#audit/reason.ts";

const selector = z.string().min(1);
const LONGEST_WAIT = 30_000;
const KINDS =
  "goto, click, fill (with), press (on), select (option), check, hover, wait, expect: each with a selector or what it asks for";

/** What is done on a page before it is audited, one thing after the other. */
export const stepSchema = z.union(
  [
    z.strictObject({ goto: z.string().min(1) }),
    z.strictObject({ click: selector }),
    z.strictObject({ fill: selector, with: z.string() }),
    z.strictObject({ press: z.string().min(1), on: selector.optional() }),
    z.strictObject({ select: selector, option: z.string() }),
    z.strictObject({ check: selector }),
    z.strictObject({ hover: selector }),
    z.strictObject({ wait: z.union([z.number().int().min(0).max(LONGEST_WAIT), selector]) }),
    z.strictObject({ expect: selector }),
  ],
  { error: `must be one of ${KINDS}` },
);

export type Step = z.infer<typeof stepSchema>;

/** Does the steps; throws an error that says which could not be done, and why. */
export async function takeSteps(page: Page, steps: readonly Step[]): Promise<void> {
  for (const [index, step] of steps.entries()) {
    try {
      await take(page, step);
    } catch (error) {
      // What is filled in is nobody's to read.
      const [[what, on] = []] = Object.entries(step).filter(([name]) => name !== "with");
      const { en, sv } = reason(error);
      const one = `${index + 1} (${what} ${on})`;
      throw new Explained({ en: `step ${one}: ${en}`, sv: `steg ${one}: ${sv}` });
    }
  }
}

async function take(page: Page, step: Step): Promise<unknown> {
  if ("goto" in step) return page.goto(new URL(step.goto, page.url()).href);
  if ("click" in step) return page.locator(step.click).click();
  if ("fill" in step) return page.locator(step.fill).fill(step.with);
  if ("press" in step)
    return step.on === undefined
      ? page.keyboard.press(step.press)
      : page.locator(step.on).press(step.press);
  if ("select" in step) return page.locator(step.select).selectOption(step.option);
  if ("check" in step) return page.locator(step.check).check();
  if ("hover" in step) return page.locator(step.hover).hover();
  if ("expect" in step) return page.locator(step.expect).waitFor();
  if (typeof step.wait === "number") return page.waitForTimeout(step.wait);
  return page.locator(step.wait).waitFor();
}
