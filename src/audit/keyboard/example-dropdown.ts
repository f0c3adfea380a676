/** A page with a button that opens links over what follows; `script` is what it does besides, `style` how it lies. */
export function exampleDropdown({
  script = "",
  style = "position: absolute; background: #fff; border: 1px solid; padding: 8px; width: 400px; height: 300px",
  after = `<p><a href="/x">Opening hours</a></p><p>You can borrow for four weeks at a time.</p>`,
} = {}): string {
  return `<nav><button type="button" id="b" aria-expanded="false" aria-controls="m">Services</button>
    <ul id="m" hidden style="margin: 0; ${style}"><li><a href="/a">Borrow</a></li><li><a href="/b">Return</a></li></ul></nav>
    ${after}
    <script>const show = (open) => { m.hidden = !open; b.setAttribute("aria-expanded", String(open)) };
    b.onclick = () => show(m.hidden); ${script}</script>`;
}

/** Escape closes it and puts focus back. */
export const ON_ESCAPE =
  'document.onkeydown = (e) => { if (e.key === "Escape" && !m.hidden) { show(false); b.focus() } };';
/** It closes when focus leaves it. */
export const ON_LEAVING =
  'document.querySelector("nav").addEventListener("focusout", (e) => { if (!e.currentTarget.contains(e.relatedTarget)) show(false) });';
/** What does not lie over other text. */
export const NO_DROPDOWN = [
  exampleDropdown({ style: "" }),
  exampleDropdown({ after: "" }),
  `<button type="button" aria-haspopup="menu" aria-expanded="false">Loans</button>`,
  `<h2><button type="button" aria-expanded="false" onclick="this.setAttribute('aria-expanded', String(m.hidden)); m.hidden = !m.hidden">Loans</button></h2><p id="m" hidden>You can borrow for four weeks.</p><p>Text</p>`,
  `<details><summary>Loans</summary><p>You can borrow for four weeks.</p></details>`,
];
