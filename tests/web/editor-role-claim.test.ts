import assert from "node:assert/strict";
import { test } from "node:test";
import type { Role } from "#feedback/editors/role.ts";
import { identityOf } from "#web/editor/sign-on/claims.ts";

const ROLES = new Map<string, Role>([
  ["webb", "editor"],
  ["drift", "admin"],
]);

test("dots in a role claim's name lead inwards, unless there is a claim of the whole name", () => {
  const cases: [string, Record<string, unknown>, Role | undefined][] = [
    ["realm_access.roles", { realm_access: { roles: ["alla", "webb"] } }, "editor"],
    ["resource_access.lyhord.roles", { resource_access: { lyhord: { roles: "drift" } } }, "admin"],
    ["resource_access.lyhord.se", { resource_access: { "lyhord.se": ["webb"] } }, "editor"],
    ["https://verket.example/roles", { "https://verket.example/roles": ["webb"] }, "editor"],
    ["a.b", { "a.b": ["webb"], a: { b: ["drift"] } }, "editor"],
    ["a.b", { "a.b": [], a: { b: ["drift"] } }, undefined],
    ["a.b", { a: { c: ["drift"] } }, undefined],
    ["a.b", { a: { b: { c: "drift" } } }, undefined],
    ["a.b", { b: ["drift"] }, undefined],
    ["a", { a: { b: ["drift"] } }, undefined],
    ["a.b", { a: null }, undefined],
    ["a.b", { a: "drift" }, undefined],
    ["a.constructor.name", { a: {} }, undefined],
    ["a.b.", { a: { b: ["drift"] } }, undefined],
  ];
  for (const [roleClaim, more, role] of cases) {
    const claims = { iss: "https://login.verket.example", sub: "1", ...more };
    const told = identityOf(claims, { roleClaim, roles: ROLES });
    assert.equal(told.role, role, `${roleClaim} ${JSON.stringify(more)}`);
  }
});
