import { type Activity, COMMAND_LINE } from "#feedback/editors/activity.ts";
import { isId } from "#feedback/ids.ts";
import { formatPlace, parsePlace } from "./place.ts";
import type { Handle } from "./route.ts";
import { type EditorShell, editorShell } from "./shell.ts";
import { type ViewTime, viewTime } from "./time.ts";
import type { Visit } from "./visit.ts";

/** How many lines one page shows. */
const LINES = 100;

/** What views/editor/log.njk receives. */
interface LogView extends EditorShell {
  readonly lines: readonly {
    readonly time: ViewTime;
    readonly who: string;
    readonly what: string;
    readonly subject: string;
    /** The comment's page, when the subject is a comment; or "". */
    readonly href: string;
    readonly detail: string;
  }[];
  /** The next page, or "". */
  readonly older: string;
}

/** The log of what people did, newest first. Reading it is logged too. */
export const logPage: Handle<Visit> = async (request, response, visit, deps) => {
  const { locale, account } = visit;
  const entries = await deps.editors.activity.entries(LINES + 1, parsePlace(request.query.efter));
  const shown = entries.slice(0, LINES);
  const detail = String(shown.length);
  await deps.editors.activity.write({
    who: account.name,
    what: "log-read",
    subject: "",
    detail,
  });
  const last = shown.at(-1);
  const view: LogView = {
    ...editorShell(deps, request, visit, locale.text("editor.log")),
    lines: shown.map(lineOf),
    older: last && entries.length > LINES ? `${deps.root}/logg?efter=${formatPlace(last)}` : "",
  };
  deps.send(request, response, "editor/log.njk", view);

  function lineOf({ at, who, what, subject, detail }: Activity) {
    return {
      time: viewTime(locale, at),
      who: nameOf(who),
      what: locale.text(`editor.log.${what}`),
      subject,
      href: isId(subject) ? `${deps.root}/inkorg/${subject}` : "",
      detail,
    };
  }

  function nameOf(who: string): string {
    if (who === COMMAND_LINE) return locale.text("editor.log.commandLine");
    return who || locale.text("editor.log.nobody");
  }
};
