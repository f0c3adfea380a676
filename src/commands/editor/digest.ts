import { command } from "#commands/command.ts";
import { readContent } from "#commands/content.ts";
import { count } from "#commands/count.ts";
import { flag } from "#commands/options.ts";
import { Failure, UsageProblem } from "#commands/problems.ts";
import { withStore } from "#commands/with-store.ts";
import { COMMAND_LINE } from "#feedback/editors/activity.ts";

export default command({
  summary: "Sends the weekly digest now: what came last week and what waits, in numbers and links.",
  usage: "[--dry-run]",
  options: { "dry-run": flag("Prints the letter instead of sending it.") },
  details: [
    "It goes to DIGEST_TO, from DIGEST_FROM, by the mail server SMTP_URL. Where these are set the server",
    "sends it on Mondays. It never holds what visitors wrote.",
  ],
  async run({ values: { "dry-run": dryRun }, config, output }) {
    const { digestMail: mail, editorPath } = config;
    if (!mail && !dryRun)
      throw new UsageProblem("Nobody gets the digest: set SMTP_URL, DIGEST_FROM and DIGEST_TO.");
    const content = await readContent(config);
    // Most commands send no mail, and should not wait for what does.
    const { sendDigest, writeDigest } = await import("#digest/send.ts");
    await withStore(config, async (store) => {
      const deps = { ...content, store, editorPath };
      if (!mail || dryRun) {
        const { subject, text } = await writeDigest(deps, new Date());
        return output.print(`${subject}\n\n${text}`);
      }
      const refused = await sendDigest(deps, mail, COMMAND_LINE, new Date()).catch(inWords);
      if (refused.length > 0)
        throw new Failure(`The mail server did not take it for ${refused.join(", ")}.`);
      await output.print(
        `The digest was sent to ${count(mail.to.length, "address", "addresses")}.\n`,
      );
    });
  },
});

function inWords(error: unknown): never {
  const [reason = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
  throw new Failure(`The digest could not be sent: ${reason.replace(/\.$/, "")}.`);
}
