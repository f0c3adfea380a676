import { asLoaded } from "#audit/asked-in.ts";
import { cantTell, check, failed, passed } from "#audit/check.ts";
import { pressedDown } from "#audit/evidence/pressed-down.ts";

const button = (event: string, script: string) =>
  `<button type="button" id="b" style="margin: 40px">Delete</button><p id="o">Three loans</p>
   <script>b.addEventListener("${event}", () => { ${script} })</script>`;

/** WCAG 2.5.2, technique G212. */
export default check({
  title: {
    en: "Nothing is done before the pointer is let go",
    sv: "Inget utförs förrän man släpper musknappen eller lyfter fingret",
  },
  criteria: ["2.5.2"],
  impact: "serious",
  harm: {
    en: "People whose hand trembles press the wrong thing and cannot slide off it to undo the press.",
    sv: "Den som är darrhänt råkar trycka fel och kan inte ångra sig genom att glida av.",
  },
  mend: {
    en: "Listen for click instead of mousedown, pointerdown or touchstart.",
    sv: "Lyssna efter click i stället för mousedown, pointerdown eller touchstart.",
  },
  states: asLoaded,
  evidence: pressedDown,
  targets: (all) => all,
  judge({ change: { shown, hidden, attributes, gone }, left }) {
    if (left || hidden.length > 0 || gone)
      return failed({
        en: "It acts as soon as the button of the mouse goes down, also when it is let go elsewhere.",
        sv: "Det utförs så snart musknappen trycks ner, även om man släpper den någon annanstans.",
      });
    const opens = attributes.some(([name]) => name === "aria-expanded" || name === "open");
    const [first] = shown;
    if (!first || opens) return passed;
    return cantTell({
      en: `“${first.text.slice(0, 60)}” is shown as soon as the button of the mouse goes down. Can it be undone?`,
      sv: `”${first.text.slice(0, 60)}” visas så snart musknappen trycks ner. Går det att ångra?`,
    });
  },
  examples: {
    passed: [
      button("mousedown", "b.style.color = 'red'"),
      button("pointerdown", "b.classList.add('active')"),
      button("mousedown", "").replace("</script>", "; b.onclick = () => o.remove()</script>"),
    ],
    failed: [
      button("mousedown", "o.remove()"),
      button("pointerdown", "o.textContent = ''"),
      button("mousedown", "location.href = '/deleted'"),
    ],
    inapplicable: [
      button("click", "o.remove()"),
      `<button type="button">Nothing</button>`,
      `<input onmousedown="this.select()">`,
    ],
    cantTell: [button("mousedown", "o.textContent = 'Your loans are deleted'")],
  },
});
