/** In a page, from now on: notes the addresses that it opens windows for, and opens none. */
export function noteWindows(): void {
  const opened: string[] = [];
  Object.assign(globalThis, { auditOpened: opened });
  globalThis.open = (address) => {
    opened.push(String(address ?? ""));
    return null;
  };
}

/** In the page: those addresses. */
export function openedWindows(): string[] {
  return (globalThis as typeof globalThis & { auditOpened?: string[] }).auditOpened ?? [];
}
