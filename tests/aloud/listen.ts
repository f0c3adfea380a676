import { startSite } from "#tests/support/site.ts";
import { fillArea, signIn } from "./area.ts";
import type { Case } from "./case.ts";
import type { Session } from "./session.ts";
import type { Step } from "./transcript.ts";

const WRITE = "write ";
const TYPE = "type ";

/** Presses a case's keys on its page of a site of its own, and listens. */
export async function listen(session: Session, one: Case): Promise<Step[]> {
  const site = await startSite(one.change ? { change: one.change } : {});
  try {
    if (one.area) await fillArea(site.store);
    if (one.area === "signed in") await session.keep(await signIn(site.url, one.locale));
    const steps: Step[] = [await session.open(site.url + one.path)];
    for (const key of one.keys) {
      if (key.startsWith(WRITE)) await session.write(key.slice(WRITE.length));
      else if (key.startsWith(TYPE)) steps.push(await session.type(key.slice(TYPE.length)));
      else steps.push(await session.press(key));
    }
    return steps;
  } finally {
    await site.close();
  }
}
