/** A negotiation as its pages name it. */
export interface NegotiationSummary {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly weightedVoting: boolean;
  readonly isDemo: boolean;
  /** Number of the newest event of its journal. */
  readonly journalHead: number;
  /** The treaty under negotiation. */
  readonly treatyId: string;
  readonly treatyTitle: string;
}
