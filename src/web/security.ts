import type { Request, RequestHandler } from "express";
import helmet from "helmet";

const PERMISSIONS =
  "accelerometer=(), browsing-topics=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()";
const HSTS_SECONDS = 365 * 24 * 60 * 60;
const READING = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * The headers of every response. The policy allows nothing but the site's own style sheet and images,
 * and forms to the site itself. Pages are framed by nobody but the editors' area, which shows them
 * beside what was said of them; the area is framed by nobody. The referrer policy is same-origin, since under helmet's default
 * (no-referrer) browsers send `Origin: null` with the site's own forms.
 */
export function securityHeaders(part: "site" | "editors"): RequestHandler[] {
  const isSite = part === "site";
  return [
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'none'"],
          styleSrc: ["'self'"],
          imgSrc: ["'self'"],
          formAction: ["'self'"],
          baseUri: ["'none'"],
          ...(isSite ? {} : { frameSrc: ["'self'"] }),
          frameAncestors: [isSite ? "'self'" : "'none'"],
        },
      },
      referrerPolicy: { policy: "same-origin" },
      strictTransportSecurity: { maxAge: HSTS_SECONDS, includeSubDomains: false },
      xFrameOptions: { action: isSite ? "sameorigin" : "deny" },
    }),
    (_request, response, next) => {
      response.set("Permissions-Policy", PERMISSIONS);
      next();
    },
  ];
}

/**
 * Refuses (403) what another site's page makes a browser send. `Sec-Fetch-Site` decides where it is
 * present, else `Origin`; where neither says anything, or Origin is "null", it is let through: that is
 * an old browser or a privacy setting, not an attack (https://www.w3.org/TR/fetch-metadata/).
 */
export function refuseCrossOrigin(baseUrl: string): RequestHandler {
  const { host } = new URL(baseUrl);
  return (request, _response, next) => {
    const foreign = origin(request, host) === "other";
    next(foreign && !READING.has(request.method) ? { status: 403 } : undefined);
  };
}

/** Whose page a request comes from, as far as its headers say. */
export function origin(request: Request, ownHost: string): "own" | "other" | "unknown" {
  const site = request.get("sec-fetch-site");
  if (site) return site === "same-origin" ? "own" : site === "none" ? "unknown" : "other";
  const origin = request.get("origin");
  if (origin === undefined || origin === "null") return "unknown";
  return isOwn(origin, [ownHost, request.get("host")]) ? "own" : "other";
}

function isOwn(origin: string, hosts: (string | undefined)[]): boolean {
  return URL.canParse(origin) && hosts.includes(new URL(origin).host);
}
