import type { Evidence } from "#audit/check.ts";
import { fields } from "./fields.ts";
import { canBeRead, goesToServer, type Sending, sendHeld } from "./sending.ts";

const MOST = 3;

/** What forms say when they are sent empty: only what the page itself says, since nothing is let through to a server. */
export const sentEmpty: Evidence<readonly Sending[]> = {
  seen: {
    en: "By sending each form empty in another window, from which nothing reaches a server.",
    sv: "Genom att skicka varje formulär tomt i ett annat fönster, varifrån inget når någon server.",
  },
  async collect(look) {
    const groups = Map.groupBy(await look.collect(fields), ({ form }) => form);
    groups.delete(undefined);
    const found: Sending[] = [];
    for (const [form, inner] of [...groups].slice(0, MOST)) {
      if (!form || !canBeRead(form) || !inner.some(({ kind }) => kind === "text")) continue;
      if (await goesToServer(look.page, form.selector)) continue;
      const sent = await sendHeld(look, form, inner);
      if (sent) found.push(sent);
    }
    return found;
  },
};
