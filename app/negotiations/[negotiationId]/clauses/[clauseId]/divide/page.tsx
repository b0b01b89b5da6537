import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { clauseOnPage } from "#app/_server/clause-on-page.ts";
import { actorOrNotFound } from "#app/_server/session.ts";
import { EmptyState } from "#app/_ui/empty-state.tsx";
import { ButtonLink, TextLink } from "#app/_ui/links.tsx";
import { PageFrame } from "#app/_ui/page-frame.tsx";
import { PageHeader } from "#app/_ui/page-header.tsx";
import type { Actor } from "#lib/access/actor.ts";
import { may } from "#lib/access/rules.ts";
import type { ToldClause } from "#lib/clause/clause.ts";
import { blockPlaces, numberBlocks } from "#lib/clause/number-blocks.ts";
import { numberClauses } from "#lib/clause/number-clauses.ts";
import { referencedClauses } from "#lib/clause/reference.ts";
import { listTexts } from "#lib/clause/server/queries.ts";
import { toldStatus } from "#lib/clause/told-status.ts";
import { listDivisions, readDivisibleText } from "#lib/division/server/queries.ts";
import { DivideDesk } from "./divide-desk.tsx";

export const metadata: Metadata = { title: "Ask for a division" };

type Props = { readonly params: Promise<{ readonly negotiationId: string; readonly clauseId: string }> };

export default async function DividePage({ params }: Props) {
  const { negotiationId, clauseId } = await params;
  const actor = await actorOrNotFound(negotiationId);
  const { clauses, clause, isNegotiated } = await clauseOnPage(actor, clauseId);
  if (!clause || !isNegotiated) notFound();
  const label = numberClauses(clauses).get(clauseId)?.label ?? "";
  const why = await whyNot(actor, clause);
  const page = `/negotiations/${negotiationId}/clauses/${clauseId}`;
  return (
    <PageFrame size="full">
      <TextLink size="sm" href={page}>
        {clause.heading ? `${label} – ${clause.heading}` : label}
      </TextLink>
      <PageHeader
        title="Ask for a division"
        description="Mark the parts that should be voted on separately, each with its own letter. If another delegation objects, the conference votes on whether to divide (UN General Assembly, rule 89)."
      />
      {why === null ? (
        <Desk actor={actor} clause={clause} clauses={clauses} />
      ) : (
        <EmptyState title="Not now" action={<ButtonLink href={page}>Back to {label}</ButtonLink>}>
          {why}
        </EmptyState>
      )}
    </PageFrame>
  );
}

async function Desk({
  actor,
  clause,
  clauses,
}: {
  readonly actor: Actor;
  readonly clause: ToldClause;
  readonly clauses: readonly ToldClause[];
}) {
  const { content, textHash } = await readDivisibleText(actor, clause.id);
  const cited = await listTexts(actor, referencedClauses(content));
  const blocks = [...cited, { clauseId: clause.id, content }].map(
    (text) => [text.clauseId, numberBlocks(blockPlaces(text.content.content))] as const,
  );
  return (
    <DivideDesk
      negotiationId={actor.negotiationId}
      clauseId={clause.id}
      content={content}
      textHash={textHash}
      numbers={{ clauses: numberClauses(clauses), blocks: new Map(blocks) }}
    />
  );
}

/** Why nobody, or this person, can ask for a division of the text now; null: they can. */
async function whyNot(actor: Actor, { id, ...held }: ToldClause): Promise<string | null> {
  if (!may(actor, "division.request")) return "Heads of delegation and delegates ask for a division.";
  const status = toldStatus(held);
  if (status === "VOTING") return "This text is being voted on.";
  if (status === "CIRCULATED") return "A silence procedure on this text is running.";
  if (status === "ADOPTED" || status === "WITHDRAWN") return "This text is closed.";
  const divisions = await listDivisions(actor, { clauseId: id });
  return divisions.some((each) => each.status === "REQUESTED" || each.status === "GRANTED")
    ? "A division of this text has been asked for already."
    : null;
}
