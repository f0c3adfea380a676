import { announced } from "#tests/links/site.ts";
import type { Change } from "#tests/support/site.ts";
import type { Locale } from "./case.ts";

type Settings = Parameters<typeof announced>[1];

const DRAWING =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='40' height='40'/%3E";

/** A page with a link of every kind, announced as the site's settings say. */
export function linksOf(locale: Locale, settings: Settings = {}): Change {
  const body = announced(LINKS[locale], settings, locale);
  return (html) =>
    html.replace(/(<main[^>]*>)[\s\S]*(<\/main>)/, (_, open, close) => open + body + close);
}

const LINKS: Readonly<Record<Locale, string>> = {
  sv: `<h1>Länkar</h1>
<p><a href="/kontakt/nytt">Öppettider</a></p>
<p><a href="https://www.unhcr.org">UNHCR</a></p>
<p><a href="/kontakt/nytt" target="_blank">Öppettider för utskrift</a></p>
<p><a href="/files/rapport.pdf">Årsrapporten</a></p>
<p><a href="https://www.iom.int/kort.pdf" hreflang="en" lang="en">The short version</a></p>
<p><a href="/en/contact" hreflang="en" lang="en">Contact us</a></p>
<p><a href="/ar" hreflang="ar" lang="ar" dir="rtl">العربية</a></p>
<p><a href="mailto:kontakt@vistelseverket.example">kontakt@vistelseverket.example</a></p>
<p><a href="tel:+46846500400">08-465 004 00</a></p>
<p><a href="https://karta.example"><img src="${DRAWING}" alt="Karta över våra kontor"></a></p>
<p><a href="https://www.igc.ch" aria-label="Läs mer om IGC">Läs mer</a></p>
<p><a href="https://www.icmpd.org">ICMPD (öppnas i nytt fönster)</a></p>`,
  en: `<h1>Links</h1>
<p><a href="/en/contact">Opening hours</a></p>
<p><a href="https://www.unhcr.org">UNHCR</a></p>
<p><a href="/files/rapport.pdf">The annual report</a></p>
<p><a href="/kontakt/nytt" hreflang="sv" lang="sv">Kontakta oss</a></p>
<p><a href="mailto:kontakt@vistelseverket.example">kontakt@vistelseverket.example</a></p>
<p><a href="https://karta.example"><img src="${DRAWING}" alt="Map of our offices"></a></p>
<p><a href="https://www.igc.ch" aria-label="Read more about IGC">Read more</a></p>`,
  ar: `<h1>روابط</h1>
<p><a href="https://www.unhcr.org">UNHCR</a></p>
<p><a href="/files/rapport.pdf">التقرير السنوي</a></p>
<p><a href="/kontakt/nytt" hreflang="sv" lang="sv" dir="ltr">Kontakta oss</a></p>
<p><a href="https://karta.example"><img src="${DRAWING}" alt="خريطة مكاتبنا"></a></p>`,
};
