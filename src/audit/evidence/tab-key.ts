import type { CDPSession } from "playwright";

const KEY = { key: "Tab", code: "Tab", windowsVirtualKeyCode: 9 };
const SHIFT = 8;

/** Presses the Tab key, with Shift when `back`, without waiting for its going down before it goes up: this is done hundreds of times a page. */
export async function pressTabKey(session: CDPSession, back = false): Promise<void> {
  const key = { ...KEY, modifiers: back ? SHIFT : 0 };
  await Promise.all([
    session.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...key }),
    session.send("Input.dispatchKeyEvent", { type: "keyUp", ...key }),
  ]);
}
