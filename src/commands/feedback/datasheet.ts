import { command } from "#commands/command.ts";
import { readContent } from "#commands/content.ts";
import { text } from "#commands/options.ts";
import { UsageProblem } from "#commands/problems.ts";
import { datasheet } from "#web/datasheet.ts";

export default command({
  summary:
    "Says what is stored of an answer and of those who work with it, for how long and why, who reads it and what is never stored.",
  usage: "[--locale LOCALE]",
  options: {
    locale: text("LOCALE", "In the language of this locale; the site's first one if left out."),
  },
  details: [
    "For the data protection officer: it is made from site.yaml as it is now, and is what the",
    "site's page of type datasheet says.",
  ],
  async run({ values, config, output }) {
    const { site, locales } = await readContent(config);
    const { locales: tags, defaultLocale, name } = site.settings;
    const tag = values.locale ?? defaultLocale;
    const locale = locales.get(tag);
    if (!locale || !tags.includes(tag)) {
      throw new UsageProblem(`--locale is ${JSON.stringify(tag)}; accepted is ${tags.join(", ")}.`);
    }
    const sections = datasheet(site.settings, locale).map(({ heading, items }) =>
      [heading, ...items.map((item) => `- ${item}`)].join("\n"),
    );
    await output.print(`${[name[tag], ...sections].join("\n\n")}\n`);
  },
});
