/** What a verification found: how far the record is sound, and the first thing that does not fit. */
export interface JournalVerdict {
  readonly negotiationId: string;
  readonly title: string;
  /** Events whose chain is sound from the first on. */
  readonly events: number;
  readonly ballots: number;
  readonly texts: number;
  /** In words; null: everything fits. */
  readonly fault: string | null;
}
