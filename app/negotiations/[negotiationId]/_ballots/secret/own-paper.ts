import type { Answer } from "#app/_server/answer.ts";
import { blind, isSigned, unblind } from "#lib/ballot/secret/blind-signature.ts";
import { toBase64Url } from "#lib/ballot/secret/encoding.ts";
import { fillIn, PAPER_KEY, type PaperVote, wordsOfPaper } from "#lib/ballot/secret/paper.ts";
import { findKept, type KeptPaper, keep, keepNew } from "./paper-store.ts";

/** Whose paper it is, and of which ballot. */
export interface PaperOwner {
  readonly negotiationId: string;
  readonly ballotId: string;
  readonly delegationId: string;
  /** Modulus of the ballot's key, base64url. */
  readonly publicKey: string;
}

type Took = Answer<{ readonly signed: string }>;

const WRONGLY_SIGNED =
  "What the server sent is no ballot paper of this ballot. Nothing was voted; tell the chair before anybody votes.";

/**
 * Takes the delegation's paper. Key and envelope are kept here before anything is sent, so that a lost answer is asked for
 * again with the same envelope. `take` sends it.
 */
export async function takeOwnPaper(
  owner: PaperOwner,
  take: (envelope: { readonly blinded: string }) => Promise<Took>,
): Promise<Answer<KeptPaper>> {
  const { ballotId, delegationId, publicKey } = owner;
  const paper = (await findKept(ballotId, delegationId)) ?? (await keepNew(await prepare(owner)));
  const answer = await take({ blinded: paper.blinded });
  if (!answer.ok) return answer;
  const signature = unblind(answer.value.signed, paper.inverse, publicKey);
  if (!(await isSigned(wordsOfPaper(ballotId, paper.key), signature, publicKey)))
    return { ok: false, code: "mistake", sentence: WRONGLY_SIGNED, fields: {} };
  return { ok: true, value: await keep({ ...paper, signature }) };
}

/** Fills the paper in anew and keeps it, not yet in the box. */
export async function fillInOwnPaper(paper: KeptPaper, choice: PaperVote["choice"]): Promise<KeptPaper> {
  const counter = (paper.vote?.counter ?? 0) + 1;
  return keep({ ...paper, vote: { choice, counter }, isInBox: false });
}

/**
 * Puts the paper in the box as it is filled in. The request says nothing about who sends it: no cookie, no address of a
 * page. Answers null, or the sentence of a refusal; may be repeated.
 */
export async function dropOwnPaper(negotiationId: string, paper: KeptPaper): Promise<KeptPaper | string> {
  const { ballotId, key, signature, privateKey, vote } = paper;
  if (!signature || !vote) return "This paper is not filled in.";
  const cast = await fillIn({ ballotId, paper: { key, signature }, privateKey }, vote);
  const response = await fetch(boxOf(negotiationId, ballotId), {
    method: "POST",
    body: JSON.stringify(cast),
    headers: { "Content-Type": "application/json" },
    credentials: "omit",
    referrerPolicy: "no-referrer",
    cache: "no-store",
    keepalive: true,
  });
  if (!response.ok) return ((await response.json()) as { readonly sentence: string }).sentence;
  return keep({ ...paper, isInBox: true });
}

/** Where a ballot's box stands: papers are put into it, and when it is counted everybody can look into it. */
export function boxOf(negotiationId: string, ballotId: string): string {
  return `/negotiations/${negotiationId}/ballots/${ballotId}/box`;
}

async function prepare({ ballotId, delegationId, publicKey }: PaperOwner): Promise<KeptPaper> {
  const { subtle } = globalThis.crypto;
  const pair = await subtle.generateKey(PAPER_KEY, false, ["sign", "verify"]);
  const key = toBase64Url(new Uint8Array(await subtle.exportKey("raw", pair.publicKey)));
  const envelope = blind(wordsOfPaper(ballotId, key), publicKey, (length) =>
    globalThis.crypto.getRandomValues(new Uint8Array(length)),
  );
  // best effort: browsers clear what they were not asked to keep when they run out of space
  await navigator.storage?.persist?.();
  return {
    ballotId,
    delegationId,
    key,
    privateKey: pair.privateKey,
    ...envelope,
    signature: null,
    vote: null,
    isInBox: false,
  };
}
