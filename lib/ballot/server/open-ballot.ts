import { randomInt } from "node:crypto";
import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import type { Clause } from "#lib/clause/clause.ts";
import { ensureTextVersion } from "#lib/clause/server/ensure-text-version.ts";
import { lockClause, numberClause } from "#lib/clause/server/lock-clause.ts";
import { withoutSuggestions } from "#lib/clause/without-suggestions.ts";
import { recordEvent } from "#lib/journal/server/record-event.ts";
import { inTransaction, type Transaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { keepVersion } from "#lib/version/server/keep-version.ts";
import { lockTreaty } from "#lib/version/server/lock-treaty.ts";
import { rollCall } from "../roll-call.ts";
import type { VotingRuleName } from "../voting-rule.ts";

export interface OpenBallotInput {
  readonly clauseId: string;
  readonly rule: VotingRuleName;
  /** The revision the chair has on screen; a newer text is refused as `text-changed`. */
  readonly revision: number;
}

/**
 * Puts the exact text of an open or frozen clause to the vote of all delegations, with the weights they have now. For
 * the chair. Holds the clause's text for the vote, keeps the treaty as it stands before it (`version.made`, unless nothing
 * has changed since the newest version) and records `ballot.opened`. Refuses `ballot-open`, `clause-closed`,
 * `text-changed`, `no-text` and `no-electors`; repeating it is refused while the vote is open.
 */
export async function openBallot(
  actor: Actor,
  { clauseId, rule, revision }: OpenBallotInput,
): Promise<{ readonly ballotId: string }> {
  return inTransaction(async (tx) => {
    const treatyId = await lockTreaty(tx, actor);
    const clause = await lockClause(tx, actor, clauseId);
    authorise(actor, "ballot.open");
    const clauseWas = requireVotable(clause);
    const text = await ensureTextVersion(tx, clauseId);
    if (text.revision !== revision) throw new Refusal("text-changed");
    if (text.words === 0) throw new Refusal("no-text");
    const { label, isWithdrawn } = await numberClause(tx, clause);
    if (isWithdrawn) throw new Refusal("clause-closed");
    const { weighted, electors } = await callTheRoll(tx, actor);
    const question = clause.heading ? `${label} – ${clause.heading}` : label;
    const name = `Before the vote on ${label}`;
    const versionId = await keepVersion(tx, actor, { treatyId, kind: "BEFORE_VOTE", name });
    const facts = { clauseId, question, revision, textHash: text.hash, rule, weighted, versionId };

    await tx.clause.update({ where: { id: clauseId }, data: { status: "VOTING" }, select: { id: true } });
    const { id: ballotId } = await tx.ballot.create({
      data: {
        ...facts,
        clauseWas,
        negotiationId: actor.negotiationId,
        // what is put to the vote is the negotiating text: suggestions have not happened
        content: JSON.parse(JSON.stringify(withoutSuggestions(text.content))),
        openedBy: actor.userId,
      },
      select: { id: true },
    });
    await tx.elector.createMany({
      data: electors.map(({ id, weight }, i) => ({ ballotId, delegationId: id, weight, place: i + 1 })),
    });
    const roll = electors.map(({ id, weight }) => ({ delegationId: id, weight }));
    await recordEvent(tx, actor, { type: "ballot.opened", ballotId, label, ...facts, electors: roll });
    return { ballotId };
  });
}

function requireVotable({ status }: Clause): "OPEN" | "FROZEN" {
  if (status === "VOTING") throw new Refusal("ballot-open");
  if (status !== "OPEN" && status !== "FROZEN") throw new Refusal("clause-closed");
  return status;
}

/** All delegations in the order of the roll call, held so that none is removed or changed meanwhile. */
async function callTheRoll(tx: Transaction, { negotiationId }: Actor) {
  const { weightedVoting: weighted } = await tx.negotiation.findUniqueOrThrow({
    where: { id: negotiationId },
    select: { weightedVoting: true },
  });
  const rows = await tx.$queryRaw<{ id: string; name: string; weight: number }[]>`
    select id, name, weight from delegation where negotiation_id = ${negotiationId}::uuid order by id for share`;
  if (rows.length === 0) throw new Refusal("no-electors");
  const members = weighted ? rows : rows.map((row) => ({ ...row, weight: 1 }));
  return { weighted, electors: rollCall(members, (among) => randomInt(among)) };
}
