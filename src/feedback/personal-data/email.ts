import type { Span } from "./span.ts";

const LOCAL_UNIT = /[\p{L}\p{M}\p{N}.%+'_-]/u;
const DOMAIN = /(?:[\p{L}\p{M}\p{N}-]+\.)+(?:xn--[a-z\d-]*[a-z\d]|[\p{L}\p{M}]{2,})/iuy;

/** E-mail addresses, internationalised ones too (RFC 6531). A name after "@" without a dot is none. */
export function* findEmails(text: string): Generator<Span> {
  let from = 0;
  for (let at = text.indexOf("@"); at !== -1; at = text.indexOf("@", at + 1)) {
    const start = localStart(text, at, from);
    DOMAIN.lastIndex = at + 1;
    const domain = DOMAIN.exec(text);
    if (start === at || !domain) continue;
    from = at + 1 + domain[0].length;
    yield { start, end: from, kind: "email" };
  }
}

/** Walking back from "@" reads each unit once; a pattern for the whole address would try every start. */
function localStart(text: string, at: number, from: number): number {
  let start = at;
  while (start > from && LOCAL_UNIT.test(text.charAt(start - 1))) start--;
  while (start < at && ".%'-".includes(text.charAt(start))) start++;
  return start;
}
