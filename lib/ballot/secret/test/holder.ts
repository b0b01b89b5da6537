import { blind, unblind } from "../blind-signature.ts";
import { toBase64Url } from "../encoding.ts";
import {
  type BallotPaper,
  type CastPaper,
  fillIn,
  PAPER_KEY,
  type PaperIssue,
  type PaperVote,
  wordsOfPaper,
} from "../paper.ts";

/** Somebody with a ballot paper. */
export interface Holder {
  readonly paper: BallotPaper;
  readonly fillIn: (vote: PaperVote) => Promise<CastPaper>;
}

/** An envelope with a fresh key in it, and what becomes of it when it comes back signed. */
export interface Envelope {
  readonly blinded: string;
  readonly open: (signed: string) => Holder;
}

/** Makes a key and puts it into an envelope, as a voter's browser does. */
export async function prepareEnvelope({ ballotId, publicKey }: PaperIssue): Promise<Envelope> {
  const { subtle } = globalThis.crypto;
  const pair = await subtle.generateKey(PAPER_KEY, false, ["sign", "verify"]);
  const key = toBase64Url(new Uint8Array(await subtle.exportKey("raw", pair.publicKey)));
  const { blinded, inverse } = blind(wordsOfPaper(ballotId, key), publicKey, randomBytes);
  return {
    blinded,
    open: (signed) => {
      const paper = { key, signature: unblind(signed, inverse, publicKey) };
      return { paper, fillIn: (vote) => fillIn({ ballotId, paper, privateKey: pair.privateKey }, vote) };
    },
  };
}

/** Takes a paper from whoever signs. */
export async function takePaperFrom(
  issue: PaperIssue,
  sign: (blinded: string) => string | Promise<string>,
): Promise<Holder> {
  const { blinded, open } = await prepareEnvelope(issue);
  return open(await sign(blinded));
}

export function randomBytes(length: number): Uint8Array {
  return globalThis.crypto.getRandomValues(new Uint8Array(length));
}
