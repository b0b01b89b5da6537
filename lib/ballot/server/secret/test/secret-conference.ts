import type { Actor } from "#lib/access/actor.ts";
import { type Conference, callConference } from "#lib/negotiation/server/test/conference.ts";
import { type Holder, takePaperFrom } from "../../../secret/test/holder.ts";
import { STANDARD_RULES } from "../../../standard-rules.ts";
import type { VoteChoice } from "../../../vote-choice.ts";
import { openBallot } from "../../open-ballot.ts";
import { beginCollection } from "../begin-collection.ts";
import { dropPaper } from "../drop-paper.ts";
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

/** Opens a secret ballot in a conference, on a question in words. */
export async function holdSecretBallot({ chair, negotiationId }: Conference) {
  const { ballotId } = await openBallot(chair, {
    matter: { subject: "MOTION", motion: "OTHER", words: "That State 1 chair the drafting committee" },
    rule: STANDARD_RULES.SIMPLE_MAJORITY,
    method: "SECRET",
    groups: {},
    showsVotes: false,
  });
  const papers = await findPapers(chair, ballotId);
  if (!papers) throw new Error("no papers were offered");
  const { publicKey } = papers;
  return {
    ballotId,
    publicKey,
    hand: (head: Actor) =>
      takePaperFrom({ ballotId, publicKey }, async (blinded) => handTo(head, { ballotId, blinded })),
    drop: async (holder: Holder, choice: VoteChoice, counter = 1) =>
      dropPaper({ negotiationId, ballotId, paper: await holder.fillIn({ choice, counter }) }),
  };
}

/** A head takes the paper of its own delegation; answers the signed envelope. */
export async function handTo(
  head: Actor,
  { ballotId, blinded }: { readonly ballotId: string; readonly blinded: string },
): Promise<string> {
  const delegationId = head.delegation?.id ?? "";
  const { signed } = await takePaper(head, { ballotId, delegationId, blinded });
  return signed;
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
