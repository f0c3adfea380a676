import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { imageSize } from "#site/image-size.ts";
import { html } from "./content-folder.ts";

const hex = (digits: string) => Buffer.from(digits.replace(/\s/g, ""), "hex");
const svg = (attributes: string) =>
  Buffer.from(`<?xml version="1.0"?>\n<svg ${attributes}>\n</svg>`);

const PNG = hex("89504e470d0a1a0a 0000000d49484452 00000140 000000c8 0802000000");
const GIF = hex("474946383961 4001 c800 800000");
const JPEG = hex("ffd8 ffe0 0010 4a46494600010100000100010000 ffc2 0011 08 00c8 0140 03 011100");
const WEBP = hex("52494646 24000000 57454250 56503820 18000000 300100 9d012a 4001 c800");
const WEBP_LOSSLESS = hex("52494646 24000000 57454250 5650384c 18000000 2f 3fc13100 00");
const WEBP_EXTENDED = hex("52494646 24000000 57454250 56503858 0a000000 00000000 3f0100 c70000");

describe("the size of an image", () => {
  for (const [kind, bytes] of Object.entries({
    PNG,
    GIF,
    JPEG,
    WEBP,
    WEBP_LOSSLESS,
    WEBP_EXTENDED,
  }))
    test(`is read from ${kind}`, () => {
      assert.deepEqual(imageSize(bytes), { width: 320, height: 200 });
    });

  test("is read from SVG: width and height, else the view box", () => {
    const size = { width: 320, height: 200 };
    assert.deepEqual(imageSize(svg('width="320" height="200px" viewBox="0 0 1 1"')), size);
    assert.deepEqual(imageSize(svg('xmlns="x" viewBox="0 0 319.6,200"')), size);
    assert.equal(imageSize(svg('width="100%" xmlns="x"')), undefined);
  });

  test("is not known of anything else, or of what ends too soon, and reading never throws", () => {
    assert.equal(imageSize(Buffer.from("%PDF-1.7")), undefined);
    for (const image of [PNG, GIF, JPEG, WEBP, WEBP_LOSSLESS, WEBP_EXTENDED])
      for (let length = 0; length < image.length; length++) imageSize(image.subarray(0, length));
    fc.assert(fc.property(fc.uint8Array(), (bytes) => void imageSize(bytes)));
  });

  test("is written on the image of a page", () => {
    assert.equal(
      html("![Karta](</files/en karta.png>)", { "files/en karta.png": PNG }),
      '<p><img src="/files/en%20karta.png" alt="Karta" width="320" height="200" /></p>',
    );
  });
});
