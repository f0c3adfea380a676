import assert from "node:assert/strict";
import type { Express } from "express";
import supertest from "supertest";
import type { Site } from "#site/site.ts";

export const PAGE = "/internationellt-samarbete";

type Form = Readonly<Record<string, string | readonly string[]>>;

/** Visitors of a site, each with an address of their own, as a proxy tells it. */
export function createVisitors(app: Express, site: Site) {
  const request = supertest(app);
  let visitors = 0;
  const newAddress = () => {
    visitors += 1;
    return `198.51.${Math.floor(visitors / 250)}.${(visitors % 250) + 1}`;
  };

  /** The fields that the question on a page sends. */
  function fields(path = PAGE) {
    const page = site.page(path);
    assert.ok(page);
    return { sida: page.id, version: page.version };
  }

  /** Sends a form from an address. */
  function post(path: string, form: Form | string, address = newAddress()) {
    return request
      .post(path)
      .type("form")
      .set("X-Forwarded-For", address)
      .set("Sec-Fetch-Site", "same-origin")
      .send(form as object);
  }

  /** Answers the question of a page; resolves to the path of the thanks. */
  async function answer(svar: "ja" | "nej", path = PAGE, address = newAddress()) {
    const tag = /^\/(en|ar)\b/.exec(path)?.[1];
    const root = tag ? `/${tag}/feedback` : "/aterkoppling";
    const { headers } = await post(root, { ...fields(path), svar }, address).expect(303);
    return String(headers.location);
  }

  return { request, fields, post, answer, newAddress };
}

/** The id in the path of a thanks page or of a receipt. */
export function idIn(path: string): string {
  return path.split("/").find((part) => part.length === 22) as string;
}
