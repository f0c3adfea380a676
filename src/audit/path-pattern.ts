/**
 * Whether the path of an address matches a pattern: `*` stands for any characters but `/`, `**` for
 * any characters. `/a/**` matches `/a` and all below it.
 */
export function pathMatcher(pattern: string): (url: string) => boolean {
  const below = pattern.endsWith("/**");
  const parts = pattern.split(/(\*\*?)/).filter((part) => part !== "");
  return (url) => {
    const path = URL.parse(url)?.pathname ?? url;
    const forms = new Set([path, decoded(path)]);
    return [...forms].some(
      (form) => matches(parts, form) || (below && form !== "/" && matches(parts, `${form}/`)),
    );
  };
}

/** Keeps all places where what has been matched so far can end: nothing is tried twice. */
function matches(parts: readonly string[], path: string): boolean {
  let ends = new Set([0]);
  for (const part of parts)
    ends = part.startsWith("*") ? stretched(ends, path, part === "*") : advanced(ends, path, part);
  return ends.has(path.length);
}

function stretched(starts: ReadonlySet<number>, path: string, toSlash: boolean): Set<number> {
  const ends = new Set<number>();
  let open = false;
  for (let at = 0; at <= path.length; at++) {
    open ||= starts.has(at);
    if (open) ends.add(at);
    // A wildcard that began before the slash does not pass it.
    if (toSlash && path[at] === "/") open = false;
  }
  return ends;
}

function advanced(starts: ReadonlySet<number>, path: string, part: string): Set<number> {
  const fitting = [...starts].filter((start) => path.startsWith(part, start));
  return new Set(fitting.map((start) => start + part.length));
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
