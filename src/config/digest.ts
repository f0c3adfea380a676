import { z } from "zod";

const SMTP = "an address like smtps://user:password@mail.example.se";

/** What the weekly digest is told: all of them, or none. */
export const DIGEST_VARIABLES = {
  SMTP_URL: z.string().refine(isSmtp, SMTP).optional(),
  DIGEST_FROM: z.email({ error: "an e-mail address" }).optional(),
  DIGEST_TO: z
    .string()
    .transform((value) => value.split(",").map((part) => part.trim()))
    .refine((to) => to.every(isAddress), "e-mail addresses with commas between")
    .optional(),
};
/** Those without which it cannot be. */
export const DIGEST_NEEDS = ["SMTP_URL", "DIGEST_FROM", "DIGEST_TO"] as const;

/** Who gets the weekly digest, and how. */
export interface DigestMail {
  /** smtp: or smtps:. It may hold a password: never print it. */
  readonly smtpUrl: string;
  readonly from: string;
  readonly to: readonly string[];
}

type Values = z.infer<z.ZodObject<typeof DIGEST_VARIABLES>>;

/** The digest's mail, when the variables ask for it. */
export function digestMail({ SMTP_URL, DIGEST_FROM, DIGEST_TO }: Values): DigestMail | undefined {
  if (SMTP_URL === undefined || DIGEST_FROM === undefined || DIGEST_TO === undefined)
    return undefined;
  return { smtpUrl: SMTP_URL, from: DIGEST_FROM, to: DIGEST_TO };
}

function isSmtp(value: string): boolean {
  const url = URL.parse(value);
  if (!url || !/^smtps?:$/.test(url.protocol) || !url.hostname) return false;
  if (!/^\/?$/.test(url.pathname) || url.search || url.hash) return false;
  try {
    decodeURIComponent(url.username + url.password);
  } catch {
    return false;
  }
  return (url.username === "") === (url.password === "");
}

function isAddress(value: string): boolean {
  return z.email().safeParse(value).success;
}
