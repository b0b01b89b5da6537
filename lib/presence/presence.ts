/** Where somebody's caret is in a clause: two Yjs relative positions as JSON. */
export interface CaretPlace {
  readonly anchor: unknown;
  readonly head: unknown;
}

/** Somebody who is here now, as everybody is told. The server vouches for `user`; the rest is what their screen says. */
export interface PresenceState {
  readonly user: {
    readonly id: string;
    readonly name: string;
    /** Short name of the delegation, or the office. */
    readonly delegation: string;
    readonly colour: string;
  };
  /** The clause they are in; null: none. */
  readonly clauseId: string | null;
  readonly cursor: CaretPlace | null;
}
