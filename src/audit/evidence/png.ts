import { inflateSync } from "node:zlib";

/** Pixels in rows from the top left, `channels` bytes each: red, green, blue and perhaps alpha. */
export interface Image {
  readonly width: number;
  readonly height: number;
  readonly channels: 3 | 4;
  readonly pixels: Uint8Array;
}

const HEADER = 8;
const RGBA = 6;

/**
 * The pixels of a PNG as a browser's screenshot makes it: 8 bits, RGB or RGBA, not interlaced
 * (PNG, third edition). Throws on any other.
 */
export function decodePng(file: Buffer): Image {
  const data: Buffer[] = [];
  let header: Buffer | undefined;
  for (let at = HEADER; at < file.length; ) {
    const length = file.readUInt32BE(at);
    const type = file.toString("latin1", at + 4, at + 8);
    const chunk = file.subarray(at + 8, at + 8 + length);
    if (type === "IHDR") header = chunk;
    if (type === "IDAT") data.push(chunk);
    at += length + 12;
  }
  if (
    header === undefined ||
    header[8] !== 8 ||
    ![2, RGBA].includes(header[9] as number) ||
    header[12]
  )
    throw new Error("The screenshot is not a PNG of 8-bit RGB or RGBA without interlacing.");
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const channels = header[9] === RGBA ? 4 : 3;
  return {
    width,
    height,
    channels,
    pixels: unfilter(inflateSync(Buffer.concat(data)), width * channels, channels),
  };
}

/** Undoes the filter of each row (PNG, section 9). */
function unfilter(rows: Uint8Array, length: number, channels: number): Uint8Array {
  const height = rows.length / (length + 1);
  const pixels = new Uint8Array(length * height);
  for (let row = 0; row < height; row++) {
    const from = row * (length + 1);
    const to = row * length;
    const predict = PREDICTORS[rows[from] as number] as Predictor;
    for (let i = 0; i < length; i++) {
      const left = i < channels ? 0 : (pixels[to + i - channels] as number);
      const up = row === 0 ? 0 : (pixels[to + i - length] as number);
      const corner = row === 0 || i < channels ? 0 : (pixels[to + i - length - channels] as number);
      pixels[to + i] = (rows[from + 1 + i] as number) + predict(left, up, corner);
    }
  }
  return pixels;
}

type Predictor = (left: number, up: number, corner: number) => number;

const PREDICTORS: readonly Predictor[] = [
  () => 0,
  (left) => left,
  (_, up) => up,
  (left, up) => (left + up) >> 1,
  paeth,
];

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}
