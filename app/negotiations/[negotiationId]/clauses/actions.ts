"use server";
import { z } from "zod";
import { negotiationAction } from "#app/_server/action.ts";
import { BRACKET_RULES, CLAUSE_KINDS, CLAUSE_MODES } from "#lib/clause/clause-kind.ts";
import type { ClauseContent } from "#lib/clause/content.ts";
import { EXCERPT_LENGTH } from "#lib/clause/private-draft.ts";
import { addClause } from "#lib/clause/server/add-clause.ts";
import { discardPrivateDraft } from "#lib/clause/server/discard-private-draft.ts";
import { freezeClause } from "#lib/clause/server/freeze-clause.ts";
import { keepPrivateDraft } from "#lib/clause/server/keep-private-draft.ts";
import { moveClause } from "#lib/clause/server/move-clause.ts";
import { reinstateClause } from "#lib/clause/server/reinstate-clause.ts";
import { retitleClause } from "#lib/clause/server/retitle-clause.ts";
import { setClauseMode } from "#lib/clause/server/set-clause-mode.ts";
import { unfreezeClause } from "#lib/clause/server/unfreeze-clause.ts";
import { withdrawClause } from "#lib/clause/server/withdraw-clause.ts";

const id = z.uuid();
const heading = z.string().max(500);
const place = { parentId: id.nullable(), afterId: id.nullable() };
const clause = z.object({ clauseId: id });

export const addAction = negotiationAction(
  z.object({ treatyId: id.optional(), kind: z.enum(CLAUSE_KINDS), heading, ...place }),
  addClause,
);
export const moveAction = negotiationAction(z.object({ clauseId: id, ...place }), moveClause);
export const retitleAction = negotiationAction(
  z.object({ clauseId: id, heading, numberAs: z.string().max(20) }),
  retitleClause,
);
export const withdrawAction = negotiationAction(clause, withdrawClause);
export const reinstateAction = negotiationAction(clause, reinstateClause);
export const freezeAction = negotiationAction(clause, freezeClause);
export const unfreezeAction = negotiationAction(clause, unfreezeClause);
export const setModeAction = negotiationAction(
  z.object({
    clauseId: id.nullable(),
    mode: z.enum(CLAUSE_MODES).optional(),
    bracketRule: z.enum(BRACKET_RULES).optional(),
  }),
  setClauseMode,
);

export const keepDraftAction = negotiationAction(
  z.object({
    draftId: id,
    clauseId: id,
    revision: z.int().nonnegative(),
    content: z.custom<ClauseContent>((value) => typeof value === "object" && value !== null),
    excerpt: z.string().max(EXCERPT_LENGTH),
  }),
  keepPrivateDraft,
);
export const discardDraftAction = negotiationAction(z.object({ draftId: id }), discardPrivateDraft);
