import { ROLES, type Role } from "#feedback/editors/role.ts";
import type { Identity } from "#feedback/editors/sign-on.ts";

/** Where a provider says what somebody may do. */
export interface ClaimSettings {
  /** A claim's name; dots lead into it where there is none of the whole name: "realm_access.roles". */
  readonly roleClaim: string;
  /** The role that each value of the claim stands for. */
  readonly roles: ReadonlyMap<string, Role>;
}

/** What a provider says of somebody (OpenID Connect Core 1.0, 5.1). */
export type Claims = Readonly<Record<string, unknown>> & {
  readonly iss: string;
  readonly sub: string;
};

/** Who claims are about: with the highest role, when several of them say one. */
export function identityOf(claims: Claims, { roleClaim, roles }: ClaimSettings): Identity {
  const has = [claimed(claims, roleClaim)].flat().map((value) => roles.get(String(value)));
  const { iss, sub, preferred_username: name, email } = claims;
  return {
    issuer: iss,
    subject: sub,
    names: [name, email].filter((one) => typeof one === "string"),
    role: ROLES.findLast((role) => has.includes(role)),
  };
}

function claimed(claims: Readonly<Record<string, unknown>>, name: string): unknown {
  if (Object.hasOwn(claims, name)) return claims[name];
  const [first = "", ...rest] = name.split(".");
  const inner = Object.hasOwn(claims, first) ? claims[first] : undefined;
  return rest.length > 0 && typeof inner === "object" && inner !== null
    ? claimed(inner as Record<string, unknown>, rest.join("."))
    : undefined;
}
