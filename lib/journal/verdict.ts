/** What a verification found: how far the record is sound, and the first thing that does not fit. */
export interface JournalVerdict {
  readonly negotiationId: string;
  readonly title: string;
  /** Events whose chain is sound from the first on. */
  readonly events: number;
  readonly clauses: number;
  /** Revisions of texts, of all clauses together. */
  readonly revisions: number;
  readonly texts: number;
  readonly ballots: number;
  /** The one hash that stands for the whole record: to be written down, and compared another day. */
  readonly hash: string;
  /** In words; null: everything fits. */
  readonly fault: string | null;
}
