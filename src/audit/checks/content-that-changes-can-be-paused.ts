import { asLoaded } from "#audit/asked-in.ts";
import { check, failed, passed } from "#audit/check.ts";
import { byItself } from "#audit/evidence/by-itself.ts";

const NEWS = "<main><h1>News</h1><p>The library is open on Sundays from May.</p></main>";
const rotating = (rest = "") =>
  `<p id="t">Storm warning</p>${rest}${NEWS}<script>const t = document.getElementById("t"); let n = 0;
    setInterval(() => { t.textContent = ["Storm warning", "Road works", "New opening hours"][++n % 3] }, 3000)</script>`;

export default check({
  title: {
    en: "Content that changes by itself can be paused",
    sv: "Innehåll som byts av sig självt går att pausa",
  },
  criteria: ["2.2.2"],
  act: ["efbfc7"],
  harm: {
    en: "People who read slowly do not get to the end before the text is gone, and others are distracted.",
    sv: "Den som läser långsamt hinner inte till slutet innan texten är borta, och andra störs av bytena.",
  },
  mend: {
    en: "Change nothing by itself, or put a pause button beside it.",
    sv: "Byt ingenting automatiskt, eller sätt en pausknapp bredvid.",
  },
  impact: "serious",
  states: asLoaded,
  evidence: byItself,
  targets: ({ changing }) => changing,
  judge: ({ every, stoppedBy }) =>
    stoppedBy === undefined
      ? failed({
          en: `This changes by itself about every ${every} s, and nothing on the page pauses it.`,
          sv: `Det här byts av sig självt ungefär var ${every}:e sekund, och inget på sidan pausar det.`,
        })
      : passed,
  examples: {
    passed: [
      rotating("<button>Pause</button>"),
      rotating(`<button aria-label="Stoppa bildspelet">■</button>`),
      rotating("<label><input type=checkbox> Stop the news</label>"),
    ],
    failed: [
      rotating(),
      rotating("<button>Next</button>"),
      `<style>li { position: absolute; visibility: hidden } li.on { visibility: visible }</style>
        <ul style="height: 30px"><li class="on">First</li><li>Second</li></ul>${NEWS}
        <script>setInterval(() => { for (const li of document.querySelectorAll("li")) li.classList.toggle("on") }, 2000)</script>`,
      {
        html: `<p id="t">0</p>${NEWS}<script src="/a.js"></script>`,
        files: {
          "/a.js": `let n = 0; setInterval(() => { document.getElementById("t").textContent = ["No delays", "Delays on line 4"][++n % 2] }, 1000)`,
        },
      },
    ],
    inapplicable: [
      NEWS,
      `<p id="t">Storm warning</p>${NEWS}<script>setTimeout(() => { document.getElementById("t").textContent = "Over" }, 4000)</script>`,
      `<p id="t" role="timer">0</p>${NEWS}<script>let n = 0; setInterval(() => { document.getElementById("t").textContent = ++n }, 1000)</script>`,
      `<p id="t">Grows</p>${NEWS}<script>const start = performance.now(); (function step() { const s = (performance.now() - start) / 1000;
        document.getElementById("t").style.marginLeft = Math.min(s, 2) * 20 + "px"; if (s < 2) requestAnimationFrame(step) })()</script>`,
      `${NEWS}<script>setInterval(() => document.body.dataset.tick = Math.random(), 500)</script>`,
    ],
  },
});
