import { asLoaded } from "#audit/asked-in.ts";
import { check, failed, passed } from "#audit/check.ts";
import { type Menu, menus } from "#audit/evidence/menus.ts";

const menu = ({
  focus = "i[0].focus()",
  down = "i[(i.indexOf(document.activeElement) + 1) % 2].focus()",
  shut = "m.hidden = true; b.focus()",
} = {}) =>
  `<button type="button" id="b" aria-haspopup="menu" aria-expanded="false">Loans</button>
   <ul id="m" role="menu" aria-label="Loans" hidden><li role="menuitem" tabindex="-1">Renew</li><li role="menuitem" tabindex="-1">Return</li></ul>
   <script>const i = [...m.children]; b.onclick = () => { m.hidden = false; ${focus} };
   addEventListener("keydown", (e) => { if (m.hidden) return; if (e.key === "ArrowDown") { ${down} } if (e.key === "Escape") { ${shut} } })</script>`;

/** ARIA APG "Menu Button". */
export default check({
  title: {
    en: "A menu has the keys of menus",
    sv: "En meny har menyers tangenter",
  },
  criteria: "best-practice",
  impact: "serious",
  harm: {
    en: "People who hear “menu” use the arrow keys and Escape, as in the menus of their programs, and nothing happens.",
    sv: "Den som hör ”meny” använder piltangenter och Esc, som i sina programs menyer, och inget händer.",
  },
  mend: {
    en: "Follow the pattern for menu buttons, or use a list of links that a button with aria-expanded shows.",
    sv: "Följ mönstret för menyknappar, eller använd en lista med länkar som en knapp med aria-expanded visar.",
  },
  states: asLoaded,
  evidence: menus,
  targets: (all) => all.filter(({ opens }) => opens),
  judge(menu) {
    const lacks = lacking(menu);
    if (!lacks) return passed;
    const { name } = menu;
    return failed({
      en: `“${name}” opens a menu, but ${lacks.en}.`,
      sv: `”${name}” öppnar en meny, men ${lacks.sv}.`,
    });
  },
  examples: {
    passed: [
      menu(),
      menu({ focus: "", down: "i[0] === document.activeElement ? i[1].focus() : i[0].focus()" }),
      menu({ shut: "b.focus(); m.remove()" }),
    ],
    failed: [
      menu({ focus: "", down: "" }),
      menu({ down: "" }),
      menu({ shut: "" }),
      menu({ shut: "m.hidden = true" }),
    ],
    inapplicable: [
      `<button type="button" aria-expanded="false">Loans</button>`,
      `<button type="button" aria-haspopup="dialog">Delete</button>`,
      `<ul><li><a href="/a">A</a></li></ul>`,
    ],
  },
});

function lacking({ hasFocus, moves, closes }: Menu) {
  if (!hasFocus) return { en: "focus does not come into it", sv: "fokus kommer inte in i den" };
  if (!moves)
    return { en: "the down arrow does not move in it", sv: "nedåtpilen flyttar inte fokus i den" };
  if (!closes)
    return {
      en: "Escape does not close it and put focus back on the button",
      sv: "Esc stänger den inte med fokus tillbaka på knappen",
    };
  return undefined;
}
