import type { Evidence } from "#audit/check.ts";
import { listeners, listensTo } from "./listeners.ts";

/** What a control for motion is called. */
export const MOTION_SETTING = /motion|tilt|shak(e|ing)|sensor|gyro|rörelse|skak|luta|vick/i;

/** What a page does when the device is turned or shaken. */
export interface DeviceMotion {
  /** Whether it listens to that at all. */
  readonly listens: boolean;
  readonly changes: boolean;
  /** The names of the controls that are shown, where motion would be turned off. */
  readonly controls: string;
}

export const deviceMotion: Evidence<DeviceMotion> = {
  seen: {
    en: "By telling the page that the device is tilted and shaken, in a window of its own.",
    sv: "Genom att säga till sidan att enheten lutas och skakas, i ett eget fönster.",
  },
  async collect({ again, collect }) {
    const listens = listensTo(await collect(listeners), /^device(motion|orientation)/);
    if (!listens) return { listens, changes: false, controls: "" };
    const own = await again();
    return { listens, ...(await own.evaluate(shake)) };
  },
};

async function shake() {
  let changes = 0;
  const values = () =>
    [...document.querySelectorAll<HTMLInputElement>("input, output")]
      .map(({ value }) => value)
      .join();
  const before = values();
  new MutationObserver((records) => {
    changes += records.length;
  }).observe(document, { attributes: true, childList: true, characterData: true, subtree: true });
  const turned = { alpha: 40, beta: 40, gamma: 40 };
  const acceleration = { x: 20, y: 20, z: 20 };
  for (const sign of [1, -1]) {
    const rotationRate = { alpha: 90 * sign, beta: 90 * sign, gamma: 90 * sign };
    dispatchEvent(new DeviceOrientationEvent("deviceorientation", { ...turned, gamma: 40 * sign }));
    dispatchEvent(
      new DeviceMotionEvent("devicemotion", {
        rotationRate,
        acceleration,
        accelerationIncludingGravity: acceleration,
        interval: 16,
      }),
    );
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const controls = [
    ...document.querySelectorAll<HTMLElement>("label, button, a, select, [role=switch]"),
  ]
    .filter((control) => control.checkVisibility())
    .map((control) => `${control.textContent} ${control.getAttribute("aria-label") ?? ""}`);
  return { changes: changes > 0 || values() !== before, controls: controls.join("\n") };
}
