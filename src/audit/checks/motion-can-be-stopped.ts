import { asLoaded } from "#audit/asked-in.ts";
import { cantTell, check, failed, passed } from "#audit/check.ts";
import { motion } from "#audit/evidence/motion.ts";

const NEWS = "<main><h1>News</h1><p>The library is open on Sundays from May.</p></main>";
const slide = "@keyframes slide { to { transform: translateX(300px) } }";
const blink = "@keyframes blink { 50% { opacity: 0 } }";
// A GIF of two frames of 1 × 1 pixel that are shown for ever.
const FRAME = "21f90400320000002c00000000010001000002024401 00".replace(" ", "");
const gif = (loop: string) =>
  new Uint8Array(
    Buffer.from(`47494638396101000100800000000000ffffff${loop}${FRAME}${FRAME}3b`, "hex"),
  );
const ball = (times: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90"><circle cx="9" cy="9" r="9"><animate attributeName="cx" values="9;80;9" dur="2s" repeatCount="${times}"/></circle></svg>`;
const FOR_EVER = "21ff0b4e45545343415045322e300301000000";

export default check({
  title: {
    en: "What moves or blinks for more than five seconds can be stopped",
    sv: "Det som rör sig eller blinkar i mer än fem sekunder går att stoppa",
  },
  criteria: ["2.2.2"],
  harm: {
    en: "People who find it hard to concentrate cannot read beside something that moves all the time.",
    sv: "Den som har svårt att koncentrera sig kan inte läsa bredvid något som rör sig hela tiden.",
  },
  mend: {
    en: "Let the motion end within five seconds, or put a button beside it that stops it.",
    sv: "Låt rörelsen sluta inom fem sekunder, eller sätt en knapp vid den som stoppar den.",
  },
  impact: "serious",
  states: asLoaded,
  evidence: motion,
  targets: (motions) => motions,
  judge: ({ kind, prominent, stoppedBy, asksReader }) => {
    if (stoppedBy !== undefined) return passed;
    const { en, sv } = WORDS[kind];
    if (prominent && !asksReader && kind !== "background")
      return failed({
        en: `It ${en} for more than five seconds, and nothing on the page stops it.`,
        sv: `Den ${sv} i mer än fem sekunder, och inget på sidan stoppar den.`,
      });
    return cantTell({
      en: `It ${en} for more than five seconds. Does it draw the eye from the text beside it, and can the reader stop it?`,
      sv: `Den ${sv} i mer än fem sekunder. Stör den den som läser bredvid, och går den att stoppa?`,
    });
  },
  examples: {
    passed: [
      `<style>${slide} .t { animation: slide 9s infinite }</style><p class="t">Storm warning</p><button>Pause</button>${NEWS}`,
      `<style>${blink} .t { animation: blink 1s infinite }</style><p class="t">Storm warning</p><button aria-label="Stoppa animeringen">×</button>${NEWS}`,
      {
        html: `<img src="/a.gif" alt="Dance" width="90" height="90"><button>Stop motion</button>${NEWS}`,
        files: { "/a.gif": gif(FOR_EVER) },
      },
    ],
    failed: [
      `<style>${slide} .t { animation: slide 9s infinite }</style><p class="t">Storm warning</p>${NEWS}`,
      `<style>${blink} .t { animation: blink 1s steps(2) infinite }</style><strong class="t">Storm warning</strong>${NEWS}`,
      `<p class="t">Storm warning</p>${NEWS}<script>document.querySelector(".t").animate([{ marginLeft: 0 }, { marginLeft: "200px" }], { duration: 4000, iterations: 3 })</script>`,
      {
        html: `<img src="/a.gif" alt="Dance" width="90" height="90">${NEWS}`,
        files: { "/a.gif": gif(FOR_EVER) },
      },
      {
        html: `<img src="/a.svg" alt="Ball" width="90" height="90">${NEWS}`,
        files: { "/a.svg": ball("indefinite") },
      },
    ],
    inapplicable: [
      {
        html: `<img src="/a.svg" alt="Ball" width="90" height="90">${NEWS}`,
        files: { "/a.svg": ball("2") },
      },
      `<style>${slide} .t { animation: slide 2s 2 }</style><p class="t">Storm warning</p>${NEWS}`,
      `<style>@keyframes turn { to { rotate: 1turn } } .l { width: 30px; height: 30px; animation: turn 1s infinite }</style><div class="l"></div>${NEWS}`,
      `<style>${slide} .t { animation: slide 9s infinite }</style><p class="t" hidden>Storm warning</p>${NEWS}`,
      {
        html: `<img src="/a.gif" alt="Dance" width="90" height="90">${NEWS}`,
        files: { "/a.gif": gif("") },
      },
      `<style>${blink} .s { width: 300px; height: 20px; background: #ccc; animation: blink 1s infinite }</style><div aria-busy="true"><div class="s"></div></div>${NEWS}`,
    ],
    cantTell: [
      `<style>@keyframes drift { to { background-position: 200px 0 } } .b { height: 90px; background: linear-gradient(#eee, #ccc); animation: drift 9s infinite }</style><div class="b"></div>${NEWS}`,
      `<style>${slide} @media (prefers-reduced-motion: no-preference) { .t { animation: slide 9s infinite } }</style><p class="t">Storm warning</p>${NEWS}`,
    ],
  },
});

const WORDS = {
  moves: { en: "moves", sv: "rör sig" },
  blinks: { en: "blinks", sv: "blinkar" },
  picture: { en: "is a picture that moves", sv: "är en bild som rör sig" },
  background: { en: "has a background that moves", sv: "har en bakgrund som rör sig" },
};
