import type { Mutation } from "./mutation.ts";

/** What a change of the style sheet may break. */
export const styles: readonly Mutation[] = [
  { what: "pale text", by: ["color-contrast"], css: "main p { color: #aaa !important }" },
  {
    what: "pale text in dark colours",
    by: ["color-contrast"],
    state: "dark",
    css: "@media (prefers-color-scheme: dark) { main p { color: #555 !important } }",
  },
  {
    what: "no focus ring",
    by: ["focus-visible"],
    css: "*, *::before, *::after { outline: 0 !important; box-shadow: none !important } :focus { all: revert-layer; outline: 0 !important; box-shadow: none !important }",
  },
  {
    what: "links in text by colour alone",
    by: ["link-in-text-block"],
    css: ".text a { text-decoration: none; color: #0f2f4f }",
  },
  {
    what: "wider than a narrow window",
    by: ["content-fits-320-pixels"],
    state: "320",
    css: "main { min-width: 700px }",
  },
  { what: "justified text", by: ["text-is-not-justified"], css: ".text p { text-align: justify }" },
  {
    what: "text in capitals",
    by: ["text-is-not-all-capitals"],
    css: ".text p { text-transform: uppercase }",
  },
  {
    what: "text in italics",
    by: ["text-is-not-all-italic"],
    css: ".text p { font-style: italic }",
  },
  { what: "tiny text", by: ["text-is-large-enough"], css: ".text p { font-size: 8px }" },
  {
    what: "lines without room between",
    by: ["lines-are-not-tight"],
    css: ".text p { line-height: 1 }",
  },
  {
    what: "small targets close together",
    by: ["target-size"],
    css: ".menu * { display: block !important; gap: 0 !important; padding: 0 !important; margin: 0 !important; font-size: 9px !important; line-height: 10px !important; min-block-size: 0 !important }",
  },
  {
    what: "the page turned on its side",
    by: ["orientation-is-free"],
    css: "@media (orientation: portrait) { html { transform: rotate(90deg) } }",
  },
  {
    what: "text written by the style sheet",
    by: ["text-is-in-markup-not-style-sheet"],
    css: ".text h2::after { content: ' – viktigt att veta innan du ansöker om tillstånd' }",
  },
  {
    what: "what never stops moving",
    by: ["motion-can-be-stopped"],
    css: "@keyframes a { to { transform: translateX(100px) } } .question h2 { animation: a 1s infinite alternate }",
  },
  {
    what: "fields without a border",
    by: ["color-contrast"],
    css: "button { border: 0 !important; background: #fff !important } .question button { color: #fff !important }",
  },
  {
    what: "what has focus lies under a bar",
    by: ["focus-is-not-covered"],
    css: ".footer-note { position: fixed; inset: auto 0 0 0; height: 60vh; background: #fff; z-index: 9 }",
  },
  {
    what: "visual order turned round",
    by: ["order-follows-source"],
    css: ".text { display: flex; flex-direction: column-reverse }",
  },
  {
    what: "the skip link stays out of sight",
    by: ["focus-visible"],
    css: ".skip, .skip:focus { position: absolute; left: -9999px !important; inset-inline-start: -9999px !important }",
  },
  {
    what: "links that turn faint under the pointer",
    by: ["text-stands-out-when-touched"],
    css: ".text a:hover { color: #bbb !important; background: none !important }",
  },
  {
    what: "parts in another order than they are written in",
    by: ["focus-order-follows-sight"],
    css: "main, body { display: flex !important; flex-direction: column-reverse }",
  },
  {
    what: "paragraphs of a fixed height",
    by: ["text-is-not-cut-off"],
    state: "text-spacing",
    css: ".text p { height: 4.5em; overflow: hidden }",
  },
];
