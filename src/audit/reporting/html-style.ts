import { hash } from "node:crypto";

/** The style sheet of the HTML report; it is in the file, since the file is all there is. */
export const style = `
:root { color-scheme: light dark; --ink: #1b1f23; --paper: #fff; --tint: #f4f3ee; --line: #767b80; --link: #0b4a99; --bad: #b3001b; --ask: #8a4500 }
@media (prefers-color-scheme: dark) { :root { --ink: #eceff1; --paper: #14171a; --tint: #1d2226; --line: #8f989f; --link: #9cc7ff; --bad: #ff9d9d; --ask: #f2b257 } }
* { box-sizing: border-box }
body { margin: 0 auto; max-width: 60rem; padding: 1rem 1rem 4rem; background: var(--paper); color: var(--ink); font: 1.0625rem/1.6 system-ui, sans-serif; overflow-wrap: anywhere }
h1, h2, h3 { line-height: 1.25 }
@media (max-width: 40rem) { h1 { font-size: 1.6rem } }
h1 { margin-top: 0 }
h2 { margin-top: 3rem; border-top: 2px solid var(--line); padding-top: 1rem }
p, li, dd { max-width: 44rem }
a { color: var(--link) }
:focus-visible { outline: 3px solid var(--link); outline-offset: 3px }
.skip { position: absolute; left: 1rem; top: -10rem }
.skip:focus { top: .5rem; padding: .5rem; background: var(--paper) }
.scroll { overflow-x: auto }
table { border-collapse: collapse }
caption { text-align: start; font-weight: bold; padding-bottom: .25rem }
th, td { border: 1px solid var(--line); padding: .25rem .75rem; text-align: start; vertical-align: top; overflow-wrap: normal }
code, pre, h3 { unicode-bidi: isolate }
code, pre { font-size: .9em; white-space: pre-wrap; background: var(--tint) }
pre { padding: .5rem; margin: .5rem 0 }
article { border-inline-start: 6px solid var(--line); padding-inline-start: 1rem; margin: 2rem 0 }
article.failed { border-color: var(--bad) }
article.cantTell { border-color: var(--ask) }
article:target { outline: 3px solid var(--link); outline-offset: 6px }
.mark { font-weight: bold }
.failed .mark { color: var(--bad) }
.cantTell .mark { color: var(--ask) }
img { max-width: 100%; height: auto; border: 1px solid var(--line) }
dt { font-weight: bold }
dd { margin: 0 0 .5rem }
td ul, dd ul { margin: 0; padding-inline-start: 1.25rem }
td ul { columns: 2 14rem; list-style: none; padding: 0 }
td li > a { display: inline-block; padding-block: .25rem }
th[scope="row"] { min-width: 10rem; font-weight: normal }
td code, th code { overflow-wrap: anywhere }
@media (max-width: 40rem) {
  table { font-size: .9rem }
  th, td { padding: .25rem }
  th[scope="row"] { min-width: 0 }
  td ul { columns: 1 }
}
.filters { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; padding: 0; list-style: none }
.filters :target a { font-weight: bold; text-decoration-thickness: 3px }
body:has(#only-failed:target) article:not(.failed), body:has(#only-questions:target) article:not(.cantTell), body:has(#only-required:target) article:not(.required) { display: none }
@media print { .skip, .filters { display: none } article { break-inside: avoid } }
`;

/** What lets this style sheet apply, and nothing else of the file do anything. */
export const policy = `default-src 'none'; style-src 'sha256-${hash("sha256", style, "base64")}'; img-src data:; base-uri 'none'; form-action 'none'`;
