/** The facts about a suggestion; the marks in the text carry the same id. */
export type Suggestion = {
  readonly id: string;
  readonly clauseId: string;
  readonly proposalId: string | null;
  /** Null: chair or secretariat. */
  readonly delegation: { readonly id: string; readonly shortName: string; readonly colour: string } | null;
  /** Name of who wrote it. */
  readonly madeBy: string;
  /** ISO-8601, UTC. */
  readonly madeAt: string;
  /** What it inserts and deletes, as last seen. */
  readonly inserted: string;
  readonly deleted: string;
};
