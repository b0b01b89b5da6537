import type { Actor } from "#lib/access/actor.ts";
import type { Clause } from "#lib/clause/clause.ts";
import { numberClauses } from "#lib/clause/number-clauses.ts";
import { readRevisionsAt } from "#lib/clause/server/read-revisions-at.ts";
import { db } from "#lib/platform/db.ts";
import { Refusal } from "#lib/refusal.ts";
import { findVersion, listVersions, readVersionClauses } from "#lib/version/server/queries.ts";
import { lastVisitOf } from "#lib/visit/server/queries.ts";
import type { MomentChoice } from "../moment-choice.ts";
import type { PlacedClause } from "../structure-changes.ts";
import type { TreatyMoment } from "../treaty-changes.ts";
import { structureEventsAfter } from "./structure-events.ts";

/** A moment of the treaty with what stood then: the revision of each text, and the structure if it is known. */
export interface ResolvedMoment extends TreatyMoment {
  readonly revisions: ReadonlyMap<string, number>;
  /** In reading order; null where neither a version nor the present structure tells it. */
  readonly structure: readonly PlacedClause[] | null;
}

/** The treaty of the actor's negotiation as it stands. */
export interface TreatyAtPresent {
  readonly treatyId: string;
  readonly clauses: readonly Clause[];
}

const BEGINNING = new Date(0).toISOString();

/** What stood at a chosen moment. Refuses `not-found` for a version that is not, and for the last visit during the first. */
export async function resolveMoment(
  actor: Actor,
  choice: MomentChoice,
  present: TreatyAtPresent,
): Promise<ResolvedMoment> {
  switch (choice.kind) {
    case "beginning":
      return { name: "the beginning", at: BEGINNING, revisions: new Map(), structure: [] };
    case "now":
      return {
        name: "now",
        at: new Date().toISOString(),
        revisions: new Map(present.clauses.map(({ id, head }) => [id, head])),
        structure: placed(present.clauses),
      };
    case "version": {
      const { name, madeAt, clauses, treatyId } = await findVersion(actor, choice.versionId);
      if (treatyId !== present.treatyId) throw new Refusal("not-found");
      return {
        name,
        at: madeAt,
        revisions: new Map(clauses.map(({ id, revision }) => [id, revision])),
        structure: clauses,
      };
    }
    case "visit": {
      const at = await lastVisitOf(actor);
      if (at === null) throw new Refusal("not-found");
      return momentAt(actor, { name: "your last visit", at }, present);
    }
    case "instant":
      return momentAt(actor, { name: "", at: choice.at }, present);
  }
}

async function momentAt(
  actor: Actor,
  moment: TreatyMoment,
  present: TreatyAtPresent,
): Promise<ResolvedMoment> {
  const [revisions, structure] = await Promise.all([
    readRevisionsAt(present.treatyId, moment.at),
    structureAt(actor, moment.at, present),
  ]);
  return { ...moment, revisions, structure };
}

/** The present structure, or that of a version, if nothing was done to the structure between it and the instant. */
async function structureAt(
  actor: Actor,
  at: string,
  { treatyId, clauses }: TreatyAtPresent,
): Promise<readonly PlacedClause[] | null> {
  const [first] = await structureEventsAfter(actor, at);
  if (!first) return placed(clauses);
  const versions = (await listVersions(actor)).filter((version) => version.treatyId === treatyId);
  const later = versions.findLast(({ madeAt }) => madeAt > at && madeAt < first.at);
  const earlier = versions.find(({ madeAt }) => madeAt <= at);
  if (later) return readVersionClauses(db(), later.id);
  if (!earlier) return null;
  const between = (await structureEventsAfter(actor, earlier.madeAt)).some((event) => event.at <= at);
  return between ? null : readVersionClauses(db(), earlier.id);
}

/** The clauses of a treaty with what they are called. */
export function placed(clauses: readonly Clause[]): readonly PlacedClause[] {
  const numbers = numberClauses(clauses);
  return clauses.map((clause) => ({ ...clause, label: numbers.get(clause.id)?.label ?? "" }));
}
