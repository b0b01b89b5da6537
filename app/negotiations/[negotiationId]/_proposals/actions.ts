"use server";
import { z } from "zod";
import { negotiationAction } from "#app/_server/action.ts";
import { RATIONALE_LIMIT, REASON_LIMIT, TITLE_LIMIT } from "#lib/proposal/proposal.ts";
import { editProposal } from "#lib/proposal/server/edit-proposal.ts";
import { joinSponsors } from "#lib/proposal/server/join-sponsors.ts";
import { leaveSponsors } from "#lib/proposal/server/leave-sponsors.ts";
import { makeProposal } from "#lib/proposal/server/make-proposal.ts";
import { makeSubAmendment } from "#lib/proposal/server/make-sub-amendment.ts";
import { reattachProposal } from "#lib/proposal/server/reattach-proposal.ts";
import { settleProposal } from "#lib/proposal/server/settle-proposal.ts";
import { tableProposal } from "#lib/proposal/server/table-proposal.ts";
import { takeProposalStand } from "#lib/proposal/server/take-proposal-stand.ts";
import { withdrawProposal } from "#lib/proposal/server/withdraw-proposal.ts";

const MAX_SUGGESTIONS = 2000;

const proposal = z.object({ proposalId: z.uuid() });
const draft = z.object({
  title: z.string().trim().min(1, "Give it a title.").max(TITLE_LIMIT, `${TITLE_LIMIT} characters at most.`),
  rationale: z.string().max(RATIONALE_LIMIT, `${RATIONALE_LIMIT} characters at most.`),
  suggestionIds: z.array(z.uuid()).min(1, "Choose at least one suggestion.").max(MAX_SUGGESTIONS),
});
const stand = proposal.extend({
  stand: z.enum(["SUPPORTS", "OPPOSES", "NONE"]),
  reason: z.string().max(REASON_LIMIT, `${REASON_LIMIT} characters at most.`),
});
const settlement = proposal.extend({ outcome: z.enum(["ACCEPTED", "REJECTED"]) });

/** Makes a draft of a proposal. */
export const makeProposalAction = negotiationAction(draft, makeProposal);

/** Makes a draft of a sub-amendment. */
export const makeSubAmendmentAction = negotiationAction(
  draft.extend({ parentId: z.uuid() }),
  makeSubAmendment,
);

/** Changes a draft. */
export const editProposalAction = negotiationAction(draft.extend({ proposalId: z.uuid() }), editProposal);

/** Puts a draft before the conference. */
export const tableProposalAction = negotiationAction(proposal, tableProposal);

/** Makes the own delegation a co-sponsor. */
export const joinSponsorsAction = negotiationAction(proposal, joinSponsors);

/** Takes the own delegation out of the co-sponsors. */
export const leaveSponsorsAction = negotiationAction(proposal, leaveSponsors);

/** Puts on record where the own delegation stands. */
export const takeProposalStandAction = negotiationAction(stand, takeProposalStand);

/** Withdraws a proposal, or puts a draft away. */
export const withdrawProposalAction = negotiationAction(proposal, withdrawProposal);

/** Accepts or rejects a proposal. */
export const settleProposalAction = negotiationAction(settlement, settleProposal);

/** Attaches a proposal to the present text. */
export const reattachProposalAction = negotiationAction(proposal, reattachProposal);
