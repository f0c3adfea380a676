import { asLoaded } from "#audit/asked-in.ts";
import { cantTell, check, failed, passed } from "#audit/check.ts";
import { orientation } from "#audit/evidence/orientation.ts";

// Degrees around a quarter turn either way: what stands on its side.
const [LEAST, MOST] = [85, 95];

const styled = (
  css: string,
  body = "<main><h1>Opening hours</h1><p>We are open from eight to five.</p></main>",
) => `<style>${css}</style>${body}`;
const text =
  "<main><p>We are open from eight to five, and on Thursdays until seven. You can also call us or write to us, and we will answer within two days.</p></main>";

export default check({
  title: {
    en: "The page can be used however the screen is turned",
    sv: "Sidan går att använda hur skärmen än är vriden",
  },
  criteria: ["1.3.4"],
  act: ["b33eff"],
  harm: {
    en: "People whose device is fixed to a wheelchair or a bed, or held in one way, must read the page sideways.",
    sv: "Den som har sin enhet fastsatt på rullstolen eller sängen får läsa sidan på sniskan.",
  },
  mend: {
    en: "Do not turn or hide the content in one orientation; let it adapt to the window.",
    sv: "Vrid eller dölj inte innehållet i det ena läget, utan låt det anpassa sig efter fönstret.",
  },
  impact: "serious",
  states: asLoaded,
  evidence: orientation,
  targets: (parts) => parts,
  judge: ({ degrees, demand }) => {
    if (degrees >= LEAST && degrees <= MOST)
      return failed({
        en: `When the window is turned, a style turns the content back by ${degrees}°, so that it lies on its side.`,
        sv: `När fönstret vrids vrider en stilmall tillbaka innehållet ${degrees}°, så att det ligger på sidan.`,
      });
    return demand
      ? cantTell({
          en: `In one orientation the page shows only “${demand.slice(0, 120)}”. Is there a reason why it cannot work in that orientation?`,
          sv: `I det ena läget visar sidan bara ”${demand.slice(0, 120)}”. Finns det ett skäl till att den inte kan fungera i det läget?`,
        })
      : passed;
  },
  examples: {
    passed: [
      styled("@media (orientation: portrait) { html { transform: rotateZ(1turn) } }"),
      styled("@media (orientation: landscape) { main { display: flex } }"),
      styled(
        "@media (orientation: portrait) { body { transform: matrix(1, -1.22465e-15, 1.22465e-15, 1, 0, 0) } }",
      ),
      styled("@media (orientation: portrait) { body { transform: translateX(9px) } }"),
      styled(
        "@media (orientation: landscape) { .arrow { rotate: 90deg } }",
        `<main>Text</main><span class="arrow"></span>`,
      ),
      styled(
        "@media (orientation: portrait) { .wide { display: none } }",
        `<p>Turn to page nine</p><p class="wide">Wide</p>`,
      ),
    ],
    failed: [
      styled("@media (orientation: portrait) { html { transform: rotate(1.5708rad) } }"),
      styled(
        "@media (orientation: landscape) { body { transform: matrix3d(0, -1, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1) } }",
      ),
      styled(
        "body { transform: rotate(2.5deg) } @media (orientation: landscape) { body { transform: rotate(92.5deg) } }",
      ),
      styled("@media screen and (orientation: portrait) { main { rotate: -90deg } }"),
    ],
    inapplicable: [
      "<p>Text</p>",
      styled("body { transform: rotate(90deg) }"),
      styled("@media (min-width: 30em) { p { rotate: 90deg } }"),
    ],
    cantTell: [
      styled(
        "@media (orientation: portrait) { main { display: none } } @media (orientation: landscape) { .turn { display: none } }",
        `<p class="turn">Please rotate your device</p>${text}`,
      ),
      styled(
        ".turn { display: none; position: fixed; inset: 0; background: #fff } @media (orientation: landscape) { .turn { display: block } }",
        `${text}<p class="turn">Vrid telefonen för att fortsätta</p>`,
      ),
    ],
  },
});
