import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { generatedHtml } from "./generated-html.ts";
import { announcer } from "./site.ts";
import { treeWithoutAnnouncements } from "./tree.ts";

// The same pages every time, so that the build is not a lottery. LINK_RUNS=50000 tries new ones.
const RUNS =
  process.env.LINK_RUNS === undefined
    ? { numRuns: 1000, seed: 20200303 }
    : { numRuns: Number(process.env.LINK_RUNS) };
const announcers = [
  announcer(),
  announcer({ announce: "icon" }),
  announcer({ external: "same-window" }),
];

test("announcing twice is announcing once, whatever the page", () => {
  fc.assert(
    fc.property(generatedHtml(true), fc.constantFrom(...announcers), (html, announce) => {
      const once = announce(html, "/kontakt");
      assert.equal(announce(once, "/kontakt"), once);
    }),
    RUNS,
  );
});

test("a page announced in one way and then in another is as if announced in the other at once", () => {
  fc.assert(
    fc.property(generatedHtml(false), (html) => {
      const [text, icon] = announcers as [(typeof announcers)[0], (typeof announcers)[0]];
      assert.equal(text(icon(html, "/kontakt"), "/kontakt"), text(html, "/kontakt"));
    }),
    RUNS,
  );
});

test("nothing but links and buttons changes in the tree that a browser makes of a page", () => {
  fc.assert(
    fc.property(generatedHtml(false), fc.constantFrom(...announcers), (html, announce) => {
      const after = announce(html, "/kontakt");
      assert.equal(treeWithoutAnnouncements(after), treeWithoutAnnouncements(html));
    }),
    RUNS,
  );
});
