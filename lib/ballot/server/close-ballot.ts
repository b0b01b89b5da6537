import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { recordEvent } from "#lib/journal/server/record-event.ts";
import { sendNoticesOfClauses } from "#lib/journal/server/send-notice.ts";
import { inTransaction, type Transaction } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import type { HandCount } from "../ballot.ts";
import { type Decision, decide } from "../decision/decide.ts";
import type { Voter } from "../decision/electorate.ts";
import { findCountFault } from "../hand-count.ts";
import { type Elector, type Vote, votersOf, votersOfCount } from "../voters-of.ts";
import { type LockedBallot, lockBallotForClosing, requireOpen } from "./lock-ballot.ts";
import { applyOutcome } from "./outcome/apply-outcome.ts";
import { readCall } from "./read-calls.ts";
import { readVotes } from "./read-votes.ts";
import { sealMatter } from "./seal-matter.ts";
import { countPapers } from "./secret/count-papers.ts";
import { forgetTraces } from "./secret/forget-traces.ts";
import { writeEnding } from "./write-ending.ts";

export interface CloseBallotInput {
  readonly ballotId: string;
  /** The hands that the chair counted, of a show of hands. */
  readonly counts?: HandCount | undefined;
}

/**
 * Closes the vote, counts it and announces the result: verdict and arithmetic go on record, and what follows from them
 * is done at once, all in one transaction. For the chair. Records `ballot.closed` with every vote. Refuses
 * `ballot-closed`, so that of two who close at the same instant one is refused, `call-not-over` in a roll call before everybody has been
 * called, and `bad-input` for a count that cannot be.
 */
export async function closeBallot(
  actor: Actor,
  { ballotId, counts: counted }: CloseBallotInput,
): Promise<Pick<Decision, "verdict" | "arithmetic">> {
  const { isSecret, ...announced } = await inTransaction(async (tx) => {
    const ballot = await lockBallotForClosing(tx, actor, ballotId);
    authorise(actor, "ballot.close");
    requireOpen(ballot);
    const { voters, votes, counts, boxHash } = await count(tx, ballot, counted);
    const { verdict, arithmetic } = decide(ballot.rule, voters, ballot.step);
    await writeEnding(tx, actor, { ballotId, result: { verdict, arithmetic, counts } });
    const texts = await sealMatter(tx, ballot.texts);
    const { question, textHash, effect } = ballot;
    await recordEvent(tx, actor, {
      type: "ballot.closed",
      ballotId,
      question,
      textHash,
      effect,
      verdict,
      arithmetic,
      votes,
      counts,
      ...(boxHash !== undefined && { boxHash }),
      texts,
    });
    await applyOutcome(tx, actor, { ballot, verdict, arithmetic });
    await sendNoticesOfClauses(tx, { negotiationId: actor.negotiationId, type: "ballot.closed", texts });
    return { verdict, arithmetic, isSecret: ballot.method === "SECRET" };
  });
  if (isSecret) await forgetTraces();
  return announced;
}

type Counted = {
  readonly voters: readonly Voter[];
  /** With names; empty where there are none. */
  readonly votes: readonly Vote[];
  readonly counts: HandCount | null;
  /** Of a secret ballot. */
  readonly boxHash?: string;
};

/** Counts the votes of a locked ballot: all that were accepted, for no other can come any more. */
async function count(
  tx: Transaction,
  ballot: LockedBallot,
  counted: HandCount | undefined,
): Promise<Counted> {
  const { electors, votes } = await readVotes(tx, ballot.id);
  if (ballot.method === "SHOW_OF_HANDS") {
    const counts = requireCount(electors, counted);
    return { voters: votersOfCount(electors, counts), votes: [], counts };
  }
  if (ballot.method === "SECRET") {
    const { boxHash, counts } = await countPapers(tx, ballot.id);
    return { voters: votersOfCount(electors, counts), votes: [], counts, boxHash };
  }
  if (counted) throw new Refusal("bad-input", "Only hands are counted by the chair. Nothing was changed.");
  if (ballot.method === "ROLL_CALL") await requireCalled(tx, ballot.id);
  return { voters: votersOf(electors, votes), votes, counts: null };
}

/** What the chair counted, of those present. */
function requireCount(electors: readonly Elector[], counted: HandCount | undefined): HandCount {
  if (!counted) throw new Refusal("bad-input", "Enter how many hands you counted. Nothing was changed.");
  const present = electors.filter(({ isPresent }) => isPresent).length;
  const fault = findCountFault(counted, present);
  if (fault) throw new Refusal("bad-input", `${fault} Nothing was changed.`);
  return counted;
}

/** Each member's name is called in a roll call (General Assembly rule 87); a second time only while the chair waits. */
async function requireCalled(tx: Transaction, ballotId: string): Promise<void> {
  const { called, round } = await readCall(tx, ballotId);
  if (called !== null && round === 1) throw new Refusal("call-not-over");
}
