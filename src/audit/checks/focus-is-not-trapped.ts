import { asLoaded } from "#audit/asked-in.ts";
import { check, failed, passed } from "#audit/check.ts";
import { traps } from "#audit/evidence/traps.ts";

/** WCAG F10; ACT a1b64e, ebe86a, 80af7b. */
export default check({
  title: {
    en: "The keyboard leads out of everything that it leads into",
    sv: "Tangentbordet leder ut ur allt som det leder in i",
  },
  criteria: ["2.1.2"],
  act: ["80af7b", "a1b64e", "ebe86a"],
  impact: "critical",
  harm: {
    en: "People who use only a keyboard or a switch are caught here and cannot use the rest of the page.",
    sv: "Den som bara använder tangentbord eller kontakter fastnar här och kommer inte åt resten av sidan.",
  },
  mend: {
    en: "Let Tab and Shift+Tab move focus on, and take away scripts that bring it back.",
    sv: "Låt tabb och skift+tabb flytta fokus vidare, och ta bort skript som hämtar tillbaka det.",
  },
  states: asLoaded,
  evidence: traps,
  targets: ({ stops, trap }) =>
    stops.map(({ selector, html }) => ({
      selector,
      html,
      trap: trap?.held.includes(selector) ? trap : undefined,
    })),
  judge: ({ trap }) =>
    !trap || trap.inDialog || trap.wayOut !== undefined
      ? passed
      : failed({
          en: `Neither Tab, Shift+Tab, Escape nor any key that the page tells of leads out. Focus goes round in ${trap.held.length} element${trap.held.length > 1 ? "s" : ""}.`,
          sv: `Varken tabb, skift+tabb, Esc eller någon tangent som sidan berättar om leder ut. Fokus går runt i ${trap.held.length} element.`,
        }),
  examples: {
    passed: [
      `<a href="#">One</a> <button>Two</button> <a href="#">Three</a>`,
      `<div role="dialog" aria-modal="true" aria-label="Cookies"><button id="a" onkeydown="if (event.key === 'Tab') { event.preventDefault(); b.focus() }">Yes</button>
        <button id="b" onkeydown="if (event.key === 'Tab') { event.preventDefault(); a.focus() }">No</button></div><script>a.focus()</script><a href="#">Behind</a>`,
      `<p>Press Ctrl+M to leave the map.</p><a href="#">One</a><button id="m">Map</button><a id="last" href="#">Last</a>
        <script>let on = true; m.onblur = () => on && setTimeout(() => m.focus(), 10);
        m.onkeydown = (e) => { if (e.ctrlKey && e.key === "m") { on = false; last.focus() } }</script>`,
      `<a href="#">One</a><textarea aria-label="Code" onkeydown="if (event.key === 'Tab' && !this.out) event.preventDefault(); if (event.key === 'Escape') this.out = true"></textarea><a href="#">Three</a>`,
    ],
    failed: [
      `<a href="#">One</a> <button onblur="setTimeout(() => this.focus(), 10)">Two</button> <a href="#">Three</a>`,
      `<a href="#">One</a> <input aria-label="Code" onkeydown="if (event.key === 'Tab') event.preventDefault()"> <a href="#">Three</a>`,
      `<a href="#">One</a><button id="a" onblur="setTimeout(() => b.focus(), 10)">A</button><button id="b" onblur="setTimeout(() => a.focus(), 10)">B</button><a href="#">C</a>`,
    ],
    inapplicable: [`<p>Text</p>`, `<button disabled>Off</button>`, `<a>No link</a>`],
  },
});
