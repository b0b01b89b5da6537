/** What others did since the actor's last visit. */
export interface NewsSinceVisit {
  /** When that visit ended, ISO 8601. */
  readonly since: string;
  /** Texts of the treaty in which others have written. */
  readonly texts: number;
}
