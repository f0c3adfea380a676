import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { onlyFonts } from "./fonts.ts";
import type { Programs } from "./programs.ts";

/** A screen, a window manager, and the buses on which programs and screen readers meet. */
export async function startScreen(programs: Programs, folder: string): Promise<void> {
  Object.assign(programs.environment, {
    HOME: makeFolder(folder, "home"),
    XDG_RUNTIME_DIR: makeFolder(folder, "run"),
    LC_ALL: "C.UTF-8",
    GSETTINGS_BACKEND: "memory",
    GNOME_ACCESSIBILITY: "1",
    PYTHONDONTWRITEBYTECODE: "1",
    FONTCONFIG_FILE: onlyFonts(folder),
  });
  const told = async (name: string, command: string[]) => {
    let text = "";
    const child = programs.start(name, command, { tells: true });
    child.stdio[3]?.on("data", (data) => {
      text += data;
    });
    return programs.waitFor(name, () => text.endsWith("\n") && text.trim());
  };
  const screen = ["-screen", "0", "1280x900x24", "-nolisten", "tcp", "-noreset"];
  const display = await told("xvfb", ["Xvfb", "-displayfd", "3", ...screen]);
  programs.environment.DISPLAY = `:${display}`;
  const bus = ["dbus-daemon", "--session", "--nofork", "--print-address=3"];
  programs.environment.DBUS_SYSTEM_BUS_ADDRESS = await told("system-bus", bus);
  programs.environment.DBUS_SESSION_BUS_ADDRESS = await told("session-bus", bus);
  // Without a setting, openbox keeps alt+shift and the arrows, which move in tables, for itself.
  const settings = join(folder, "openbox.xml");
  writeFileSync(settings, '<openbox_config xmlns="http://openbox.org/3.4/rc"/>');
  programs.start("openbox", ["openbox", "--config-file", settings]);
  programs.start("accessibility-bus", [
    "/usr/libexec/at-spi-bus-launcher",
    "--launch-immediately",
    "--a11y=1",
    "--screen-reader=1",
  ]);
}

/** A folder that nobody else may read, as programs want theirs. */
export function makeFolder(folder: string, name: string): string {
  const path = join(folder, name);
  mkdirSync(path, { mode: 0o700 });
  return path;
}
