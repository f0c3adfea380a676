import { added, instead, type Mutation, without } from "./mutation.ts";

const ANNOUNCEMENT = /<span class="announcement[^"]*"[^>]*>( \([^<]*webbplats[^<]*\))<\/span>/g;
const TABLE = "/ansokan/avgifter";

/** What a change of the templates may break. */
export const templates: readonly Mutation[] = [
  {
    what: "the language of the page is gone",
    by: ["html-has-lang"],
    html: instead(/<html lang="\w+"/, "<html"),
  },
  {
    what: "the language of the page is invalid",
    by: ["html-lang-valid"],
    html: instead(/<html lang="\w+"/, `<html lang="svenska"`),
  },
  {
    what: "the page says that it is in English",
    by: ["language-of-page-matches-text"],
    html: instead(`<html lang="sv"`, `<html lang="en"`),
  },
  {
    what: "the page runs from right to left",
    by: ["direction-matches-script"],
    html: instead(`dir="ltr"`, `dir="rtl"`),
  },
  { what: "the title is gone", by: ["document-title"], html: without(/<title>.*?<\/title>/s) },
  {
    what: "the title is a placeholder",
    by: ["title-is-descriptive"],
    html: instead(/<title>.*?<\/title>/s, "<title>Untitled</title>"),
  },
  {
    what: "zoom is forbidden",
    by: ["meta-viewport"],
    html: instead("initial-scale=1", "initial-scale=1, maximum-scale=1"),
  },
  {
    what: "the page is loaded again by itself",
    by: ["meta-refresh"],
    html: instead("<title>", `<meta http-equiv="refresh" content="60"><title>`),
  },
  {
    what: "two navigations of one name",
    by: ["landmark-unique"],
    html: instead(`aria-label="Språk"`, `aria-label="Huvudmeny"`),
  },
  {
    what: "a list holds what is no item",
    by: ["list"],
    html: instead(/<ul>\s*<li>/, "<ul><div>–</div><li>"),
  },
  { what: "an item without a list", by: ["listitem"], html: added("<div><li>Ensam</li></div>") },
  { what: "the logo has no alt", by: ["image-alt"], html: instead(` alt=""`, "") },
  {
    what: "the logo's alt is its file's name",
    by: ["image-text-is-not-file-name-or-placeholder"],
    html: instead(`alt=""`, `alt="logo.svg"`),
  },
  {
    what: "the skip link leads nowhere",
    by: ["skip-link", "skip-link-works", "fragment-leads-somewhere"],
    html: instead(`href="#page_main"`, `href="#page_mian"`),
  },
  {
    what: "a button has no name",
    by: ["button-name"],
    html: instead(/(<button[^>]*>)Ja(?=<)/, "$1"),
  },
  {
    what: "a button is drawn by a div",
    by: ["control-has-role", "control-is-reached-by-keyboard"],
    html: instead(
      /<button type="submit" name="svar" value="nej"[^>]*>(.*?)<\/button>/s,
      `<div class="button" style="cursor:pointer" onclick="this.closest('form').submit()">$1</div>`,
    ),
  },
  { what: "a field has no label", by: ["label"], html: added(`<input name="q">`) },
  {
    what: "a placeholder is the only label",
    by: ["field-has-visible-label"],
    html: added(
      `<form action="/"><p><input name="arende" placeholder="Ditt ärende"> <button>Skicka</button></p></form>`,
    ),
  },
  {
    what: "the visible label is not in the name",
    by: ["label-content-name-mismatch"],
    html: instead(
      `<button type="submit" name="svar" value="nej"`,
      `<button type="submit" name="svar" value="nej" aria-label="Negativt svar"`,
    ),
  },
  {
    what: "an invalid role",
    by: ["aria-roles"],
    html: instead(`<section class="question">`, `<section class="question" role="fråga">`),
  },
  {
    what: "an ARIA attribute that does not exist",
    by: ["aria-valid-attr"],
    html: instead(`<section class="question">`, `<section class="question" aria-titel="x">`),
  },
  {
    what: "an ARIA attribute with a wrong value",
    by: ["aria-valid-attr-value"],
    html: instead(`aria-current="page"`, `aria-current="sida" aria-hidden="ja"`),
  },
  {
    what: "a name refers to an id that is not there",
    by: ["id-is-there-once"],
    html: instead(`aria-label="Sidans innehåll"`, `aria-labelledby="page_contents"`),
  },
  {
    what: "the same id twice, referred to",
    by: ["id-is-there-once", "duplicate-id-aria"],
    html: instead(
      /<h2 id="page_question">/,
      `<p id="page_question">Annat</p><h2 id="page_question">`,
    ),
  },
  {
    what: "a link hidden from assistive technology alone",
    by: ["aria-hidden-focus"],
    html: instead(`<div class="text">`, `<div class="text" aria-hidden="true">`),
  },
  {
    what: "a button inside a link",
    by: ["nested-interactive"],
    html: added(`<button type="button">Öppna <a href="/">start</a></button>`),
  },
  {
    what: "a positive tabindex",
    by: ["tabindex"],
    html: instead(`name="svar" value="nej"`, `name="svar" value="nej" tabindex="5"`),
  },
  {
    what: "a link that Tab does not reach",
    by: ["control-is-reached-by-keyboard"],
    html: instead(`<a href="/om-oss/uppdrag"`, `<a tabindex="-1" href="/om-oss/uppdrag"`),
  },
  {
    what: "announcements removed from one link",
    by: ["external-link-announced"],
    html: instead(/<span class="announcement[^"]*"[^>]*> \([^<]*webbplats[^<]*\)<\/span>/, ""),
  },
  {
    what: "announcements doubled",
    by: ["announcement-once"],
    html: (html) => html.replace(ANNOUNCEMENT, "$&$&"),
  },
  {
    what: "announcements glued to the word before",
    by: ["announcement-not-glued"],
    html: (html) =>
      html.replace(ANNOUNCEMENT, (span, words: string) => span.replace(words, words.trim())),
  },
  {
    what: "announcements glued as the seed's were",
    by: ["announcement-not-glued"],
    html: (html) => html.replace(ANNOUNCEMENT, "Länk till annan webbplats, öppnas i nytt fönster."),
  },
  {
    what: "announcements of a window where none opens",
    by: ["announcement-true"],
    html: (html) => html.replaceAll(` target="_blank"`, ""),
  },
  {
    what: "announcements of another website on links within the site",
    by: ["announcement-true"],
    html: (html) => html.replaceAll(/href="https:\/\/www\.unhcr\.org[^"]*"/g, `href="/"`),
  },
  {
    what: "announcements only for the eye",
    by: ["external-link-announced"],
    html: (html) =>
      html.replace(ANNOUNCEMENT, (span) => span.replace("<span ", `<span aria-hidden="true" `)),
  },
  {
    what: "a window opens without a word",
    by: ["new-window-announced"],
    html: instead(`<a href="/om-oss/uppdrag"`, `<a target="_blank" href="/om-oss/uppdrag"`),
  },
  {
    what: "a link without a name",
    by: ["link-name"],
    html: instead(/(<a href="\/om-oss\/uppdrag">).*?(?=<\/a>)/, "$1"),
  },
  {
    what: "a fragment that leads nowhere",
    by: ["fragment-leads-somewhere"],
    html: instead(`id="mer-om-organisationerna-och-oss"`, ""),
  },
  {
    what: "a link that is a script",
    by: ["link-leads-somewhere"],
    html: instead(`href="/om-oss/uppdrag"`, `href="javascript:void 0"`),
  },
  {
    what: "a table's headers are ordinary cells",
    by: ["data-table-has-headers"],
    path: TABLE,
    html: (html) => html.replaceAll(/<(\/?)th( [^>]*)?>/g, "<$1td>"),
  },
  {
    what: "a table's header cell is empty",
    by: ["empty-table-header"],
    path: TABLE,
    html: instead(`<th scope="col">Tillstånd</th>`, `<th scope="col"></th>`),
  },
  {
    what: "a table's cell refers to a header that is not there",
    by: ["td-headers-attr"],
    path: TABLE,
    html: instead(
      `<td class="align-end">1\u00a0900`,
      `<td headers="borta" class="align-end">1\u00a0900`,
    ),
  },
  {
    what: "the wide table cannot be scrolled by keys",
    by: ["scrollable-region-focusable"],
    path: TABLE,
    html: instead(`role="region" aria-labelledby="table-1" tabindex="0"`, ""),
    state: "320",
  },
  {
    what: "radio buttons without a question",
    by: ["choices-have-group-name"],
    html: added(
      `<form action="/"><p><input type="radio" name="v" id="v1"> <label for="v1">Ja</label> <input type="radio" name="v" id="v2"> <label for="v2">Nej</label></p><button>Skicka</button></form>`,
    ),
  },
  {
    what: "an e-mail field that does not say so to the browser",
    by: ["purpose-of-field-is-in-code"],
    html: added(
      `<form action="/"><label for="m">Din e-postadress</label> <input id="m" name="m"><label for="t">Ditt telefonnummer</label> <input id="t" name="t"> <button>Skicka</button></form>`,
    ),
  },
  {
    what: "an autocomplete value that does not exist",
    by: ["autocomplete-valid"],
    html: added(
      `<form action="/"><label for="m">Namn</label> <input id="m" autocomplete="hela-namnet"> <button>Skicka</button></form>`,
    ),
  },
  {
    what: "a frame without a title",
    by: ["frame-title"],
    html: added(`<iframe srcdoc="<p>Hej"></iframe>`),
  },
  {
    what: "sound that starts by itself",
    by: ["no-autoplay-audio"],
    html: added(`<audio autoplay loop src="/files/ljud.mp3"></audio>`),
  },
  {
    what: "a dialog that focus does not come into",
    by: ["dialog-takes-focus"],
    html: added(
      `<button type="button" onclick="document.getElementById('ruta').hidden = false">Ta bort</button><div id="ruta" role="dialog" aria-modal="true" aria-label="Ta bort" hidden style="position: fixed; top: 10vh; left: 10vw; background: #fff; color: #000"><p>Vill du ta bort uppgiften?</p><button type="button">Avbryt</button></div>`,
    ),
  },
  {
    what: "a tip that is shown under the pointer alone",
    by: ["hovered-content-is-reached-by-keyboard"],
    html: added(
      `<style>.tips span { display: none } .tips:hover span { display: block }</style><p class="tips">Avgift (?) <span>Den är tio kronor om dagen.</span></p>`,
    ),
  },
  {
    what: "a button that Enter does not press",
    by: ["control-answers-keys"],
    html: added(
      `<div role="button" tabindex="0" onclick="this.nextElementSibling.textContent = 'Lånet gäller till maj.'">Låna om</div><p role="status"></p>`,
    ),
  },
  {
    what: "a script that goes to another page after a while",
    by: ["page-stays"],
    html: added(`<script>setTimeout(() => { location.href = "/kontakt" }, 5000)</script>`),
  },
  {
    what: "an act that does not wait for the pointer to be let go",
    by: ["act-waits-for-release"],
    html: added(
      `<p id="lån">Du har tre lån hos oss.</p><button type="button" onmousedown="document.getElementById('lån').remove()">Ta bort</button>`,
    ),
  },
  {
    what: "a sum to solve before one may sign in",
    by: ["signing-in-needs-no-riddle"],
    html: added(
      `<form action="/"><label for="u">Användarnamn</label> <input id="u" autocomplete="username"><label for="p">Lösenord</label> <input id="p" type="password" autocomplete="current-password"><label for="s">Vad är 7 + 12?</label> <input id="s"> <button>Logga in</button></form>`,
    ),
  },
  {
    what: "an attribute that is given twice",
    by: ["attribute-is-given-once"],
    html: added(`<p>Se våra <a href="/kontakt" href="/om">kontaktuppgifter</a>.</p>`),
  },
];
