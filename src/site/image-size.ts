/** The size of an image in CSS pixels. */
export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

/** Reads the size from the bytes of a PNG, GIF, JPEG, WebP or SVG; undefined for anything else. */
export function imageSize(bytes: Uint8Array): ImageSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const size = READERS.map((read) => read(view, bytes)).find((found) => found);
    return size && size.width > 0 && size.height > 0 ? size : undefined;
  } catch (error) {
    // The file ends before its header does.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

type Reader = (view: DataView, bytes: Uint8Array) => ImageSize | undefined;

const READERS: readonly Reader[] = [png, gif, webp, jpeg, svg];

// Markers of JPEG frames (ITU-T T.81, table B.1): C0 to CF without C4, C8 and CC.
const JPEG_FRAMES = new Set([
  0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf,
]);

function png(view: DataView, bytes: Uint8Array): ImageSize | undefined {
  if (ascii(bytes, 1, 4) !== "PNG") return undefined;
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

function gif(view: DataView, bytes: Uint8Array): ImageSize | undefined {
  if (ascii(bytes, 0, 4) !== "GIF8") return undefined;
  return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
}

function webp(view: DataView, bytes: Uint8Array): ImageSize | undefined {
  if (ascii(bytes, 8, 12) !== "WEBP") return undefined;
  const kind = ascii(bytes, 12, 16);
  if (kind === "VP8X") {
    const size = (at: number) => (view.getUint16(at, true) | (view.getUint8(at + 2) << 16)) + 1;
    return { width: size(24), height: size(27) };
  }
  if (kind === "VP8L") {
    const bits = view.getUint32(21, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
}

function jpeg(view: DataView): ImageSize | undefined {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return undefined;
  for (let at = 2; view.getUint8(at) === 0xff; at += 2 + view.getUint16(at + 2))
    if (JPEG_FRAMES.has(view.getUint8(at + 1)))
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
  return undefined;
}

function svg(_view: DataView, bytes: Uint8Array): ImageSize | undefined {
  const tag = /<svg\b[^>]*>/.exec(new TextDecoder().decode(bytes))?.[0];
  if (!tag) return undefined;
  const length = (name: string) =>
    Number(new RegExp(`\\s${name}=["'](\\d+(?:\\.\\d+)?)(?:px)?["']`).exec(tag)?.[1]);
  const box =
    /\sviewBox=["']([^"']+)["']/
      .exec(tag)?.[1]
      ?.trim()
      .split(/[\s,]+/)
      .map(Number) ?? [];
  const [width, height] = [length("width") || (box[2] ?? 0), length("height") || (box[3] ?? 0)];
  return { width: Math.round(width), height: Math.round(height) };
}

function ascii(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}
