const svg = (inner: string, width: number, height: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${inner}</svg>`;

// A GIF of two frames of 1 × 1 pixel that are shown for ever.
const FRAME = "21f90400320000002c0000000001000100000202440100";
const FOR_EVER = "21ff0b4e45545343415045322e300301000000";
const MOVING = `47494638396101000100800000000000ffffff${FOR_EVER}${FRAME}${FRAME}3b`;

/** A sound of silence. */
function wav(seconds: number): Uint8Array {
  const [rate, head] = [8000, Buffer.alloc(44)];
  const data = Buffer.alloc(rate * seconds, 128);
  head.write("RIFF", 0);
  head.writeUInt32LE(36 + data.length, 4);
  head.write("WAVEfmt ", 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write("data", 36);
  head.writeUInt32LE(data.length, 40);
  return Buffer.concat([head, data]);
}

/** What the pages show and play, by path. */
export const MEDIA: Readonly<Record<string, string | Uint8Array>> = {
  "/grey.svg": svg('<rect width="100%" height="100%" fill="#ccc"/>', 400, 200),
  "/map.svg": svg(
    '<rect width="200" height="120" fill="#cde"/><path d="M10 100L90 20L190 90" stroke="#036" stroke-width="6" fill="none"/><circle cx="90" cy="20" r="10" fill="#a00"/>',
    200,
    120,
  ),
  "/text.svg": svg(
    '<rect width="300" height="60" fill="#fff"/><text x="8" y="38" font-size="24" font-family="sans-serif" fill="#111">Summer sale of old books</text>',
    300,
    60,
  ),
  "/dot.gif": Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64"),
  "/moving.gif": Buffer.from(MOVING, "hex"),
  "/talk.mp3": wav(8),
};
