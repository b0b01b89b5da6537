/** A compressed piece of a log out of which no rows can be read any more; `revision`: the first that it should hold. */
export class UnreadablePiece extends Error {
  readonly clauseId: string;
  readonly revision: number;

  constructor(piece: { readonly clauseId: string; readonly revision: number }, cause: unknown) {
    super("a piece of a log cannot be read", { cause });
    this.clauseId = piece.clauseId;
    this.revision = piece.revision;
  }
}
