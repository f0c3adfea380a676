import type { FeedbackResponse } from "#feedback/response.ts";
import type { FeedbackStore } from "#feedback/store.ts";
import type { Site } from "#site/site.ts";
import { response } from "./response.ts";

const EARLIER = "0123456789ab";
const DAY = 24 * 60 * 60 * 1000;
/** How many answered on a page in eight weeks, and every how many-th of them No. */
const PAGES = [
  { page: "ansokan/vantetider", answers: 240, no: 2 },
  { page: "ansokan/avgifter", answers: 160, no: 4 },
  { page: "besoka/langre-besok", answers: 48, no: 3 },
  { page: "ansokan/sa-ansoker-du", answers: 310, no: 9 },
  { page: "arbeta-och-studera/byta-jobb", answers: 3, no: 1 },
] as const;

type Said = Pick<FeedbackResponse, "page" | "answer" | "reasons"> & { readonly comment: string };
const SAID: readonly Said[] = [
  {
    page: "ansokan/vantetider",
    answer: "no",
    reasons: ["missing"],
    comment: "Hur länge får jag vänta om jag redan har skickat in det ni bad om?",
  },
  {
    page: "ansokan/vantetider",
    answer: "no",
    reasons: ["assistive-technology"],
    comment: "Skärmläsaren säger inte vilken kolumn jag är i.",
  },
  {
    page: "ansokan/avgifter",
    answer: "no",
    reasons: ["unclear"],
    comment: "Står det i kronor per person eller per familj?",
  },
  {
    page: "besoka/langre-besok",
    answer: "yes",
    reasons: [],
    comment: "Tydligt, men skriv gärna var blanketten finns.",
  },
  {
    page: "ansokan/vantetider",
    answer: "no",
    reasons: ["wrong"],
    comment: "Tabellen är från i våras.",
  },
];

/** Adds what visitors could have answered in the eight weeks before `now`, on the pages' versions of that time. */
export async function addPictureAnswers(
  store: FeedbackStore,
  { pages }: Site,
  now: Date,
): Promise<void> {
  const on = (id: string, daysAgo: number, rest: Partial<FeedbackResponse>) => {
    const createdAt = `${new Date(now.getTime() - daysAgo * DAY).toISOString().slice(0, 16)}Z`;
    const page = pages.find((one) => one.id === id && one.locale === "sv");
    const version = page && page.updated <= createdAt ? page.version : EARLIER;
    return store.add(response({ ...rest, page: id, path: `/${id}`, version, createdAt }));
  };
  for (const { page, answers, no } of PAGES)
    for (let index = 0; index < answers; index += 1) {
      const daysAgo = (56 * index ** 2) / answers ** 2 + 0.5;
      await on(page, daysAgo, {
        answer: index % (daysAgo < 14 ? no + 1 : no) === 0 ? "no" : "yes",
      });
    }
  for (const [index, said] of SAID.entries()) await on(said.page, index * 0.7 + 0.1, said);
}
