import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { listClauses } from "#lib/clause/server/queries.ts";
import { authorsOf, isChanged } from "#lib/history/difference.ts";
import { differenceOf } from "#lib/history/difference-of.ts";
import { takeFromWeaves } from "#lib/history/server/load-weaves.ts";
import { readAuthors } from "#lib/history/server/read-authors.ts";
import { findNegotiation } from "#lib/negotiation/server/queries.ts";
import type { MomentChoice } from "../moment-choice.ts";
import { structureChanges } from "../structure-changes.ts";
import { type ClauseChanges, clauseChanges, type TreatyChanges } from "../treaty-changes.ts";
import { placed, type ResolvedMoment, resolveMoment, type TreatyAtPresent } from "./resolve-moment.ts";
import { changeOf, type StructureEvent, structureEventsAfter } from "./structure-events.ts";

/**
 * What changed in the negotiated treaty between two moments, the earlier first whichever was named first: its
 * structure, and each text that changed. For everybody who reads the treaty. Refuses `not-found` for moments that are not.
 */
export async function readTreatyChanges(
  actor: Actor,
  choice: { readonly from: MomentChoice; readonly to: MomentChoice },
): Promise<TreatyChanges> {
  authorise(actor, "clause.read");
  const [{ treatyId }, clauses] = await Promise.all([findNegotiation(actor), listClauses(actor)]);
  const present = { treatyId, clauses };
  const moments = await Promise.all([
    resolveMoment(actor, choice.from, present),
    resolveMoment(actor, choice.to, present),
  ]);
  const [from, to] = moments.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)) as typeof moments;
  const [events, changed] = await Promise.all([
    structureEventsAfter(actor, from.at),
    changedTexts(present, { from, to }),
  ]);
  const authors = await readAuthors(actor, [...new Set(changed.flatMap(({ steps }) => authorsOf(steps)))]);
  return {
    from: { name: from.name, at: from.at },
    to: { name: to.name, at: to.at },
    structure: structureOf(present, { from, to, events: events.filter(({ at }) => at <= to.at) }),
    clauses: changed,
    authors,
  };
}

type Period = { readonly from: ResolvedMoment; readonly to: ResolvedMoment };

/** The texts that read otherwise, in the order of the treaty. A text at the same revision is not looked at. */
async function changedTexts(
  { clauses }: TreatyAtPresent,
  { from, to }: Period,
): Promise<readonly ClauseChanges[]> {
  const called = new Map((to.structure ?? placed(clauses)).map((clause) => [clause.id, clause]));
  const touched = clauses.flatMap(({ id: clauseId, heading, head }) => {
    const [before, after] = [from.revisions.get(clauseId) ?? 0, to.revisions.get(clauseId) ?? 0];
    const { label = "", heading: then = heading } = called.get(clauseId) ?? {};
    return before < after ? [{ clauseId, label, heading: then, from: before, to: after, head }] : [];
  });
  const differences = await takeFromWeaves(touched, (weave, range) =>
    differenceOf(weave, range.from, range.to),
  );
  return touched.flatMap(({ head: _, ...each }) => {
    const steps = differences.get(each.clauseId) ?? [];
    return steps.some(isChanged) ? [clauseChanges({ ...each, steps })] : [];
  });
}

/** Exactly, where the structure of both moments is known; otherwise act by act. */
function structureOf(
  { clauses }: TreatyAtPresent,
  { from, to, events }: Period & { readonly events: readonly StructureEvent[] },
): TreatyChanges["structure"] {
  const own = new Set(clauses.map(({ id }) => id));
  const acts = events.flatMap((event) => {
    const change = changeOf(event);
    if (!change || !own.has(change.clauseId)) return [];
    const by = { name: event.actorName, delegation: event.delegation, at: event.at };
    return [{ ...change, by }];
  });
  if (from.structure === null || to.structure === null) return acts;
  return structureChanges(from.structure, to.structure).map((change) => {
    const act = acts.findLast(({ clauseId, kind }) => clauseId === change.clauseId && kind === change.kind);
    return { ...change, by: act?.by ?? null };
  });
}
