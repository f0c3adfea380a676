/** An element and the milliseconds of the page's own time at which it looked different than before. */
export type Changes = Map<Element, { look: string; times: number[] }>;

/**
 * In a page before its own scripts: lets its timers and clocks run `speed` times as fast, and notes
 * which elements change in their text, their place or whether they are shown.
 */
export function hurry(speed: number): void {
  const most = 1_000;
  const changes: Changes = new Map();
  Object.assign(globalThis, { auditChanges: changes });
  const [later, repeat, frame] = [setTimeout, setInterval, requestAnimationFrame];
  const now = performance.now.bind(performance);
  const began = Date.now() - now() * speed;
  const faster = (set: (handler: TimerHandler, delay: number, ...values: unknown[]) => unknown) =>
    ((handler: TimerHandler, delay = 0, ...values: unknown[]) =>
      set(handler, delay / speed, ...values)) as unknown as typeof setTimeout;
  globalThis.setTimeout = faster(later);
  globalThis.setInterval = faster(repeat) as typeof setInterval;
  globalThis.requestAnimationFrame = (callback) => frame((time) => callback(time * speed));
  performance.now = () => now() * speed;
  Date.now = () => began + now() * speed;
  const lookOf = (element: Element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const { opacity, visibility } = getComputedStyle(element);
    const text = element.textContent?.slice(0, 500);
    return [x, y, width, height, opacity, visibility, text].join(" ");
  };
  let noted = 0;
  new MutationObserver((records) => {
    const touched = records.flatMap(({ target, type }) => {
      const element = target instanceof Element ? target : target.parentElement;
      return type === "attributes" ? [element, element?.parentElement] : [element];
    });
    for (const element of new Set(touched)) {
      if (!element || noted++ > most) continue;
      const look = lookOf(element);
      const known = changes.get(element);
      if (!known) changes.set(element, { look, times: [now() * speed] });
      else if (known.look !== look) {
        known.look = look;
        known.times.push(now() * speed);
      }
    }
  }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
}
