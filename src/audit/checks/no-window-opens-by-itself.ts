import { asLoaded } from "#audit/asked-in.ts";
import { check, failed, passed } from "#audit/check.ts";
import { byItself } from "#audit/evidence/by-itself.ts";

/** WCAG F52. */
export default check({
  title: {
    en: "No window opens by itself",
    sv: "Inget fönster öppnas av sig självt",
  },
  criteria: ["3.2.5"],
  impact: "serious",
  harm: {
    en: "People who see little of the page at a time, or nothing of it, do not understand where they are.",
    sv: "Den som ser lite av sidan åt gången, eller inget alls, förstår inte var den är.",
  },
  mend: {
    en: "Show it in the page, or open it when people press a link that says so.",
    sv: "Visa innehållet på sidan, eller öppna fönstret när man trycker på en länk som talar om det.",
  },
  states: asLoaded,
  evidence: byItself,
  targets: ({ opens, waits }) =>
    waits ? [{ selector: "html", html: "<html>", address: opens[0] }] : [],
  judge: ({ address }) =>
    address === undefined
      ? passed
      : failed({
          en: `A script opens a window for “${address}” when the page has loaded, and nobody has asked for it.`,
          sv: `Ett skript öppnar ett fönster för ”${address}” när sidan har laddats, och ingen har bett om det.`,
        }),
  examples: {
    passed: [
      `<button onclick="window.open('/help')">Help</button><script>setTimeout(() => {}, 10)</script>`,
      `<p>Text</p><script>setTimeout(() => {}, 1000)</script>`,
      `<p>Text</p><script>function help() { window.open("/help") }</script>`,
    ],
    failed: [
      `<p>Text</p><script>window.open("/news")</script>`,
      `<p>Text</p><script>addEventListener("load", () => open("/news", "_blank", "width=300"))</script>`,
      `<p>Text</p><script>setTimeout(() => window.open("/survey"), 5000)</script>`,
    ],
    inapplicable: [
      `<p>Text</p>`,
      `<a href="/news" target="_blank">News</a>`,
      `<p>Text</p><script>document.title = "Text"</script>`,
    ],
  },
});
