import { check, failed, passed } from "#audit/check.ts";
import { drawingMode } from "#audit/evidence/drawing-mode.ts";

const page = (doctype: string) =>
  `${doctype}<html lang="en"><head><title>Permits</title></head><body><h1>Permits</h1></body></html>`;

export default check({
  title: {
    en: "The page begins with a doctype",
    sv: "Sidan börjar med en doctype",
  },
  criteria: "best-practice",
  impact: "minor",
  harm: {
    en: "Browsers draw the page by the mistakes of old browsers: sizes and places differ, text in tables does not follow the reader's size.",
    sv: "Webbläsare ritar sidan efter gamla webbläsares fel: storlek och plats skiljer sig åt och text i tabeller följer inte läsarens storlek.",
  },
  mend: {
    en: "Let <!doctype html> be the first thing in the page's source.",
    sv: "Låt <!doctype html> stå allra först i sidans källkod.",
  },
  evidence: drawingMode,
  states: ({ name }) => name === "desktop",
  targets: ({ target, isHtml }) => (isHtml && target ? [target] : []),
  judge: ({ doctype, quirks }) => {
    if (doctype === undefined)
      return failed({
        en: "The page has no doctype, and is drawn by the rules of old browsers.",
        sv: "Sidan har ingen doctype och ritas efter gamla webbläsares regler.",
      });
    return quirks
      ? failed({
          en: `The page's doctype “${doctype}” has it drawn by the rules of old browsers.`,
          sv: `Sidans doctype ”${doctype}” gör att den ritas efter gamla webbläsares regler.`,
        })
      : passed;
  },
  examples: {
    passed: [
      "<p>Text</p>",
      page("<!DOCTYPE HTML>"),
      page(
        `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">`,
      ),
      page(
        `<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN" "http://www.w3.org/TR/html4/loose.dtd">`,
      ),
    ],
    failed: [
      page(`<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 3.2 Final//EN">`),
      page(`<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">`),
      page("<!doctype>"),
    ],
    inapplicable: [
      `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><circle r="9"/></svg>`,
      { html: "<!doctype html>", url: "https://www.agency.example/notes.txt" },
      {
        html: `<!doctype html><html xmlns="http://www.w3.org/1999/xhtml"><title>T</title></html>`,
        url: "https://www.agency.example/page.xml",
      },
    ],
  },
});
