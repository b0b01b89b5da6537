import { heaviestRising } from "#lib/clause/heaviest-rising.ts";
import type { NumberedPlace } from "#lib/clause/number-clauses.ts";

/** A clause as it stands in a treaty, with what it is called: "Article 5". */
export type PlacedClause = NumberedPlace & { readonly heading: string; readonly label: string };

/** What became of a clause's place, name or number between two moments. `before` and `after` are what it was called. */
export type StructureChange = {
  readonly clauseId: string;
  readonly kind: "added" | "withdrawn" | "reinstated" | "moved" | "retitled" | "renumbered";
  readonly before: string;
  readonly after: string;
};

/**
 * What changed in the structure of a treaty, both in reading order. As few clauses as can be are moved, so that the
 * others keep their order; a clause that only got another number because of them is renumbered.
 */
export function structureChanges(
  before: readonly PlacedClause[],
  after: readonly PlacedClause[],
): readonly StructureChange[] {
  const known = new Map(before.map((clause, place) => [clause.id, { clause, place }]));
  const moved = movedClauses(after, known);
  return after.flatMap((clause): StructureChange[] => {
    const was = known.get(clause.id)?.clause;
    const change = (kind: StructureChange["kind"], from: string, to: string): StructureChange => {
      return { clauseId: clause.id, kind, before: from, after: to };
    };
    if (!was) return isOut(clause) ? [] : [change("added", "", titleOf(clause))];
    if (isOut(was) !== isOut(clause))
      return [change(isOut(clause) ? "withdrawn" : "reinstated", titleOf(was), titleOf(clause))];
    const found: StructureChange[] = [];
    if (moved.has(clause.id)) found.push(change("moved", was.label, clause.label));
    else if (was.label !== clause.label) found.push(change("renumbered", was.label, clause.label));
    if (was.heading !== clause.heading) found.push(change("retitled", was.heading, clause.heading));
    return found;
  });
}

/** Those that stand in another part, and of the others as few as change the order. */
function movedClauses(
  after: readonly PlacedClause[],
  known: ReadonlyMap<string, { readonly clause: PlacedClause; readonly place: number }>,
): ReadonlySet<string> {
  const common = after.flatMap((clause) => {
    const was = known.get(clause.id);
    return was
      ? [{ id: clause.id, place: was.place, weight: 1, isHere: was.clause.parentId === clause.parentId }]
      : [];
  });
  const staying = new Set(heaviestRising(common.filter(({ isHere }) => isHere)).map(({ id }) => id));
  return new Set(common.map(({ id }) => id).filter((id) => !staying.has(id)));
}

function isOut({ status }: PlacedClause): boolean {
  return status === "WITHDRAWN";
}

function titleOf({ label, heading }: PlacedClause): string {
  return heading ? `${label} – ${heading}` : label;
}
