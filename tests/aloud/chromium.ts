import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Driven, driven, HOST, NOWHERE, readWhenThere } from "./driven.ts";
import type { Programs } from "./programs.ts";
import { openWire } from "./wire.ts";

interface Page {
  readonly type: string;
  readonly webSocketDebuggerUrl: string;
}

/** Starts Chromium in full screen, its own words in a language. */
export async function startChromium(
  path: string,
  programs: Programs,
  profile: string,
  locale: string,
): Promise<Driven> {
  mkdirSync(join(profile, "Default"), { recursive: true });
  writeFileSync(
    join(profile, "Default", "Preferences"),
    JSON.stringify({ translate: { enabled: false } }),
  );
  const command = [
    path,
    `--user-data-dir=${profile}`,
    "--remote-debugging-port=0",
    "--force-renderer-accessibility=complete",
    `--lang=${locale}`,
    "--kiosk",
    "--no-first-run",
    "--no-default-browser-check",
    "--password-store=basic",
    "--disable-gpu",
    "--disable-smooth-scrolling",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-features=Translate",
    // Chromium refuses to sandbox itself for root.
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    NOWHERE,
  ];
  programs.start("chromium", command, { environment: { LANGUAGE: locale } });
  const told = await readWhenThere(join(profile, "DevToolsActivePort"), programs);
  const [port] = told.split("\n");
  const pages = await (await fetch(`http://127.0.0.1:${port}/json/list`)).json();
  const wire = await openWire(
    (pages as Page[]).find(({ type }) => type === "page")?.webSocketDebuggerUrl ?? "",
  );
  return driven(
    (url) => wire.send("Page.navigate", { url }),
    (expression) => wire.send("Runtime.evaluate", { expression }),
    ([name, value]) =>
      wire.send("Network.setCookie", { name, value, url: `https://${HOST}/`, secure: true }),
    () => wire.close(),
  );
}
