import type { Evidence } from "#audit/check.ts";
import { contrast, over, parseColour } from "#audit/colour.ts";
import { isSeen, px } from "#audit/document/query.ts";
import { groundOf } from "#audit/ground.ts";
import type { Target } from "#audit/outcome.ts";
import { snapshot } from "./snapshot.ts";

/** The text that an empty field shows until something is written. */
export interface Placeholder extends Target {
  readonly text: string;
  readonly ratio: number;
  readonly limit: number;
}

/** The placeholders that are seen on a plain ground, with their contrast. */
export const placeholders: Evidence<readonly Placeholder[]> = {
  seen: {
    en: "Read from the computed style of each placeholder and what is behind it.",
    sv: "Läst ur stilen för varje platshållare och det som finns bakom den.",
  },
  async collect({ page, collect }) {
    const { documents } = await collect(snapshot);
    const fields = documents[0].elements.filter(
      ({ tag, inShadow }) => !inShadow && (tag === "input" || tag === "textarea"),
    );
    if (!fields.some(({ attributes }) => attributes.get("placeholder")?.trim())) return [];
    const styles = await page.evaluate(readStyles);
    return fields.flatMap((field, index) => {
      const text = field.attributes.get("placeholder")?.trim();
      const style = styles[index];
      const off =
        field.attributes.has("disabled") || field.attributes.get("aria-disabled") === "true";
      if (!text || !style || off || field.value || !isSeen(field)) return [];
      const [ground, paint] = [groundOf(field), parseColour(style.color)];
      if (!ground || !paint) return [];
      const [red, green, blue, alpha] = paint;
      const seen = over([red, green, blue, alpha * style.opacity], ground);
      const [size, weight] = [px(field.style?.["font-size"]), px(field.style?.["font-weight"])];
      const limit = size >= 24 || (size >= 18.66 && weight >= 700) ? 3 : 4.5;
      const { selector, html } = field;
      return [{ selector, html, text, limit, ratio: contrast(seen, ground) }];
    });
  },
};

/** In the page, in the order of the snapshot. */
function readStyles() {
  return [...document.querySelectorAll("input, textarea")].map((field) => {
    const { color, opacity } = getComputedStyle(field, "::placeholder");
    return { color, opacity: Number(opacity) };
  });
}
