import { asLoaded } from "#audit/asked-in.ts";
import { cantTell, check, failed, passed } from "#audit/check.ts";
import { media } from "#audit/evidence/media.ts";

const MOST = 5;
const NEWS = "<h1>News</h1><p>The library is open on Sundays from May.</p>";
const film = (more: string) =>
  `<video src="/film.webm" width="300" height="200" ${more}></video>${NEWS}`;

/** WCAG 2.2.2 and technique G4: a film that starts by itself beside other content. */
export default check({
  title: {
    en: "A film that starts by itself can be paused",
    sv: "En film som startar av sig själv går att pausa",
  },
  criteria: ["2.2.2"],
  impact: "serious",
  harm: {
    en: "People who are distracted or made ill by motion cannot read what stands beside it.",
    sv: "Den som störs eller mår illa av rörelse kan inte läsa det som står bredvid.",
  },
  mend: {
    en: "Give the film controls, or a pause button beside it; better, do not start it until someone asks.",
    sv: "Ge filmen kontroller, eller en pausknapp bredvid. Bättre är att inte starta den förrän någon ber om det.",
  },
  states: asLoaded,
  evidence: media,
  targets: (found) =>
    found.filter(
      ({ kind, startsByItself, isLarge, source }) =>
        kind === "video" && startsByItself && isLarge && source !== "",
    ),
  judge({ canBeStopped, loops, duration, isPressed }) {
    if (canBeStopped) return passed;
    if (!loops && duration <= MOST) return passed;
    if (isPressed || !(loops || duration > MOST))
      return cantTell({
        en: "The film starts by itself. Does it play for more than five seconds, and can it be paused?",
        sv: "Filmen startar av sig själv. Spelar den i mer än fem sekunder, och går den att pausa?",
      });
    return failed({
      en: "The film starts by itself and plays for more than five seconds, and nothing on the page pauses it.",
      sv: "Filmen startar av sig själv och spelar i mer än fem sekunder, och inget på sidan pausar den.",
    });
  },
  examples: {
    passed: [
      film("autoplay muted loop controls"),
      `${film("autoplay muted loop")}<button>Pause the film</button>`,
      `${film("autoplay muted loop")}<button aria-label="Pausa">×</button>`,
    ],
    failed: [
      film("autoplay muted loop"),
      film(`autoplay muted loop playsinline aria-hidden="true"`),
      `<video autoplay loop muted width="300" height="200"><source src="/film.mp4"></video>${NEWS}`,
    ],
    inapplicable: [
      film("controls"),
      film("autoplay muted loop hidden"),
      `<video autoplay muted loop src="/film.webm" width="24" height="24"></video>${NEWS}`,
    ],
    cantTell: [
      film("autoplay muted"),
      film(`autoplay muted loop onclick="this.pause()"`),
      `<div onclick="1">${film("autoplay muted loop")}</div>`,
    ],
  },
});
