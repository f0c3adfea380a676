import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Driven, driven, HOST, NOWHERE, readWhenThere } from "./driven.ts";
import type { Programs } from "./programs.ts";
import { openWire } from "./wire.ts";

const FIREFOX = {
  "accessibility.force_disabled": -1,
  "app.update.enabled": false,
  "browser.aboutwelcome.enabled": false,
  "browser.newtabpage.enabled": false,
  "browser.preonboarding.enabled": false,
  "browser.shell.checkDefaultBrowser": false,
  "browser.startup.homepage_override.mstone": "ignore",
  "browser.translations.enable": false,
  "general.smoothScroll": false,
  "layout.spellcheckDefault": 0,
  "layout.css.visited_links_enabled": false,
  "places.history.enabled": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "datareporting.policy.firstRunURL": "",
  "full-screen-api.warning.timeout": 0,
  "security.sandbox.warn_unprivileged_namespaces": false,
  "termsofuse.bypassNotification": true,
  "toolkit.telemetry.reportingpolicy.firstRun": false,
};

/** Starts Firefox in full screen; it asks for pages in a language. */
export async function startFirefox(
  path: string,
  programs: Programs,
  profile: string,
  locale: string,
): Promise<Driven> {
  const settings = Object.entries({ ...FIREFOX, "intl.accept_languages": locale });
  writeFileSync(
    join(profile, "user.js"),
    settings.map(([key, value]) => `user_pref("${key}", ${JSON.stringify(value)});\n`).join(""),
  );
  const command = [path, "--profile", profile, "--no-remote"];
  programs.start("firefox", [...command, "--remote-debugging-port=0", "--kiosk", NOWHERE], {
    environment: { GDK_BACKEND: "x11", LIBGL_ALWAYS_SOFTWARE: "1", MOZ_CRASHREPORTER_DISABLE: "1" },
  });
  const told = await readWhenThere(join(profile, "WebDriverBiDiServer.json"), programs);
  const wire = await openWire(`ws://127.0.0.1:${JSON.parse(told).ws_port}/session`);
  await wire.send("session.new", { capabilities: {} });
  const tree = await wire.send<{ contexts: { context: string }[] }>("browsingContext.getTree");
  const context = tree.contexts[0]?.context;
  return driven(
    (url) => wire.send("browsingContext.navigate", { context, url, wait: "none" }),
    (expression) =>
      wire.send("script.evaluate", { expression, target: { context }, awaitPromise: false }),
    ([name, value]) => {
      const cookie = { name, value: { type: "string", value }, domain: HOST, secure: true };
      return wire.send("storage.setCookie", { cookie });
    },
    () => wire.close(),
  );
}
