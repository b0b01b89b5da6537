import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { inTransaction, type Transaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { lockTreaty } from "#lib/version/server/lock-treaty.ts";
import { decide } from "../decision/decide.ts";
import type { ClauseOnScreen, Matter } from "../matter.ts";
import { findNextVote, type NextVote } from "../next-vote.ts";
import { votersOf, votersOfCount } from "../voters-of.ts";
import { type LockedBallot, lockBallotForCall } from "./lock-ballot.ts";
import { putToVote } from "./open-ballot.ts";
import { readVotes } from "./read-votes.ts";

export interface OpenNextVoteInput {
  readonly ballotId: string;
  /** The texts that the chair has on screen; a newer one is refused as `text-changed`. */
  readonly texts: readonly ClauseOnScreen[];
}

/**
 * Opens the vote that a rule of several steps asks for after one that decided nothing: the second vote after a tie, or the
 * other test after a deferral. On the same question, by the same rule, method and groups; after a deferral on the texts as
 * they are now, for it is meant for finding agreement, after a tie on the very same texts. For the chair. Records
 * `ballot.opened` with the vote that it goes on from. Refuses `no-next-vote`, `too-early` by the database's clock,
 * `step-taken` if that was done already, and whatever `openBallot` refuses.
 */
export async function openNextVote(
  actor: Actor,
  { ballotId, texts }: OpenNextVoteInput,
): Promise<{ readonly ballotId: string }> {
  return inTransaction(async (tx) => {
    const treatyId = await lockTreaty(tx, actor);
    authorise(actor, "ballot.open");
    const previous = await lockBallotForCall(tx, actor, ballotId);
    const { electors, votes } = await readVotes(tx, ballotId);
    const voters = previous.counts ? votersOfCount(electors, previous.counts) : votersOf(electors, votes);
    const next =
      previous.status === "CLOSED" ? findNextVote(decide(previous.rule, voters, previous.step)) : null;
    if (!next) throw new Refusal("no-next-vote");
    await requireDue(tx, ballotId, next);
    if (next.step === "SECOND_VOTE") requireSameTexts(previous, texts);
    const groups = Map.groupBy(
      electors.flatMap(({ delegationId, groups }) => groups.map((name) => ({ name, delegationId }))),
      ({ name }) => name,
    );
    const { rule, method, showsVotes } = previous;
    return putToVote(tx, actor, {
      treatyId,
      input: {
        matter: matterOf(previous, texts),
        rule,
        method,
        showsVotes,
        groups: Object.fromEntries(
          [...groups].map(([name, members]) => [name, members.map(({ delegationId }) => delegationId)]),
        ),
      },
      step: next.step,
      previousId: ballotId,
    });
  });
}

async function requireDue(tx: Transaction, ballotId: string, { afterHours }: NextVote): Promise<void> {
  const taken = await tx.ballot.findFirst({
    where: { previousId: ballotId, status: { not: "CANCELLED" } },
    select: { id: true },
  });
  if (taken) throw new Refusal("step-taken");
  const [due] = await tx.$queryRaw<unknown[]>`
    select 1 from ballot
    where id = ${ballotId}::uuid and closed_at + make_interval(hours => ${afterHours}::int) <= clock_timestamp()`;
  if (!due) throw new Refusal("too-early");
}

function requireSameTexts({ texts }: LockedBallot, onScreen: readonly ClauseOnScreen[]): void {
  const isSame = texts.every(({ clauseId, revision }) =>
    onScreen.some((text) => text.clauseId === clauseId && text.revision === revision),
  );
  if (!isSame) throw new Refusal("text-changed");
}

/** The same matter again, on the texts that the chair has on screen. */
function matterOf(
  { subject, motion, question, proposalId, divisionId, part, motionId }: LockedBallot,
  texts: readonly ClauseOnScreen[],
): Matter {
  const [text] = texts;
  switch (subject) {
    case "CLAUSE":
      if (!text) throw new Refusal("bad-input");
      return { subject, ...text };
    case "CLAUSES":
      return { subject, clauses: texts };
    case "TREATY":
      return { subject };
    case "PROPOSAL":
      if (proposalId === null) throw new Error("a vote on no proposal");
      return { subject, proposalId };
    case "MOTION":
      if (motion === null) throw new Error("a vote on no motion");
      return {
        subject,
        motion,
        words: question,
        ...(text && { about: text }),
        ...(motionId !== null && { motionId }),
      };
    case "PART":
      if (divisionId === null || part === null) throw new Error("a vote on no part");
      return { subject, divisionId, part };
    default:
      return subject satisfies never;
  }
}
