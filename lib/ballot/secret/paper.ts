import { concatBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import type { VoteChoice } from "../vote-choice.ts";
import { isSigned } from "./blind-signature.ts";
import { fromBase64Url, toBase64Url } from "./encoding.ts";

/** A ballot paper: a key that only its holder can use, and the conference's signature, made without seeing the key. */
export type BallotPaper = {
  /** Public key on the curve P-256, uncompressed, base64url. */
  readonly key: string;
  /** RSA signature of the ballot's key, base64url. */
  readonly signature: string;
};

/** What a paper says. Of two from the same paper the one with the higher counter is meant. */
export type PaperVote = { readonly choice: VoteChoice; readonly counter: number };

/** A ballot paper as it lies in the box: filled in, and sealed with the paper's key (ECDSA with SHA-256, base64url). */
export type CastPaper = BallotPaper & PaperVote & { readonly seal: string };

/** Which ballot a paper is of: its id, and the public key (modulus, base64url) by which its papers are signed. */
export type PaperIssue = { readonly ballotId: string; readonly publicKey: string };

/** How the keys of papers are made; they are made by whoever votes. */
export const PAPER_KEY = { name: "ECDSA", namedCurve: "P-256" } as const;

/** A vote can be changed so often; without an end one paper could fill the box's table. */
export const LAST_COUNTER = 1_000;

/** Length of the modulus of a ballot's key, in bits: what RFC 9474 and its readers hold for enough for a day's vote. */
export const MODULUS_BITS = 2_048;

const SEALING = { name: "ECDSA", hash: "SHA-256" } as const;

/** What the conference signs on a paper, without seeing it. */
export function wordsOfPaper(ballotId: string, key: string): Uint8Array {
  return concatBytes(utf8ToBytes(`Travaux ballot paper\n${ballotId}\n`), fromBase64Url(key));
}

/** Fills a paper in and seals it, with the paper's own private key. */
export async function fillIn(
  {
    ballotId,
    paper,
    privateKey,
  }: { readonly ballotId: string; readonly paper: BallotPaper; readonly privateKey: CryptoKey },
  vote: PaperVote,
): Promise<CastPaper> {
  const seal = await globalThis.crypto.subtle.sign(SEALING, privateKey, wordsOfVote(ballotId, vote));
  return { ...paper, ...vote, seal: toBase64Url(new Uint8Array(seal)) };
}

/** Whether a filled-in paper is one of the ballot's, and filled in by its holder. */
export async function isGenuine(
  { key, signature, choice, counter, seal }: CastPaper,
  { ballotId, publicKey }: PaperIssue,
): Promise<boolean> {
  try {
    if (!(await isSigned(wordsOfPaper(ballotId, key), signature, publicKey))) return false;
    const { subtle } = globalThis.crypto;
    const verifier = await subtle.importKey("raw", fromBase64Url(key), PAPER_KEY, false, ["verify"]);
    const words = wordsOfVote(ballotId, { choice, counter });
    return await subtle.verify(SEALING, verifier, fromBase64Url(seal), words);
  } catch {
    // what cannot be read as a key or a signature is none
    return false;
  }
}

function wordsOfVote(ballotId: string, { choice, counter }: PaperVote): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(utf8ToBytes(`Travaux vote\n${ballotId}\n${choice}\n${counter}`));
}
