import type { Evidence } from "#audit/check.ts";
import type { Sending } from "./sending.ts";
import { sentEmpty } from "./sent-empty.ts";
import { sentWrong } from "./sent-wrong.ts";

/** What forms say when they are sent empty, and then with answers that cannot be right. */
export const sendings: Evidence<readonly Sending[]> = {
  seen: {
    en: "By sending each form empty, and then with answers that cannot be right, in another window from which nothing reaches a server.",
    sv: "Genom att skicka varje formulär tomt, och sedan med svar som inte kan vara rätt, i ett annat fönster varifrån inget når någon server.",
  },
  collect: async ({ collect }) => [...(await collect(sentEmpty)), ...(await collect(sentWrong))],
};
