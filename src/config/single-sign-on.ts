import { z } from "zod";

const ROLE = /(.+?)=(reader|editor|admin)(?:,|$)/gy;
const LOOPBACK = ["localhost", "127.0.0.1", "[::1]"];
const ISSUER =
  "the provider's issuer, an https address that its /.well-known/openid-configuration stands below";
const ROLES = "groups and their roles, like redaktion=editor,it-drift=admin";

/** What single sign-on is told: the first three together, or none at all. */
export const SIGN_ON_VARIABLES = {
  OIDC_ISSUER: z.string().refine(isIssuer, ISSUER).optional(),
  OIDC_CLIENT_ID: z.string().min(1, "the id that the provider knows this site by").optional(),
  OIDC_CLIENT_SECRET: z.string().min(1, "the secret that goes with OIDC_CLIENT_ID").optional(),
  OIDC_NAME: z
    .string()
    .trim()
    .min(1, "what people call the provider, for the button that leads to it")
    .optional(),
  OIDC_SCOPE: z
    .string()
    .regex(/^openid( [\x21\x23-\x5b\x5d-\x7e]+)*$/, "scopes with spaces between, openid first")
    .default("openid profile email"),
  OIDC_ROLE_CLAIM: z
    .string()
    .min(1, "the claim that holds roles or groups, like roles or realm_access.roles")
    .default("roles"),
  OIDC_ROLES: z
    .string()
    .transform(parseRoles)
    .refine((roles) => roles.size > 0, ROLES)
    .default(parseRoles("reader=reader,editor=editor,admin=admin")),
};
/** Those without which it cannot be. */
export const SIGN_ON_NEEDS = ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"] as const;

/** How people sign in with an OpenID Connect provider. */
export interface SingleSignOn {
  readonly issuer: string;
  readonly clientId: string;
  /** Never print it. */
  readonly clientSecret: string;
  /** What people call the provider; its host, when nothing says it. */
  readonly name: string;
  readonly scope: string;
  readonly roleClaim: string;
  /** The role that each value of the claim stands for. */
  readonly roles: ReadonlyMap<string, "reader" | "editor" | "admin">;
}

type Values = z.infer<z.ZodObject<typeof SIGN_ON_VARIABLES>>;

/** Single sign-on, when the variables ask for it. */
export function singleSignOn(values: Values): SingleSignOn | undefined {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: secret } = values;
  if (issuer === undefined || clientId === undefined || secret === undefined) return undefined;
  return {
    issuer,
    clientId,
    clientSecret: secret,
    name: values.OIDC_NAME ?? new URL(issuer).host,
    scope: values.OIDC_SCOPE,
    roleClaim: values.OIDC_ROLE_CLAIM,
    roles: values.OIDC_ROLES,
  };
}

// OpenID Connect Discovery 1.0, 4.3: an issuer has no query and no fragment. Without HTTPS only on this machine.
function isIssuer(value: string): boolean {
  const url = URL.parse(value);
  if (!url || /[?#]/.test(value) || url.username || url.password) return false;
  return url.protocol === "https:" || (url.protocol === "http:" && LOOPBACK.includes(url.hostname));
}

/** Empty when a part is no group with a role. A group's name may hold commas and equals signs: LDAP's do. */
function parseRoles(text: string): Map<string, "reader" | "editor" | "admin"> {
  const found = [...text.matchAll(ROLE)];
  const read = found.reduce((length, [whole]) => length + whole.length, 0);
  const whole = read === text.length && !text.endsWith(",");
  return new Map(
    whole ? found.map(([, group = "", role]) => [group.trim(), role as "reader"]) : [],
  );
}
