import type { JournalActType } from "./event.ts";

/** That an act has been recorded: never the facts themselves, only that there is something to read again. */
export interface Notice {
  readonly negotiationId: string;
  readonly number: number;
  readonly type: JournalActType;
  readonly clauseId: string | null;
}

/** What the server tells every screen of a negotiation, as JSON on the presence document. */
export type NegotiationMessage =
  /** Facts have changed; `notice` is null when some may have been missed: read everything again. */
  | { readonly type: "changed"; readonly notice: Notice | null }
  /** On connecting: the newest event of the journal, and the mark of the comments that this person may see. A page that
   *  was made before reads again. */
  | { readonly type: "head"; readonly number: number; readonly comments: string }
  /** There are comments to read again. Only screens of those who may see them are told. */
  | { readonly type: "comments" }
  /** A clause has a new text version. */
  | { readonly type: "text"; readonly clauseId: string; readonly revision: number };
