import type { Clause } from "#lib/clause/clause.ts";
import type { ClauseKind } from "#lib/clause/clause-kind.ts";
import type { Place } from "#lib/clause/structure.ts";

/** A change of structure that asks for something first. */
export type StructureTask =
  | { readonly type: "add"; readonly kind: ClauseKind; readonly place: Place }
  | { readonly type: "retitle"; readonly clause: Clause; readonly label: string }
  | { readonly type: "withdraw"; readonly clause: Clause; readonly label: string };
