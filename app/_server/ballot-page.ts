import { notFound } from "next/navigation";
import { cache } from "react";
import type { Actor } from "#lib/access/actor.ts";
import { findBallot } from "#lib/ballot/server/queries.ts";
import { blockPlaces, numberBlocks } from "#lib/clause/number-blocks.ts";
import { numberClauses } from "#lib/clause/number-clauses.ts";
import { referencedClauses } from "#lib/clause/reference.ts";
import { listClauses, listTexts } from "#lib/clause/server/queries.ts";
import { readMarkedTexts } from "#lib/proposal/server/read-marked-texts.ts";

/** A vote of the actor's negotiation with what its texts are printed with, and of a proposal its changes, read once for each request; 404 if there is none. */
export const ballotOnPage = cache(async (actor: Actor, ballotId: string) => {
  const ballot = await findBallot(actor, ballotId);
  if (!ballot) notFound();
  const [clauses, cited] = await Promise.all([
    listClauses(actor),
    listTexts(actor, [...new Set(ballot.texts.flatMap(({ content }) => referencedClauses(content)))]),
  ]);
  const blocks = cited.map(
    ({ clauseId, content }) => [clauseId, numberBlocks(blockPlaces(content.content))] as const,
  );
  const { proposalId, subject } = ballot;
  const marked =
    subject === "PROPOSAL" && proposalId !== null
      ? await readMarkedTexts(actor, { proposalId, texts: ballot.texts })
      : undefined;
  return { ballot, marked, numbers: { clauses: numberClauses(clauses), blocks: new Map(blocks) } };
});
