import { z } from "zod";
import { VOTE_CHOICES } from "../vote-choice.ts";
import { type CastPaper, LAST_COUNTER } from "./paper.ts";

const exactly = (letters: number) => z.string().regex(new RegExp(`^[\\w-]{${letters}}$`));
const number = exactly(342);

/** A filled-in paper as JSON, from the outside. */
export const castPaper: z.ZodType<CastPaper> = z.strictObject({
  key: exactly(87),
  signature: number,
  choice: z.enum(VOTE_CHOICES),
  counter: z.int().min(1).max(LAST_COUNTER),
  seal: exactly(86),
});

/** An envelope as it comes to be signed, from the outside. */
export const envelope: z.ZodType<string> = number;
