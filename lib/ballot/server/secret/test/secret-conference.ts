import type { Actor } from "#lib/access/actor.ts";
import { type Conference, callConference } from "#lib/negotiation/server/test/conference.ts";
import { inTransaction } from "#lib/platform/transaction.ts";
import { type Holder, takePaperFrom } from "../../../secret/test/holder.ts";
import type { VoteChoice } from "../../../vote-choice.ts";
import { openClauseBallot } from "../../test/open-clause-ballot.ts";
import { beginCollection } from "../begin-collection.ts";
import { dropPaper } from "../drop-paper.ts";
import { offerPapers } from "../offer-papers.ts";
import { findPapers } from "../queries.ts";
import { takePaper } from "../take-paper.ts";

/** A conference in the middle of a secret ballot: papers are being handed out. */
export interface SecretConference extends Conference {
  readonly ballotId: string;
  readonly publicKey: string;
  /** A delegation's head takes its paper. */
  readonly hand: (head: Actor) => Promise<Holder>;
  /** Puts a vote in the box. */
  readonly drop: (holder: Holder, choice: VoteChoice, counter?: number) => Promise<void>;
}

/** Calls a conference of so many delegations, and a secret ballot in it. */
export async function callSecretBallot(delegations: number): Promise<SecretConference> {
  const c = await callConference(Array.from({ length: delegations }, () => 1));
  return { ...c, ...(await holdSecretBallot(c)) };
}

/** Opens a secret ballot in a conference. */
export async function holdSecretBallot({ chair, clauseId, revision, negotiationId }: Conference) {
  const { ballotId } = await openClauseBallot(chair, { clauseId, revision, rule: "SIMPLE_MAJORITY" });
  await inTransaction((tx) => offerPapers(tx, chair, { ballotId, question: "Article 1 – Limits" }));
  const papers = await findPapers(chair, ballotId);
  if (!papers) throw new Error("no papers were offered");
  const { publicKey } = papers;
  return {
    ballotId,
    publicKey,
    hand: (head: Actor) =>
      takePaperFrom(
        { ballotId, publicKey },
        async (blinded) => (await takePaper(head, { ballotId, blinded })).signed,
      ),
    drop: async (holder: Holder, choice: VoteChoice, counter = 1) =>
      dropPaper({ negotiationId, ballotId, paper: await holder.fillIn({ choice, counter }) }),
  };
}

/** All heads take papers, the chair opens the box, and everybody votes, one after the other. */
export async function voteInOrder(
  c: SecretConference,
  choices: readonly VoteChoice[],
): Promise<readonly Holder[]> {
  const holders: Holder[] = [];
  for (const head of c.heads) holders.push(await c.hand(head));
  await beginCollection(c.chair, { ballotId: c.ballotId });
  for (const [i, holder] of holders.entries()) await c.drop(holder, choices[i] ?? "ABSTAIN");
  return holders;
}
