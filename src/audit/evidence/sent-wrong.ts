import type { Evidence } from "#audit/check.ts";
import { answersTo } from "#audit/forms/answers.ts";
import { firstOf } from "#audit/limits.ts";
import { fields, formsOf } from "./fields.ts";
import { canBeRead, goesToServer, type Sending, sendHeld } from "./sending.ts";

const MOST = 3;
const WHAT = {
  en: "Forms sent with wrong answers, kept from the server",
  sv: "Formulär som skickas med felaktiga svar utan att nå servern",
};

/** What forms say when some answers cannot be right and the rest may be: only what the page itself says, since nothing is let through to a server. */
export const sentWrong: Evidence<readonly Sending[]> = {
  seen: {
    en: "By sending each form with answers that cannot be right in another window, from which nothing reaches a server.",
    sv: "Genom att skicka varje formulär med svar som inte kan vara rätt i ett annat fönster, varifrån inget når någon server.",
  },
  async collect(look) {
    const forms = formsOf(await look.collect(fields))
      .map(([form, inner]) => ({ form, inner, answers: answersTo(inner) }))
      .filter(({ form, answers }) => canBeRead(form) && answers.wrong.length > 0);
    const found: Sending[] = [];
    for (const { form, inner, answers } of firstOf(forms, MOST, WHAT, look)) {
      if (await goesToServer(look.page, form.selector)) continue;
      const sent = await sendHeld(look, form, inner, answers);
      if (sent) found.push(sent);
    }
    return found;
  },
};
