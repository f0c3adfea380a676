import type { CDPSession } from "playwright";

const KEY = { key: "Tab", code: "Tab", windowsVirtualKeyCode: 9 };

/** Presses the Tab key, without waiting for its going down before it goes up: this is done hundreds of times a page. */
export async function pressTabKey(session: CDPSession): Promise<void> {
  await Promise.all([
    session.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...KEY }),
    session.send("Input.dispatchKeyEvent", { type: "keyUp", ...KEY }),
  ]);
}
