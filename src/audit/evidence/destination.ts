/** The page that links stand on, as far as it decides where they lead. */
export interface Place {
  readonly url: string;
  readonly base: string;
  readonly canonical: string | undefined;
  readonly language: string;
  /** The target that `<base>` gives to links without one; "" for none. */
  readonly target: string;
  /** Names of frames, in which a link's target opens no window. */
  readonly frames: readonly string[];
  readonly scripted: boolean;
}

/** A link's own attributes. */
export interface WrittenLink {
  readonly kind: "link" | "button";
  readonly href?: string | undefined;
  readonly target: string | undefined;
  readonly download?: boolean;
}

export interface Destination {
  /** The absolute address; undefined for a button, and when it cannot be resolved. */
  readonly href?: string;
  /** By host: `related` when one host may be a part of the other's site. */
  readonly leads: "here" | "related" | "elsewhere" | "nowhere";
  readonly opensWindow: boolean;
}

const HERE = ["", "_self", "_parent", "_top", "_unfencedtop"];
// "gov.uk", "co.uk", "com.au": two short labels at the end are no site's own name.
const LONGEST_SHARED_SUFFIX = 7;

/** Where a link leads, and whether following it opens a window (HTML, "rules for choosing a navigable"). */
export function destination(link: WrittenLink, place: Place): Destination {
  const href = link.href === undefined ? undefined : URL.parse(link.href, place.base)?.href;
  const target = link.target ?? place.target;
  return {
    ...(href === undefined ? {} : { href }),
    leads: href === undefined ? "nowhere" : leads(new URL(href), place),
    opensWindow:
      !link.download && !HERE.includes(target.toLowerCase()) && !place.frames.includes(target),
  };
}

function leads({ protocol, hostname }: URL, { url, base, canonical }: Place): Destination["leads"] {
  if (protocol !== "http:" && protocol !== "https:") return "nowhere";
  const own = [url, canonical && URL.parse(canonical, base)?.href].flatMap((address) =>
    address ? host(new URL(address).hostname) : [],
  );
  const other = host(hostname);
  if (own.includes(other)) return "here";
  return own.some((name) => related(name, other)) ? "related" : "elsewhere";
}

function host(hostname: string): string {
  return hostname.replace(/\.$/, "");
}

/** Whether two hosts may be one site: one within the other, or both within one registered name. */
function related(a: string, b: string): boolean {
  if (a.endsWith(`.${b}`) || b.endsWith(`.${a}`)) return true;
  if (/^[\d.]+$|:/.test(a + b)) return false;
  const registered = (name: string) => name.split(".").slice(-2).join(".");
  return registered(a) === registered(b) && registered(a).length > LONGEST_SHARED_SUFFIX;
}
