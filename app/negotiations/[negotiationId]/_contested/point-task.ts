import type { Stand, StandHolder } from "#lib/contested/contested-item.ts";
import type { OpenPoint } from "#lib/contested/open-points.ts";

/** Who looks at the open points of a clause, and what they may do there. */
export interface PointViewer {
  readonly negotiationId: string;
  readonly clauseId: string;
  /** For whom the person may take a stand: the own delegation first, then its blocs; empty: nobody. */
  readonly voices: readonly StandHolder[];
  /** Whether the person may lift, delete, choose and fill here; a speaker who may not asks the chair. */
  readonly maySettle: boolean;
  /** Whether the person may attribute words to anybody and answer requests: chair and secretariat. */
  readonly mayAttribute: boolean;
  /** Everybody to whom words can be attributed. */
  readonly holders: readonly StandHolder[];
  /** Whether the text is open. */
  readonly isOpen: boolean;
}

/** What somebody is about to do with an open point. */
export type PointTask = { readonly id: string } & (
  | { readonly type: "lift" | "delete" | "fill" | "decline" }
  /** A null option: none of them. */
  | { readonly type: "choose"; readonly optionId: string | null }
  | { readonly type: "stand"; readonly optionId: string; readonly stand: Stand | "NONE" }
  | { readonly type: "attribute"; readonly optionId: string }
);

/** The words of an option; for other points those of the whole. */
export function wordsOf({ part }: OpenPoint, optionId: string | null): string {
  if (part.kind !== "OPTIONS") return part.words;
  return part.options.find(({ id }) => id === optionId)?.words ?? "";
}
