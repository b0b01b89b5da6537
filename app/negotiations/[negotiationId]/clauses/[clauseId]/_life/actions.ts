"use server";
import { z } from "zod";
import { negotiationAction } from "#app/_server/action.ts";
import { decisionRule } from "#lib/ballot/decision/read-rule.ts";
import { confirmAgreement } from "#lib/stage/server/confirm-agreement.ts";
import { correctClause } from "#lib/stage/server/correct-clause.ts";
import { gavelClause } from "#lib/stage/server/gavel-clause.ts";
import { reopenClause } from "#lib/stage/server/reopen-clause.ts";

const clauseId = z.uuid();
const textHash = z.string().regex(/^[0-9a-f]{64}$/, "Open the page again.");
const votes = z.int("Give a whole number.").nonnegative("Give a whole number.").max(100_000);

/** Brings the gavel down on a text. */
export const gavelAction = negotiationAction(
  z.object({ clauseId, textHash, dueAt: z.iso.datetime("Give a date and a time.").nullable() }),
  gavelClause,
);

/** Brings the capital's yes. */
export const confirmAction = negotiationAction(z.object({ clauseId, textHash }), confirmAgreement);

/** Puts a motion to reopen on record. */
export const reopenAction = negotiationAction(
  z.object({
    clauseId,
    rule: decisionRule,
    yes: votes,
    no: votes,
    abstain: votes,
  }),
  reopenClause,
);

/** Corrects words of an agreed text. */
export const correctAction = negotiationAction(
  z.object({
    clauseId,
    textHash,
    blockId: z.string().min(1, "Choose a paragraph.").max(64),
    from: z.string().min(1, "Give the words that are to be corrected.").max(500),
    to: z.string().max(500),
    reason: z.string().max(500),
  }),
  correctClause,
);
