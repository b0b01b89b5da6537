/** A negotiation as its pages name it. */
export interface NegotiationSummary {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly weightedVoting: boolean;
  /** How many delegations a delegation may vote for beside itself; 0: there are no proxies. */
  readonly proxyLimit: number;
  readonly isDemo: boolean;
  /** Number of the newest event of its journal. */
  readonly journalHead: number;
  /** The treaty under negotiation. */
  readonly treatyId: string;
  readonly treatyTitle: string;
}
