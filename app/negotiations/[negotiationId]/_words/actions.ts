"use server";
import { z } from "zod";
import { negotiationAction } from "#app/_server/action.ts";
import { restoreClause } from "#lib/history/server/restore-clause.ts";
import { traceWords } from "#lib/history/server/trace-words.ts";

const place = z.object({ blockId: z.string().max(200), offset: z.number().int().nonnegative() });
const revision = z.number().int().nonnegative();

/** Tells who wrote the selected words, when, in answer to what, and how they were agreed. */
export const traceWordsAction = negotiationAction(
  z.object({
    clauseId: z.uuid(),
    revision: revision.nullable(),
    from: place,
    to: place,
    words: z.string().max(200_000),
  }),
  traceWords,
);

/** Brings an earlier text, or one paragraph of it, back as it was previewed. */
export const restoreClauseAction = negotiationAction(
  z.object({
    clauseId: z.uuid(),
    revision,
    blockId: z.string().max(200).nullable(),
    textHash: z.string().max(100),
  }),
  restoreClause,
);
