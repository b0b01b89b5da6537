import type { Actor } from "#lib/access/actor.ts";
import type { Clause } from "#lib/clause/clause.ts";
import type { ClauseContent } from "#lib/clause/content.ts";
import { blockPlaces, numberBlocks } from "#lib/clause/number-blocks.ts";
import { numberClauses } from "#lib/clause/number-clauses.ts";
import { plainText } from "#lib/clause/plain-text.ts";
import type { Numbers } from "#lib/clause/reference.ts";
import { type ClauseText, listClauses, listTexts } from "#lib/clause/server/queries.ts";
import { withoutSuggestions } from "#lib/clause/without-suggestions.ts";
import { allTerms, lintClause, unusedTerms } from "#lib/lint/lint-clause.ts";
import { matrixClauses } from "#lib/position/matrix-clauses.ts";
import { clauseState } from "../clause-state.ts";
import { gateFacts, openParts } from "../gate-facts.ts";
import { movedSince, type OverviewRow, type TreatyOverview } from "../overview.ts";
import { editoriallySame } from "../stage-change.ts";
import { type OverviewFacts, readOpposition, readOverviewFacts } from "./overview-facts.ts";

const EMPTY: ClauseContent = { type: "doc", content: [] };

/** The whole treaty at a glance, by the newest stored texts, with what has moved since an instant (ISO-8601). */
export async function readOverview(actor: Actor, since: string): Promise<TreatyOverview> {
  const clauses = await listClauses(actor);
  const ids = clauses.map(({ id }) => id);
  const [texts, facts] = await Promise.all([listTexts(actor, ids), readOverviewFacts(actor, since)]);
  const treaty = seeTreaty(clauses, texts);
  const opposition = await readOpposition(new Map(texts.map((t) => [t.clauseId, openParts(t.content)])));
  const places = matrixClauses(clauses, {
    texts: new Map(texts.map((text) => [text.clauseId, { ...text, textHash: text.hash }])),
    withPositions: new Set(facts.positionsNow.keys()),
  });
  const byId = new Map(clauses.map((clause) => [clause.id, clause]));
  const rows = places.map((place): OverviewRow => {
    const clause = byId.get(place.id) as Clause;
    const { label, heading, partId } = place;
    const opposing = opposition.get(place.id) ?? [];
    return { label, heading, partId, opposing, ...rowOf(clause, { treaty, facts }) };
  });
  const inUse = new Set(rows.map(({ partId }) => partId));
  return {
    since,
    rows,
    parts: clauses
      .filter(({ id }) => inUse.has(id))
      .map(({ id, heading }) => ({ id, heading, label: treaty.numbers.clauses.get(id)?.label ?? "" })),
    withdrawn: clauses.filter(
      ({ id, kind }) => kind === "ARTICLE" && treaty.numbers.clauses.get(id)?.isWithdrawn,
    ).length,
  };
}

interface Treaty {
  readonly numbers: Numbers;
  readonly texts: ReadonlyMap<string, ClauseText>;
  readonly plain: ReadonlyMap<string, string>;
  readonly defined: ReadonlySet<string>;
}

function seeTreaty(clauses: readonly Clause[], texts: readonly ClauseText[]): Treaty {
  const blocks = new Map(
    texts.map(({ clauseId, content }) => [clauseId, numberBlocks(blockPlaces(content.content))]),
  );
  const plain = new Map(
    texts.map(({ clauseId, content }) => [clauseId, plainText(withoutSuggestions(content))]),
  );
  return {
    numbers: { clauses: numberClauses(clauses), blocks },
    texts: new Map(texts.map((text) => [text.clauseId, text])),
    plain,
    defined: allTerms(plain),
  };
}

function rowOf(
  clause: Clause,
  { treaty, facts }: { readonly treaty: Treaty; readonly facts: OverviewFacts },
): Omit<OverviewRow, "label" | "heading" | "partId" | "opposing"> {
  const { id, kind, status, stage, adRefDueAt } = clause;
  const { numbers } = treaty;
  const text = treaty.texts.get(id);
  const content = text?.content ?? EMPTY;
  const open = gateFacts(content, numbers, facts.reservations.get(id) ?? 0);
  const changes = facts.changes.get(id) ?? [];
  const same = editoriallySame(changes);
  const isNow = (hash: string) => hash === text?.hash || (same.has(text?.hash ?? "") && same.has(hash));
  const held = (facts.positionsNow.get(id) ?? []).filter(({ textHash }) => isNow(textHash));
  const rejecting = held.filter(({ stance }) => stance === "REJECT");
  const pending = stage === "AGREED_AD_REF" ? held.filter(({ adReferendum }) => adReferendum) : [];
  const isWithdrawn = numbers.clauses.get(id)?.isWithdrawn ?? false;
  const terms = { defined: treaty.defined, unused: unusedTerms(treaty.plain, id) };
  return {
    clauseId: id,
    kind,
    state: clauseState({ ...open, status, stage, isWithdrawn, rejecting: rejecting.length }),
    open,
    rejecting: rejecting.map(({ shortName }) => shortName),
    pending: pending.map(({ shortName }) => shortName),
    dueAt: adRefDueAt,
    notes: lintClause({ kind, content, numbers, terms }).length,
    movement: movementOf(id, text, facts),
  };
}

function movementOf(id: string, text: ClauseText | undefined, facts: OverviewFacts): OverviewRow["movement"] {
  const then = facts.hashThen.get(id);
  const now = facts.positionsNow.get(id) ?? [];
  const moved = new Set(movedSince(facts.positionsThen.get(id) ?? [], now));
  const { opened = 0, closed = 0 } = facts.contested.get(id) ?? {};
  const taken = (facts.changes.get(id) ?? []).filter(({ at }) => at > facts.since);
  return {
    text: text === undefined || then === text.hash ? "same" : then === undefined ? "new" : "changed",
    opened,
    closed,
    steps: [
      ...taken.map(({ from, to }) => (from === to ? "CORRECTED" : to)),
      ...(facts.adopted.has(id) ? (["ADOPTED"] as const) : []),
    ],
    moved: now.filter(({ delegationId }) => moved.has(delegationId)).map(({ shortName }) => shortName),
  };
}
