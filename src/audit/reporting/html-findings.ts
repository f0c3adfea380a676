import type { Place } from "#audit/fold.ts";
import type { Text } from "#audit/outcome.ts";
import type { Result } from "#audit/result.ts";
import { toldOf } from "./advice.ts";
import { ends } from "./harmless.ts";
import type { Numbered } from "./html-numbers.ts";
import { demandText, words } from "./words.ts";
import { escaped } from "./xml.ts";

const MOST_PLACES = 50;
// Of a message, an address and a selector, in characters.
const LONGEST = 400;
const PICTURE = /^data:image\/(png|jpeg|webp);base64,[A-Za-z0-9+/=]+$/;

/** A finding with all that a person needs to judge and to mend it. */
export function findingHtml(one: Numbered, result: Result): string {
  const { example, id, number, demand, places } = one;
  const { locale } = result;
  const details = detailsOf(one, result)
    .filter(([, text]) => text)
    .map(([label, text]) => `<dt>${label[locale]}</dt><dd>${text}</dd>`);
  return `<article id="${id}" class="${example.outcome} ${demand}" aria-labelledby="h-${id}">
<h3 id="h-${id}"><span class="mark">${number}. ${words[example.outcome][locale]}:</span> ${escaped(ends(example.message[locale], LONGEST))}</h3>
<dl>${details.join("\n")}
<dt>${words.element[locale]}</dt><dd><pre><code lang="zxx">${escaped(example.target.html)}</code></pre>${picture(one, result)}</dd>
<dt>${words.where[locale]}</dt><dd><ul>${places
    .slice(0, MOST_PLACES)
    .map((place) => placeHtml(place, result))
    .join("\n")}${more(places, result)}</ul></dd></dl>
</article>
`;
}

function detailsOf(one: Numbered, result: Result): (readonly [Text, string])[] {
  const { locale, standard } = result;
  const { example, accepted } = one;
  const { harm, mend, seen } = toldOf(example, result);
  const name = example.rule ? `${example.check}/${example.rule}` : example.check;
  return [
    [words.criterion, escaped(demandText(one, locale, standard))],
    [words.harm, escaped(harm)],
    [words.mend, escaped(mend)],
    [words.seen, escaped(seen)],
    [words.check, `<code lang="zxx">${escaped(name)}</code>`],
    [
      words.accepted,
      accepted ? escaped(`${accepted.reason} (${accepted.by}, ${accepted.date})`) : "",
    ],
  ];
}

function picture({ example, number }: Numbered, { locale }: Result): string {
  const { picture: source } = example;
  if (!source || !PICTURE.test(source)) return "";
  const alt = `${words.finding[locale]} ${number}: ${words.picture[locale]}`;
  return `\n<img src="${source}" alt="${escaped(alt)}">`;
}

function placeHtml({ url, selector, states }: Place, { pages, locale }: Result): string {
  const row = pages.findIndex((page) => (page.arrived ?? page.url) === url) + 1;
  const page = row > 0 ? `<a href="#p-${row}">${words.page[locale]} ${row}</a>: ` : "";
  const codes = [url, selector].map(
    (text) => `<code lang="zxx">${escaped(ends(text, LONGEST))}</code>`,
  );
  return `<li>${page}${codes.join(" ")} (${escaped(states.join(", "))})</li>`;
}

function more(places: readonly Place[], { locale }: Result): string {
  const left = places.length - MOST_PLACES;
  return left > 0 ? `<li>${words.morePlaces[locale]}: ${left}</li>` : "";
}
