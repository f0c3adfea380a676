import { check, failed, passed } from "#audit/check.ts";
import { motion } from "#audit/evidence/motion.ts";

const NEWS = "<p>The library is open today.</p>";
const state = { reducedMotion: true };
const slide = "@keyframes slide { to { transform: translateX(300px) } }";
const running = ".t { animation: slide 9s infinite }";
const text = `<p class="t">Storm warning</p>${NEWS}`;

export default check({
  title: {
    en: "What moves by itself stands still for those who have asked for less motion",
    sv: "Det som rör sig av sig självt står still för den som har bett om mindre rörelse",
  },
  criteria: "best-practice",
  impact: "moderate",
  harm: {
    en: "People who get dizzy or ill from motion have said so in their settings, and get it all the same.",
    sv: "Den som blir yr eller illamående av rörelse har sagt ifrån i sina inställningar men får den ändå.",
  },
  mend: {
    en: "Put the animation within @media (prefers-reduced-motion: no-preference), or end it where reduce is asked for.",
    sv: "Lägg animeringen i @media (prefers-reduced-motion: no-preference), eller stäng av den när mindre rörelse begärs.",
  },
  evidence: motion,
  states: ({ reducedMotion }) => reducedMotion,
  targets: (found) => found,
  judge: ({ kind, prominent }) =>
    kind === "moves" && prominent
      ? failed({
          en: "This goes on moving although the reader has asked for less motion.",
          sv: "Det här fortsätter att röra sig fast läsaren har bett om mindre rörelse.",
        })
      : passed,
  examples: {
    passed: [
      ...["opacity: 0", "opacity: 0.4", "opacity: 0.2"].map((to) => ({
        html: `<style>@keyframes fade { to { ${to} } } .t { animation: fade 3s infinite alternate }</style>${text}`,
        state,
      })),
    ],
    failed: [
      { html: `<style>${slide} ${running}</style>${text}`, state },
      {
        html: `<style>${slide} @media (prefers-reduced-motion: no-preference) { p { color: #333 } } ${running}</style>${text}`,
        state,
      },
      {
        html: `${text}<script>document.querySelector(".t").animate([{ marginLeft: 0 }, { marginLeft: "200px" }], { duration: 4000, iterations: 3 })</script>`,
        state,
      },
    ],
    inapplicable: [
      {
        html: `<style>${slide} @media (prefers-reduced-motion: no-preference) { ${running} }</style>${text}`,
        state,
      },
      {
        html: `<style>${slide} ${running} @media (prefers-reduced-motion: reduce) { .t { animation: none } }</style>${text}`,
        state,
      },
      {
        html: `<style>@keyframes turn { to { rotate: 1turn } } .l { width: 30px; height: 30px; animation: turn 1s infinite }</style><div class="l"></div>${NEWS}`,
        state,
      },
    ],
  },
});
