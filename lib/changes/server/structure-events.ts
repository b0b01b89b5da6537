import type { Actor } from "#lib/access/actor.ts";
import type { JournalActType } from "#lib/journal/event.ts";
import { db } from "#lib/platform/db.ts";
import type { StructureChange } from "../structure-changes.ts";

/** Acts after which a treaty may have another structure. */
const TYPES = [
  "clause.added",
  "clause.moved",
  "clause.retitled",
  "clause.withdrawn",
  "clause.reinstated",
  "treaty.imported",
  "chairs-text.adopted",
] as const satisfies readonly JournalActType[];

/** An act on the structure, as far as changes are told from it. */
export interface StructureEvent {
  readonly at: string;
  readonly type: (typeof TYPES)[number];
  readonly clauseId: string | null;
  readonly actorName: string;
  readonly delegation: string;
  /** What the clause was called after it. */
  readonly label: string;
  readonly heading: string;
}

/** The acts on the structure of the treaty after an instant, in order. */
export async function structureEventsAfter(
  { negotiationId }: Actor,
  instant: string,
): Promise<readonly StructureEvent[]> {
  const rows = await db().journalEvent.findMany({
    where: { negotiationId, type: { in: [...TYPES] }, at: { gt: instant } },
    orderBy: { number: "asc" },
    select: { at: true, type: true, clauseId: true, actorName: true, delegation: true, payload: true },
  });
  return rows.map(({ at, type, payload, ...row }) => {
    const { label = "", heading = "" } = payload as { readonly label?: string; readonly heading?: string };
    return { ...row, at: at.toISOString(), type: type as StructureEvent["type"], label, heading };
  });
}

/** What an act on one clause changed; null for acts on the whole treaty. */
export function changeOf({ type, clauseId, label, heading }: StructureEvent): StructureChange | null {
  const kind = KINDS[type];
  if (!kind || clauseId === null) return null;
  const after = kind === "retitled" ? heading : heading ? `${label} – ${heading}` : label;
  return { clauseId, kind, before: "", after };
}

const KINDS: Readonly<Record<StructureEvent["type"], StructureChange["kind"] | null>> = {
  "clause.added": "added",
  "clause.moved": "moved",
  "clause.retitled": "retitled",
  "clause.withdrawn": "withdrawn",
  "clause.reinstated": "reinstated",
  "treaty.imported": null,
  "chairs-text.adopted": null,
};
