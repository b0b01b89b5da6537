/** What a citation of a text at a revision is made of. */
export type Cited = {
  /** The title of the negotiation, and what the clause was called then. */
  readonly negotiation: string;
  readonly label: string;
  readonly heading: string;
  readonly revision: number;
  /** The instant of the facts, ISO 8601 UTC. */
  readonly at: string;
  /** SHA-256 of the negotiating text, hexadecimal. */
  readonly textHash: string;
  /** Hash of the log up to that revision; null where no act sealed it. */
  readonly logHash: string | null;
  /** Where it is read, for good. */
  readonly address: string;
};

/** The citation of a text at a revision, as a lawyer would copy it into a note: one paragraph that can be checked. */
export function citation(cited: Cited): string {
  const { negotiation, label, heading, revision, at, textHash, logHash, address } = cited;
  const named = [negotiation, heading ? `${label} (${heading})` : label].filter(Boolean).join(", ");
  const parts = [
    `${named}, revision ${revision.toLocaleString("en-GB")}, ${at.slice(0, 19).replace("T", " ")} UTC`,
    `text SHA-256 ${textHash}`,
    ...(logHash === null ? [] : [`log SHA-256 ${logHash}`]),
    address,
  ];
  return `${parts.join("; ")}.`;
}
