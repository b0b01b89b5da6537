import { notFound } from "next/navigation";
import { cache } from "react";
import type { TextOnPage } from "#app/negotiations/[negotiationId]/ballots/[ballotId]/text-on-page.ts";
import type { Actor } from "#lib/access/actor.ts";
import type { BallotRecord } from "#lib/ballot/ballot.ts";
import { findBallot } from "#lib/ballot/server/queries.ts";
import { blockPlaces, numberBlocks } from "#lib/clause/number-blocks.ts";
import { numberClauses } from "#lib/clause/number-clauses.ts";
import { referencedClauses } from "#lib/clause/reference.ts";
import { listClauses, listTexts } from "#lib/clause/server/queries.ts";
import { listDelegations } from "#lib/delegation/server/queries.ts";
import { findDivision } from "#lib/division/server/queries.ts";
import { readMarkedTexts } from "#lib/proposal/server/read-marked-texts.ts";

/** A vote of the actor's negotiation with what its texts are printed with, read once for each request; 404 if there is none. */
export const ballotOnPage = cache(async (actor: Actor, ballotId: string) => {
  const ballot = await findBallot(actor, ballotId);
  if (!ballot) notFound();
  const [clauses, texts] = await Promise.all([listClauses(actor), textsOnPage(actor, ballot)]);
  const shown = texts.flatMap(({ content, marked, whole }) => [content, marked, whole?.content]);
  const cited = await listTexts(actor, [
    ...new Set(shown.flatMap((content) => (content ? referencedClauses(content) : []))),
  ]);
  const blocks = cited.map(
    ({ clauseId, content }) => [clauseId, numberBlocks(blockPlaces(content.content))] as const,
  );
  return { ballot, texts, numbers: { clauses: numberClauses(clauses), blocks: new Map(blocks) } };
});

async function textsOnPage(actor: Actor, ballot: BallotRecord): Promise<readonly TextOnPage[]> {
  const { subject, proposalId, texts, divisionId, part } = ballot;
  const isProposal = subject === "PROPOSAL" && proposalId !== null;
  const [marked, parties, division] = await Promise.all([
    isProposal ? readMarkedTexts(actor, { proposalId, texts }) : null,
    isProposal ? listDelegations(actor) : [],
    part === null || divisionId === null ? null : findDivision(actor, divisionId),
  ]);
  const whole = division
    ? {
        content: division.content,
        parts: division.parts.map((each, index) => (index + 1 === part ? each : [])),
      }
    : undefined;
  const delegations = new Map(parties.map(({ id, shortName, colour }) => [id, { shortName, colour }]));
  return texts.map((text) => ({ ...text, marked: marked?.get(text.clauseId), delegations, whole }));
}
