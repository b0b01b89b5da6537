import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { recordEvent } from "#lib/journal/server/record-event.ts";
import { inTransaction, type Transaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { choicesBy } from "../method.ts";
import type { VoteChoice } from "../vote-choice.ts";
import { holdBallotForVote, type LockedBallot, requireOpen } from "./lock-ballot.ts";
import { type ElectorKey, lockElector } from "./lock-elector.ts";
import { readCall } from "./read-calls.ts";

export interface CastVoteInput {
  readonly ballotId: string;
  readonly choice: VoteChoice;
  /** Whose vote it is, where the actor's delegation votes for another; without it: the actor's own. */
  readonly delegationId?: string;
}

/**
 * Casts the vote of the actor's delegation, or of one whose proxy it is in this ballot, or changes it: until the result is
 * announced the newest counts. In a roll call it first answers when it is called; without a vote it objects, or stands
 * aside again. For heads. Records `vote.cast`, with the choice where everybody sees it at once; elsewhere that is on record
 * when the ballot closes. Refuses `ballot-closed`, `not-an-elector`, `not-called`, `ballot-is-secret` where votes go into a
 * box, and `bad-input` for what the method does not ask. May be repeated: the same choice again changes nothing and is not
 * recorded.
 */
export async function castVote(actor: Actor, { ballotId, choice, ...of }: CastVoteInput): Promise<void> {
  await inTransaction(async (tx) => {
    const ballot = await holdBallotForVote(tx, actor, ballotId);
    authorise(actor, "ballot.vote");
    const own = actor.delegation?.id;
    const delegationId = of.delegationId ?? own;
    if (!own || !delegationId) throw new Refusal("not-an-elector");
    requireOpen(ballot);
    const { voterId } = await lockElector(tx, { ballotId, delegationId });
    if (delegationId !== own && voterId !== own) throw new Refusal("not-an-elector");
    const last = await findLastVote(tx, { ballotId, delegationId });
    if (last?.choice === choice) return;
    requireChoice(ballot, choice, last?.choice ?? null);
    if (last === null) await requireTurn(tx, ballot, delegationId);
    const number = (last?.number ?? 0) + 1;
    await tx.vote.create({
      data: { ballotId, delegationId, number, choice, castBy: actor.userId },
      select: { number: true },
    });
    const { question, method } = ballot;
    const said = ballot.showsVotes ? { method, choice } : {};
    await recordEvent(tx, actor, { type: "vote.cast", ballotId, question, delegationId, ...said });
  });
}

type LastVote = { readonly number: number; readonly choice: VoteChoice };

function findLastVote(tx: Transaction, elector: ElectorKey): Promise<LastVote | null> {
  return tx.vote.findFirst({
    where: elector,
    orderBy: { number: "desc" },
    select: { number: true, choice: true },
  });
}

function requireChoice({ method }: LockedBallot, choice: VoteChoice, last: VoteChoice | null): void {
  if (method === "SECRET") throw new Refusal("ballot-is-secret");
  if (choicesBy(method, last).includes(choice)) return;
  throw new Refusal(
    "bad-input",
    method === "ACCLAMATION"
      ? "Nothing is voted on here: object, or let it be adopted. Nothing was recorded."
      : "This vote is not taken on your screen. Nothing was recorded.",
  );
}

/** In a roll call a delegation answers when it is called. The database refuses it too, should another be quicker. */
async function requireTurn(
  tx: Transaction,
  { id, method }: LockedBallot,
  delegationId: string,
): Promise<void> {
  if (method !== "ROLL_CALL") return;
  const { called } = await readCall(tx, id);
  if (called !== delegationId) throw new Refusal("not-called");
}
