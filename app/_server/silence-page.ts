import { notFound } from "next/navigation";
import { cache } from "react";
import type { Actor } from "#lib/access/actor.ts";
import { blockPlaces, numberBlocks } from "#lib/clause/number-blocks.ts";
import { numberClauses } from "#lib/clause/number-clauses.ts";
import { referencedClauses } from "#lib/clause/reference.ts";
import { listClauses, listTexts } from "#lib/clause/server/queries.ts";
import type { CirculableText } from "#lib/silence/circulable-text.ts";
import { findSilence } from "#lib/silence/server/queries.ts";
import { cleanGate, explainGate } from "#lib/stage/clean-gate.ts";
import { readOverview } from "#lib/stage/server/read-overview.ts";

/** A silence procedure with what its texts are printed with, read once for each request; 404 if there is none. */
export const silenceOnPage = cache(async (actor: Actor, silenceId: string) => {
  const silence = await findSilence(actor, silenceId);
  if (!silence) notFound();
  const cited = [...new Set(silence.texts.flatMap(({ content }) => referencedClauses(content)))];
  const [clauses, texts] = await Promise.all([listClauses(actor), listTexts(actor, cited)]);
  const blocks = texts.map(
    ({ clauseId, content }) => [clauseId, numberBlocks(blockPlaces(content.content))] as const,
  );
  return { silence, numbers: { clauses: numberClauses(clauses), blocks: new Map(blocks) } };
});

/** Every text of the treaty in its order, as whoever circulates chooses among them. */
export async function readCirculable(actor: Actor): Promise<readonly CirculableText[]> {
  const [clauses, { rows }] = await Promise.all([listClauses(actor), readOverview(actor, SINCE)]);
  const byId = new Map(clauses.map((clause) => [clause.id, clause]));
  return rows.flatMap(({ clauseId, label, heading, state, open }) => {
    const clause = byId.get(clauseId);
    if (!clause || state === "ADOPTED" || state === "WITHDRAWN" || open.words === 0) return [];
    const isHeld = clause.status === "VOTING";
    const gate = cleanGate(open);
    const obstacle = isHeld
      ? "Held for another decision."
      : gate.isClean
        ? null
        : explainGate(gate).join(" ");
    const isAgreed = clause.stage === "AGREED";
    return [{ clauseId, revision: clause.head, label, heading, isAgreed, obstacle }];
  });
}

/** What moved is not asked here. */
const SINCE = "9999-12-31T00:00:00Z";
