import { check, failed, passed } from "#audit/check.ts";
import { namedImages } from "#audit/evidence/image-names.ts";

const SAYS_IMAGE =
  /^(this is )?(an? |the )?(image|picture|pic|graphic|icon) (of|showing|depicting|that shows)\b|^(detta är |det här är )?(en |den här )?(bild|bilden|grafik|ikon) (av|på|som visar|föreställande|med|föreställer|visar)(?=\s)/iu;

export default check({
  title: {
    en: "The text of an image does not begin with saying that it is one",
    sv: "Bildens text börjar inte med att säga att det är en bild",
  },
  criteria: "best-practice",
  impact: "minor",
  harm: {
    en: "People who listen hear “image” twice, since the screen reader says it already.",
    sv: "Den som lyssnar får höra ”bild” två gånger, eftersom skärmläsaren redan säger det.",
  },
  mend: {
    en: "Begin with what the image shows. “Photo”, “map” or “painting” is fine where the kind matters.",
    sv: "Börja med vad bilden visar. ”Foto”, ”karta” eller ”målning” är bra där det spelar roll.",
  },
  evidence: namedImages,
  targets: (images) => images,
  judge: ({ name }) =>
    SAYS_IMAGE.test(name)
      ? failed({
          en: `The text of the image begins with saying that it is one: “${name}”.`,
          sv: `Bildens text börjar med att säga att det är en bild: ”${name}”.`,
        })
      : passed,
  examples: {
    passed: [
      `<img src="/a.png" alt="The city library in snow">`,
      `<img src="/a.png" alt="Painting of the city library, 1890">`,
      `<img src="/a.png" alt="Imagery from the satellite">`,
    ],
    failed: [
      `<img src="/a.png" alt="Image of the city library">`,
      `<img src="/a.png" alt="A picture of two children">`,
      `<img src="/a.png" alt="Bild på stadsbiblioteket">`,
      `<img src="/a.png" alt="En bild som visar två barn">`,
    ],
    inapplicable: [
      `<img src="/a.png" alt="">`,
      `<p>Image of the library</p>`,
      `<img src="/a.png" alt="Image of a cat" hidden>`,
    ],
  },
});
