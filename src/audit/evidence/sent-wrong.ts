import type { Evidence } from "#audit/check.ts";
import { answersTo } from "#audit/forms/answers.ts";
import { fields } from "./fields.ts";
import { canBeRead, goesToServer, type Sending, sendHeld } from "./sending.ts";

const MOST = 3;

/** What forms say when some answers cannot be right and the rest may be: only what the page itself says, since nothing is let through to a server. */
export const sentWrong: Evidence<readonly Sending[]> = {
  seen: {
    en: "By sending each form with answers that cannot be right in another window, from which nothing reaches a server.",
    sv: "Genom att skicka varje formulär med svar som inte kan vara rätt i ett annat fönster, varifrån inget når någon server.",
  },
  async collect(look) {
    const groups = Map.groupBy(await look.collect(fields), ({ form }) => form);
    groups.delete(undefined);
    const found: Sending[] = [];
    for (const [form, inner] of [...groups].slice(0, MOST)) {
      const answers = answersTo(inner);
      if (!form || !canBeRead(form) || answers.wrong.length === 0) continue;
      if (await goesToServer(look.page, form.selector)) continue;
      const sent = await sendHeld(look, form, inner, answers);
      if (sent) found.push(sent);
    }
    return found;
  },
};
