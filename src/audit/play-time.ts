/** For how many milliseconds an animated GIF, PNG, WebP or SVG plays by itself; 0 of a picture that stands still. */
export function playTime(file: Buffer): number {
  const kind = file.toString("latin1", 0, 12);
  if (kind.startsWith("GIF8")) return total(gif(file));
  if (kind.startsWith("\x89PNG")) return total(png(file));
  if (/^\s*(<\?xml|<!--|<!doctype|<svg)/i.test(file.toString("utf8", 0, 99)))
    return isEndlessDrawing(file.toString("utf8")) ? Number.POSITIVE_INFINITY : 0;
  return /^RIFF....WEBP/s.test(kind) ? total(webp(file)) : 0;
}

/** SMIL or a style sheet in the drawing moves or turns something for ever. */
function isEndlessDrawing(svg: string): boolean {
  const moving =
    /<animate(Motion|Transform)\b[^>]*repeatCount\s*=\s*["']indefinite|<animate\b(?=[^>]*attributeName\s*=\s*["'](c?[xy][12]?|d|r[xy]?|points|width|height|opacity|transform|stroke-dashoffset)["'])[^>]*repeatCount\s*=\s*["']indefinite/;
  return moving.test(svg) || (/@keyframes/.test(svg) && /animation[^;}]*\binfinite\b/.test(svg));
}

interface Frames {
  /** Milliseconds of each frame. */
  readonly delays: readonly number[];
  /** How often they are shown; 0 for ever. */
  readonly plays: number;
}

// Browsers show a frame that asks for less than this for this long.
const SHORTEST = 11;
const INSTEAD = 100;

function total({ delays, plays }: Frames): number {
  if (delays.length < 2) return 0;
  const once = delays.reduce((sum, delay) => sum + (delay < SHORTEST ? INSTEAD : delay), 0);
  return plays === 0 ? Number.POSITIVE_INFINITY : once * plays;
}

/** GIF89a: blocks one after another, each of sub-blocks that say how long they are. */
function gif(file: Buffer): Frames {
  const table = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  const delays: number[] = [];
  let plays = 1;
  let at = 13 + table(file[10] ?? 0);
  const skip = () => {
    while (at < file.length && file[at] !== 0) at += (file[at] as number) + 1;
    at++;
  };
  while (at < file.length) {
    const [kind, label] = [file[at], file[at + 1]];
    if (kind === 0x2c) {
      at += 10 + table(file[at + 9] ?? 0) + 1;
      skip();
    } else if (kind === 0x21) {
      if (label === 0xf9 && at + 6 <= file.length) delays.push(10 * file.readUInt16LE(at + 4));
      if (
        label === 0xff &&
        file.toString("latin1", at + 3, at + 14) === "NETSCAPE2.0" &&
        at + 18 <= file.length
      ) {
        const again = file.readUInt16LE(at + 16);
        plays = again === 0 ? 0 : again + 1;
      }
      at += 2;
      skip();
    } else break;
  }
  return { delays, plays };
}

/** APNG: acTL says how often, each fcTL how long. */
function png(file: Buffer): Frames {
  const delays: number[] = [];
  let plays = 1;
  for (let at = 8; at + 12 <= file.length; at += file.readUInt32BE(at) + 12) {
    const type = file.toString("latin1", at + 4, at + 8);
    if (type === "acTL" && at + 16 <= file.length) plays = file.readUInt32BE(at + 12);
    if (type === "fcTL" && at + 32 <= file.length)
      delays.push((1000 * file.readUInt16BE(at + 28)) / (file.readUInt16BE(at + 30) || 100));
  }
  return { delays, plays };
}

/** WebP: ANIM says how often, each ANMF how long. */
function webp(file: Buffer): Frames {
  const delays: number[] = [];
  let plays = 1;
  for (let at = 12; at + 8 <= file.length; ) {
    const type = file.toString("latin1", at, at + 4);
    if (type === "ANIM" && at + 14 <= file.length) plays = file.readUInt16LE(at + 12);
    if (type === "ANMF" && at + 23 <= file.length) delays.push(file.readUIntLE(at + 20, 3));
    const size = file.readUInt32LE(at + 4);
    at += 8 + size + (size % 2);
  }
  return { delays, plays };
}
