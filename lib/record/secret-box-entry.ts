import type { BallotBox } from "#lib/ballot/secret/box.ts";

/** Papers and box of a secret ballot. */
export type SecretBoxEntry = {
  readonly entry: "secret-box";
  readonly ballotId: string;
  readonly publicKey: string;
  /** The delegations that took a paper; empty while papers are handed out. */
  readonly taken: readonly string[];
  /** Null until it has been counted. */
  readonly box: BallotBox | null;
};
