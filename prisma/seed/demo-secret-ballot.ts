import type { Actor } from "#lib/access/actor.ts";
import { blind, unblind } from "#lib/ballot/secret/blind-signature.ts";
import { toBase64Url } from "#lib/ballot/secret/encoding.ts";
import { fillIn, PAPER_KEY, wordsOfPaper } from "#lib/ballot/secret/paper.ts";
import { closeBallot } from "#lib/ballot/server/close-ballot.ts";
import { openBallot } from "#lib/ballot/server/open-ballot.ts";
import { beginCollection } from "#lib/ballot/server/secret/begin-collection.ts";
import { dropPaper } from "#lib/ballot/server/secret/drop-paper.ts";
import { findPapers } from "#lib/ballot/server/secret/queries.ts";
import { takePaper } from "#lib/ballot/server/secret/take-paper.ts";
import { STANDARD_RULES } from "#lib/ballot/standard-rules.ts";
import type { VoteChoice } from "#lib/ballot/vote-choice.ts";

/** Who took a paper, and how the first of them voted: the source of a demo may know what its record does not. */
const TAKERS = ["ALD", "BRE", "COR", "DEL", "EST", "FAR", "GOR"] as const;
const VOTES: readonly VoteChoice[] = ["YES", "YES", "NO", "YES", "ABSTAIN", "YES"];

/** The conference has decided by secret ballot who chairs its drafting committee; one that took a paper did not vote. */
export async function voteSecretlyInDemo({
  chair,
  headOf,
}: {
  readonly chair: Actor;
  readonly headOf: (delegation: string) => Actor;
}): Promise<void> {
  const { ballotId } = await openBallot(chair, {
    matter: {
      subject: "MOTION",
      motion: "OTHER",
      words: "That the drafting committee be chaired by Estavia",
    },
    rule: STANDARD_RULES.SIMPLE_MAJORITY,
    method: "SECRET",
    groups: {},
    showsVotes: false,
  });
  const papers = await findPapers(chair, ballotId);
  if (!papers) throw new Error("a secret ballot has papers");
  const issue = { ballotId, publicKey: papers.publicKey };
  const holders = await Promise.all(TAKERS.map((taker) => takeDemoPaper(headOf(taker), issue)));
  await beginCollection(chair, { ballotId });
  for (const [i, choice] of VOTES.entries()) {
    const paper = await holders[i]?.(choice);
    if (paper) await dropPaper({ negotiationId: chair.negotiationId, ballotId, paper });
  }
  await closeBallot(chair, { ballotId });
}

/** What a head's browser does: makes a key, has it signed in an envelope, and fills in what it is told to. */
async function takeDemoPaper(
  head: Actor,
  { ballotId, publicKey }: { readonly ballotId: string; readonly publicKey: string },
) {
  const { subtle } = globalThis.crypto;
  const { publicKey: voter, privateKey } = await subtle.generateKey(PAPER_KEY, false, ["sign", "verify"]);
  const key = toBase64Url(new Uint8Array(await subtle.exportKey("raw", voter)));
  const { blinded, inverse } = blind(wordsOfPaper(ballotId, key), publicKey, (length) =>
    globalThis.crypto.getRandomValues(new Uint8Array(length)),
  );
  const delegationId = head.delegation?.id ?? "";
  const { signed } = await takePaper(head, { ballotId, delegationId, blinded });
  const paper = { key, signature: unblind(signed, inverse, publicKey) };
  return (choice: VoteChoice) => fillIn({ ballotId, paper, privateKey }, { choice, counter: 1 });
}
