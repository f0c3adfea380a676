import { randomInt } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { type Form, formOn } from "./form.ts";

/** Where answers are sent. */
export const FEEDBACK = "/aterkoppling";
const RETRY_MS = 40;
/** How long a visitor goes on trying. */
const PATIENCE_MS = 40_000;
const ID = /\/([\w-]{22})(?:\/|$)/;

/** One visitor: what was sent, and what the site said was saved. */
export interface Visit {
  readonly address: string;
  readonly answer: "yes" | "no";
  /** The comment, which no other visitor writes. */
  readonly words: string;
  /** Every id that the visitor's answer or comment may be stored under. */
  readonly ids: Set<string>;
  /** The id of the answer, once it was acknowledged, and when that was (performance.now). */
  answered?: { readonly id: string; readonly at: number };
  /** The id of the response that holds the words, once they were acknowledged. */
  commented?: { readonly id: string; readonly at: number };
}

/** What came of a load. */
export interface Load {
  readonly visits: readonly Visit[];
  /** How often each status was answered. */
  readonly statuses: ReadonlyMap<number, number>;
  /** How many requests got no answer at all: whether they were stored is unknown. */
  lost(): number;
  /** What no visitor should meet, in words; empty when all is well. */
  readonly trouble: readonly string[];
  /** Lets every visitor who is there finish, and no new one in. */
  stop(): Promise<void>;
}

/**
 * Visitors who answer and comment, `clients` at a time, each at an address of its own. A visitor who gets
 * a 503 sends the form again as that page has it, until it is saved. With several servers each request
 * goes to another one. `page` is the path of a page that asks.
 */
export async function startLoad(
  servers: readonly string[],
  { clients = 32, page = "/a" } = {},
): Promise<Load> {
  const asked = formOn(await (await fetch(`${servers[0]}${page}`)).text(), FEEDBACK);
  if (!asked) throw new Error(`${page} asks no question.`);
  const group = randomInt(2 ** 16);
  const visits: Visit[] = [];
  const statuses = new Map<number, number>();
  const trouble: string[] = [];
  const send = sender(servers, statuses);
  let open = true;
  let lost = 0;
  async function client(): Promise<void> {
    while (open) {
      const visit = newVisit(group, visits.length);
      visits.push(visit);
      try {
        await attend(visit, asked as Form, send);
      } catch (error) {
        // The connection broke: the server is gone, and what became of the request is unknown.
        if (error instanceof TypeError && error.cause) {
          lost += 1;
          return;
        }
        trouble.push(String(error));
      }
    }
  }
  const done = Promise.all(Array.from({ length: clients }, client));
  return {
    visits,
    statuses,
    lost: () => lost,
    trouble,
    async stop() {
      open = false;
      await done;
    },
  };
}

type Send = ReturnType<typeof sender>;

function sender(servers: readonly string[], statuses: Map<number, number>) {
  let sent = 0;
  return async (path: string, fields: Form["fields"], address: string): Promise<Response> => {
    sent += 1;
    const response = await post(`${servers[sent % servers.length]}${path}`, fields, address);
    statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
    return response;
  };
}

/** Sends a form as a browser does that stands on the site's own page. */
export function post(url: string, fields: Form["fields"], address: string): Promise<Response> {
  return fetch(url, {
    method: "POST",
    redirect: "manual",
    headers: { "X-Forwarded-For": address, "Sec-Fetch-Site": "same-origin" },
    body: new URLSearchParams(fields),
  });
}

/** Answers, then comments. */
async function attend(visit: Visit, asked: Form, send: Send): Promise<void> {
  const { sida = "", version = "" } = asked.fields;
  const svar = visit.answer === "yes" ? "ja" : "nej";
  visit.answered = await insist(visit, FEEDBACK, { ...asked.fields, svar }, send);
  const path = `${FEEDBACK}/${visit.answered.id}`;
  const fields = { sida, version, svar, skal: "something-else", kommentar: visit.words };
  visit.commented = await insist(visit, path, fields, send);
}

/** Sends a form until it is saved; the id that is told then, and when. */
async function insist(visit: Visit, path: string, fields: Form["fields"], send: Send) {
  const until = performance.now() + PATIENCE_MS;
  let form = fields;
  while (performance.now() < until) {
    const response = await send(path, form, visit.address);
    const id = ID.exec(response.headers.get("location") ?? "")?.[1];
    if (response.status === 303 && id !== undefined) {
      const at = performance.now();
      visit.ids.add(id);
      await response.arrayBuffer().catch(() => undefined);
      return { id, at };
    }
    const html = await response.text();
    if (response.status !== 503) throw new Error(`${path} answered ${response.status}: ${html}`);
    form = again(html, fields);
    if (form.nummer !== undefined) visit.ids.add(form.nummer);
    await pause(RETRY_MS);
  }
  throw new Error(`${path} was not saved within ${PATIENCE_MS} ms.`);
}

/** The form on a page that says that nothing was saved. Throws when it lacks what was sent. */
function again(html: string, sent: Form["fields"]): Form["fields"] {
  const form = formOn(html, FEEDBACK);
  // The button that was pressed is pressed again.
  const button = sent.kommentar === undefined ? { svar: sent.svar ?? "" } : {};
  const fields: Form["fields"] = { ...form?.fields, ...button };
  const gone = Object.entries(sent).filter(([name, value]) => fields[name] !== value);
  if (!form || gone.length > 0) throw new Error(`The 503 page lacks ${gone.join("; ")}: ${html}`);
  return fields;
}

function newVisit(group: number, number: number): Visit {
  return {
    address: `2a00:${group.toString(16)}:${(number >> 16).toString(16)}:${(number & 0xffff).toString(16)}::1`,
    answer: number % 3 === 0 ? "no" : "yes",
    // Letters only, since numbers could be taken for a person's.
    words: `Besökare ${letters(group)} ${letters(number)}:\n"Å, ä & ö" är < 😀.`,
    ids: new Set(),
  };
}

function letters(number: number): string {
  return String(number).replace(/\d/g, (digit) => "abcdefghij"[Number(digit)] as string);
}
