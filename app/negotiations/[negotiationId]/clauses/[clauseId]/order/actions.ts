"use server";
import { z } from "zod";
import { negotiationAction } from "#app/_server/action.ts";
import { appealOrder } from "#lib/amendment-order/server/appeal-order.ts";
import { confirmMoot } from "#lib/amendment-order/server/confirm-moot.ts";
import { ruleOrder } from "#lib/amendment-order/server/rule-order.ts";
import { withdrawAppeal } from "#lib/amendment-order/server/withdraw-appeal.ts";
import { REASON_LIMIT } from "#lib/proposal/proposal.ts";

const MAX_PROPOSALS = 1000;

const reason = z.string().max(REASON_LIMIT, `${REASON_LIMIT} characters at most.`);
const ids = z.array(z.uuid()).max(MAX_PROPOSALS);

/** Rules in which order the proposals on a clause are put to the vote. */
export const ruleOrderAction = negotiationAction(
  z.object({ clauseId: z.uuid(), proposalIds: ids, keptIds: ids, reason }),
  ruleOrder,
);

/** Appeals against such a ruling. */
export const appealOrderAction = negotiationAction(
  z.object({ orderId: z.uuid(), reason: reason.trim().min(1, "Say why the ruling should fall.") }),
  appealOrder,
);

/** Takes an appeal back. */
export const withdrawAppealAction = negotiationAction(z.object({ appealId: z.uuid() }), withdrawAppeal);

/** Confirms that a proposal is not put to the vote. */
export const confirmMootAction = negotiationAction(z.object({ proposalId: z.uuid() }), confirmMoot);
