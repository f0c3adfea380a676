import assert from "node:assert/strict";
import { test } from "node:test";
import { crc32, deflateSync } from "node:zlib";
import { decodePng } from "#audit/evidence/png.ts";
import { area, around, changedPixels, shared } from "#audit/evidence/screenshot.ts";
import { useBrowser } from "#tests/support/browser.ts";

const browser = useBrowser();

test("every filter that PNG knows is undone", () => {
  // Two pixels a row; each row says 10 20 30, 40 50 60 by another filter.
  const rows = [
    [0, 10, 20, 30, 40, 50, 60],
    [1, 10, 20, 30, 30, 30, 30],
    [2, 0, 0, 0, 0, 0, 0],
    [3, 5, 10, 15, 15, 15, 15],
    [4, 0, 0, 0, 0, 0, 0],
  ];
  const { width, height, channels, pixels } = decodePng(
    png(2, rows.length, 2, Buffer.from(rows.flat())),
  );
  assert.deepEqual([width, height, channels], [2, 5, 3]);
  assert.deepEqual(
    [...pixels],
    rows.flatMap(() => [10, 20, 30, 40, 50, 60]),
  );
});

test("a picture of another kind is refused", () => {
  assert.throws(
    () => decodePng(png(1, 1, 3, Buffer.from([0, 0]))),
    /not a PNG of 8-bit RGB or RGBA/,
  );
});

test("a browser's own picture is read to the very pixel", async () => {
  const page = await browser().newPage({ viewport: { width: 40, height: 30 } });
  await page.setContent(
    "<body style='margin:0;background:#123456'><p style='width:9px;height:5px;margin:0;background:#fedcba'>",
  );
  const { width, channels, pixels } = decodePng(await page.screenshot());
  const at = (x: number, y: number) => [
    ...pixels.subarray((y * width + x) * channels).subarray(0, 3),
  ];
  assert.deepEqual(at(8, 4), [0xfe, 0xdc, 0xba]);
  assert.deepEqual(at(9, 4), [0x12, 0x34, 0x56]);
  assert.deepEqual(at(8, 5), [0x12, 0x34, 0x56]);
  await page.close();
});

test("only noticeable changes inside the box and outside the exception are counted", () => {
  const shot = (x: number, ...grey: number[]) => ({
    box: { x, y: 5, width: grey.length, height: 1 },
    image: {
      width: grey.length,
      height: 1,
      channels: 3 as const,
      pixels: Uint8Array.from(grey.flatMap((g) => [g, g, g])),
    },
  });
  const [a, b] = [shot(10, 0, 0, 0, 0), shot(9, 9, 255, 20, 255, 255)];
  assert.equal(changedPixels(a, b, a.box), 3);
  assert.equal(changedPixels(a, b, { x: 11, y: 5, width: 2, height: 1 }), 1);
  assert.equal(changedPixels(a, b, a.box, { x: 13, y: 0, width: 9, height: 9 }), 2);
});

test("boxes are joined and cut as in the plane", () => {
  const [a, b] = [
    { x: 0, y: 0, width: 4, height: 4 },
    { x: 3, y: 2, width: 4, height: 9 },
  ];
  assert.deepEqual(around(a, b), { x: 0, y: 0, width: 7, height: 11 });
  assert.deepEqual(shared(a, b), { x: 3, y: 2, width: 1, height: 2 });
  assert.equal(area(shared(a, { x: 9, y: 9, width: 1, height: 1 })), 0);
});

function png(width: number, height: number, colour: number, rows: Buffer): Buffer {
  const header = Buffer.from([0, 0, 0, width, 0, 0, 0, height, 8, colour, 0, 0, 0]);
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}
