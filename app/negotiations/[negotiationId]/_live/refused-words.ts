import type { Closing } from "#lib/clause/closing.ts";
import type { ClauseContent } from "#lib/clause/content.ts";

/** Words that were refused, set aside for their author. */
export interface RefusedWords {
  readonly draftId: string;
  readonly content: ClauseContent;
  /** What was typed and is not in the text. */
  readonly words: string;
  /** The revision that the server's text had. */
  readonly revision: number;
  /** Why the server refused them. */
  readonly closing: Closing;
  /** Whether the server has stored them as a private draft, or only this screen has them. */
  readonly isKept: boolean;
}

/** Stores refused words as a private draft of their author; answers whether it worked. */
export type KeepDraft = (
  draft: Omit<RefusedWords, "isKept"> & { readonly clauseId: string },
) => Promise<boolean>;
