import { FEEDBACK } from "./sv-feedback.ts";
import { LINKS } from "./sv-links.ts";
import { MOVING } from "./sv-moving.ts";
import { PAGES } from "./sv-pages.ts";

export const SWEDISH = [...MOVING, ...PAGES, ...LINKS, ...FEEDBACK];
