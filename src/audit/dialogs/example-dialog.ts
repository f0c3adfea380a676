/** A button and what it opens; a part of what belongs to a dialog can be left out or be another. */
export function exampleDialog({
  role = `role="dialog" aria-modal="true"`,
  name = `aria-label="Delete the card"`,
  style = "",
  focus = "yes.focus()",
  onEscape = "shut()",
  keep = "(document.activeElement === yes ? no : yes).focus(); e.preventDefault()",
  back = "b.focus()",
} = {}): string {
  return `<button type="button" id="b">Delete</button> <a href="/hours">Opening hours</a>
    <div id="d" ${role} ${name} hidden style="position: fixed; top: 20vh; left: 20vw; width: 60vw; background: #fff; ${style}">
    <p>Do you want to delete your card?</p><button type="button" id="yes">Yes</button> <button type="button" id="no">Cancel</button></div>
    <script>
    const shut = () => { d.hidden = true; ${back} };
    b.onclick = () => { d.hidden = false; ${focus} };
    yes.onclick = no.onclick = shut;
    addEventListener("keydown", (e) => {
      if (d.hidden) return;
      if (e.key === "Escape") { ${onEscape} }
      if (e.key === "Tab") { ${keep} }
    });
    </script>`;
}

/** The browser's own. */
export const NATIVE_DIALOG = `<button type="button" id="b">Delete</button> <a href="/hours">Opening hours</a>
  <dialog id="d" aria-label="Delete the card"><p>Do you want to delete your card?</p><button type="button" onclick="d.close()">Cancel</button></dialog>
  <script>b.onclick = () => d.showModal()</script>`;

/** Pages where nothing opens over the page. */
export const NO_DIALOG: readonly string[] = [
  `<button type="button">Nothing</button>`,
  `<button type="button" id="b" aria-expanded="false">Rules</button><p id="p" hidden>Four weeks.</p><script>b.onclick = () => { p.hidden = !p.hidden; b.ariaExpanded = !p.hidden }</script>`,
  exampleDialog({ role: `role="application"` }),
  `<button type="button" id="b">Kinds</button><div id="d" hidden style="position: fixed; inset: 0; background: #fff"><ul role="listbox" aria-label="Kinds"><li role="option" tabindex="0">Pears</li></ul></div><script>b.onclick = () => { d.hidden = false; d.querySelector("li").focus() }</script>`,
  `<details><summary>Rules</summary><p>Four weeks.</p></details>`,
];
