import type { ItemId } from "#lib/clause/body-token.ts";
import type { Authorship } from "./attribute.ts";
import type { Span } from "./weave.ts";

/**
 * Words in a row that are alike in a difference: at both moments, or deleted or inserted by one person. `root` is that
 * of their first character, the others follow; `first` is who wrote them elsewhere before, if they are older than here.
 */
export type StandingWords = Span & {
  readonly kind: "text";
  readonly id: ItemId;
  readonly root: ItemId;
  readonly first: Authorship | null;
};
