import type { Evidence } from "#audit/check.ts";
import { firstOf } from "#audit/limits.ts";
import { fields, formsOf } from "./fields.ts";
import { canBeRead, goesToServer, type Sending, sendHeld } from "./sending.ts";

const MOST = 3;
const WHAT = {
  en: "Forms sent empty, kept from the server",
  sv: "Formulär som skickas tomma utan att nå servern",
};

/** What forms say when they are sent empty: only what the page itself says, since nothing is let through to a server. */
export const sentEmpty: Evidence<readonly Sending[]> = {
  seen: {
    en: "By sending each form empty in another window, from which nothing reaches a server.",
    sv: "Genom att skicka varje formulär tomt i ett annat fönster, varifrån inget når någon server.",
  },
  async collect(look) {
    const forms = formsOf(await look.collect(fields)).filter(([form]) => canBeRead(form));
    const found: Sending[] = [];
    for (const [form, inner] of firstOf(forms, MOST, WHAT, look)) {
      if (await goesToServer(look.page, form.selector)) continue;
      const sent = await sendHeld(look, form, inner);
      if (sent) found.push(sent);
    }
    return found;
  },
};
