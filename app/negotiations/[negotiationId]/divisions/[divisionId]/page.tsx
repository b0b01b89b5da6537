import { Box, Group, Stack, Text, Title } from "@mantine/core";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache, type ReactNode } from "react";
import { ruleChoicesOnPage } from "#app/_server/rule-choices.ts";
import { actorOrNotFound } from "#app/_server/session.ts";
import { Instant } from "#app/_ui/instant.tsx";
import { TextLink } from "#app/_ui/links.tsx";
import { PageFrame } from "#app/_ui/page-frame.tsx";
import type { Actor } from "#lib/access/actor.ts";
import { may } from "#lib/access/rules.ts";
import { blockPlaces, numberBlocks } from "#lib/clause/number-blocks.ts";
import { numberClauses } from "#lib/clause/number-clauses.ts";
import { type Numbers, referencedClauses } from "#lib/clause/reference.ts";
import { findClause, listClauses, listTexts } from "#lib/clause/server/queries.ts";
import type { DivisionRecord } from "#lib/division/division.ts";
import { nextStep, partsThat } from "#lib/division/next-step.ts";
import { findDivision } from "#lib/division/server/queries.ts";
import { withoutParts } from "#lib/division/without-parts.ts";
import { DividedText } from "../../_divisions/divided-text.tsx";
import { DivisionState } from "../../_divisions/division-state.tsx";
import classes from "../../_divisions/parts.module.css";
import { ChairStep } from "./chair-step.tsx";
import { Objections } from "./objections.tsx";
import { PartList } from "./part-list.tsx";
import { WhatNext } from "./what-next.tsx";
import { WithdrawButton } from "./withdraw-button.tsx";

type Params = { readonly negotiationId: string; readonly divisionId: string };
type Props = { readonly params: Promise<Params> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { negotiationId, divisionId } = await params;
  const { label } = await load(negotiationId, divisionId);
  return { title: `Division of ${label}` };
}

export default async function DivisionPage({ params }: Props) {
  const { negotiationId, divisionId } = await params;
  const { actor, division, label, numbers } = await load(negotiationId, divisionId);
  const step = nextStep(division, division);
  const rejected = partsThat("NOT_CARRIED", division).map((part) => division.parts[part - 1] ?? []);
  const text = { negotiationId, numbers };
  return (
    <PageFrame size="full">
      <Heading negotiationId={negotiationId} division={division} label={label} />
      <div className={classes.columns}>
        <Stack gap="lg" miw={0}>
          <Sheet title={`${label}, revision ${division.revision}`} id="divided">
            <DividedText {...text} content={division.content} parts={division.parts} />
          </Sheet>
          {rejected.length > 0 && !division.isRejectedWhole && (
            <Sheet title={division.result ? "What remains" : "What would remain now"} id="remains">
              <DividedText {...text} content={withoutParts(division.content, rejected)} parts={[]} />
            </Sheet>
          )}
        </Stack>
        <Stack gap="xl" miw={0} className={classes.side}>
          <Stack gap="sm" component="section" aria-label="What comes next">
            <WhatNext negotiationId={negotiationId} division={division} step={step} />
            {may(actor, "division.decide") && (
              <ChairStep
                negotiationId={negotiationId}
                division={division}
                step={step}
                clause={await findClause(actor, division.clauseId)}
                label={label}
                ruleChoices={await ruleChoicesOnPage(actor)}
              />
            )}
            {mayWithdraw(actor, division) && (
              <WithdrawButton negotiationId={negotiationId} divisionId={divisionId} />
            )}
          </Stack>
          <PartList negotiationId={negotiationId} division={division} />
          <Objections
            negotiationId={negotiationId}
            division={division}
            mayObject={
              division.status === "REQUESTED" &&
              may(actor, "division.request") &&
              division.delegation.id !== actor.delegation?.id &&
              !division.objections.some(({ delegation }) => delegation.id === actor.delegation?.id)
            }
          />
        </Stack>
      </div>
    </PageFrame>
  );
}

const load = cache(async (negotiationId: string, divisionId: string) => {
  const actor = await actorOrNotFound(negotiationId);
  const division = await findDivision(actor, divisionId);
  if (!division) notFound();
  const [clauses, cited] = await Promise.all([
    listClauses(actor),
    listTexts(actor, referencedClauses(division.content)),
  ]);
  const numbered = numberClauses(clauses);
  const blocks = [...cited, division].map(
    (text) => [text.clauseId, numberBlocks(blockPlaces(text.content.content))] as const,
  );
  const numbers: Numbers = { clauses: numbered, blocks: new Map(blocks) };
  return { actor, division, label: numbered.get(division.clauseId)?.label ?? "a text", numbers };
});

function Heading({
  negotiationId,
  division,
  label,
}: {
  readonly negotiationId: string;
  readonly division: DivisionRecord;
  readonly label: string;
}) {
  const { clauseId, delegation, requestedBy, requestedAt, reason, status } = division;
  return (
    <Box component="header" mb="lg">
      <Group gap="sm" mb={4}>
        <TextLink size="sm" href={`/negotiations/${negotiationId}/clauses/${clauseId}`}>
          {label}
        </TextLink>
        <DivisionState state={status} />
      </Group>
      <Title order={1}>Division of {label}</Title>
      <Text mt={6} maw="46rem">
        {delegation.name} ({requestedBy}) asked on <Instant at={requestedAt} /> that these parts be voted on
        separately.
      </Text>
      {reason && (
        <Text mt={4} maw="46rem" fs="italic" style={{ overflowWrap: "anywhere" }}>
          “{reason}”
        </Text>
      )}
    </Box>
  );
}

function Sheet({
  title,
  id,
  children,
}: {
  readonly title: string;
  readonly id: string;
  readonly children: ReactNode;
}) {
  return (
    <section className={classes.sheet} aria-labelledby={id}>
      <Title order={2} size="h4" id={id} mb="sm">
        {title}
      </Title>
      {children}
    </section>
  );
}

function mayWithdraw(actor: Actor, { status, delegation, isTextSame, votes }: DivisionRecord): boolean {
  if (status !== "REQUESTED" && status !== "GRANTED") return false;
  if (votes.some((vote) => vote.status === "OPEN" || (vote.part !== null && vote.verdict !== null)))
    return false;
  if (!isTextSame && may(actor, "division.decide")) return true;
  return may(actor, "division.request", delegation.id);
}
