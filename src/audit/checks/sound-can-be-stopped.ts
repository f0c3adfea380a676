import { asLoaded } from "#audit/asked-in.ts";
import { cantTell, check, failed, passed } from "#audit/check.ts";
import { media } from "#audit/evidence/media.ts";

const MOST = 3;
// A sound of silence, of so many seconds: WAV with one sample of a byte for each 8000th of a second.
const wav = (seconds: number) => {
  const head = Buffer.from(
    "524946460000000057415645666d74201000000001000100401f0000401f00000100080064617461",
    "hex",
  );
  const size = Buffer.alloc(4);
  size.writeUInt32LE(seconds * 8000);
  const file = Buffer.concat([head, size, Buffer.alloc(seconds * 8000, 128)]);
  file.writeUInt32LE(file.length - 8, 4);
  return `data:audio/wav;base64,${file.toString("base64")}`;
};

export default check({
  title: {
    en: "Sound that starts by itself ends within three seconds or can be stopped",
    sv: "Ljud som börjar av sig självt tar slut inom tre sekunder eller går att stoppa",
  },
  criteria: ["1.4.2"],
  act: ["80f0bf", "4c31df", "aaa1bf"],
  impact: "serious",
  harm: {
    en: "People who use a screen reader cannot hear it speak over a sound that plays by itself.",
    sv: "Den som använder skärmläsare hör inte den för ett ljud som spelas av sig självt.",
  },
  mend: {
    en: "Let the reader start the sound, or put a control at the top of the page that stops it.",
    sv: "Låt läsaren själv starta ljudet, eller sätt en knapp överst på sidan som stoppar det.",
  },
  states: asLoaded,
  evidence: media,
  targets: (media) =>
    media.filter(({ startsByItself, muted, source }) => startsByItself && !muted && source !== ""),
  judge: ({ kind, duration, canBeStopped }) => {
    if (canBeStopped || duration <= MOST) return passed;
    if (kind === "audio" && duration > MOST)
      return failed({
        en: `A sound of ${length(duration)} starts by itself, and nothing stops it.`,
        sv: `Ett ljud på ${lengthSv(duration)} börjar av sig självt, och inget stoppar det.`,
      });
    return cantTell({
      en: "It starts by itself and has no controls. Is it heard for more than three seconds?",
      sv: "Den börjar av sig själv och har inga reglage. Hörs den i mer än tre sekunder?",
    });
  },
  examples: {
    passed: [
      `<audio autoplay controls src="${wav(4)}"></audio>`,
      `<audio autoplay src="${wav(2)}"></audio>`,
      `<audio autoplay src="/a.mp3"></audio><button>Turn off the sound</button>`,
    ],
    failed: [
      `<audio autoplay src="${wav(4)}"></audio>`,
      `<audio autoplay loop src="${wav(5)}"></audio><h1>News</h1>`,
      `<audio autoplay><source src="${wav(6)}"></audio><button>Search</button>`,
    ],
    inapplicable: [
      `<audio controls src="/a.mp3"></audio>`,
      `<video autoplay muted loop src="/a.webm"></video>`,
      `<audio autoplay></audio>`,
    ],
    cantTell: [`<audio autoplay src="/a.mp3"></audio>`, `<video autoplay src="/a.webm"></video>`],
  },
});

function length(seconds: number): string {
  return !Number.isFinite(seconds) ? "no known end" : `${Math.round(seconds)} seconds`;
}

function lengthSv(seconds: number): string {
  return !Number.isFinite(seconds) ? "obestämd tid" : `${Math.round(seconds)} sekunder`;
}
