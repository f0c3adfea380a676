import assert from "node:assert/strict";
import { test } from "node:test";
import { ACCENT_CONTRAST, BACKGROUNDS, contrast } from "#site/contrast.ts";

test("contrast is 21 for black on white, 1 for a colour on itself, whichever comes first", () => {
  assert.equal(contrast("#000000", "#ffffff"), 21);
  assert.equal(contrast("#FFFFFF", "#000000"), 21);
  assert.equal(contrast("#0b5563", "#0b5563"), 1);
});

test("contrast tells the greys on either side of 4.5 on white apart, as WCAG's examples do", () => {
  assert.equal(contrast("#767676", "#ffffff").toFixed(2), "4.54");
  assert.equal(contrast("#777777", "#ffffff").toFixed(2), "4.48");
});

test("contrast weighs red, green and blue as WCAG 2.2 does", () => {
  assert.equal(contrast("#ff0000", "#ffffff").toFixed(2), "4.00");
  assert.equal(contrast("#00ff00", "#ffffff").toFixed(2), "1.37");
  assert.equal(contrast("#0000ff", "#ffffff").toFixed(2), "8.59");
});

test("the backgrounds of one scheme leave room for an accent that is readable on both", () => {
  for (const [ink, backgrounds] of [
    ["#000000", BACKGROUNDS.light],
    ["#ffffff", BACKGROUNDS.dark],
  ] as const)
    for (const background of backgrounds)
      assert.ok(contrast(ink, background) > ACCENT_CONTRAST, background);
});
