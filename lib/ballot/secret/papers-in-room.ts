/** HANDING_OUT: delegations take their papers. COLLECTING: votes go into the box. OVER: counted, or called off. */
export type PaperPhase = "HANDING_OUT" | "COLLECTING" | "OVER";

/** What everybody in the room sees of a secret ballot. */
export interface PapersInRoom {
  readonly phase: PaperPhase;
  /** Modulus of the key by which papers are signed, base64url. */
  readonly publicKey: string;
  /** The delegations that have taken a paper; nobody is told in which order. */
  readonly taken: readonly string[];
  /** How many papers are in the box. */
  readonly inBox: number;
}
