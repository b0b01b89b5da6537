"use client";
import { Anchor } from "@mantine/core";
import { IconArrowUpRight } from "@tabler/icons-react";
import Link from "next/link";
import { type CSSProperties, memo, useRef } from "react";
import { ClauseStatus } from "#app/_ui/clause-status.tsx";
import { StageMark } from "#app/_ui/state-mark.tsx";
import type { ToldClause } from "#lib/clause/clause.ts";
import type { ClauseKind } from "#lib/clause/clause-kind.ts";
import { PeopleHere } from "../../_live/people-here.tsx";
import { ReadText } from "../../_treaty/read-text.tsx";
import { useTreaty } from "../../_treaty/treaty-context.tsx";
import { LiveClause } from "../../clauses/[clauseId]/editor/live-clause.tsx";
import classes from "./clause-section.module.css";
import { useOnScreen } from "./use-on-screen.ts";

interface ClauseSectionProps {
  readonly clause: ToldClause;
  readonly depth: number;
  readonly words: number;
  readonly mayEdit: boolean;
}

/** One clause in the continuous text: its number and heading, then its text, live while it is on screen. */
export const ClauseSection = memo(function ClauseSection({
  clause,
  depth,
  words,
  mayEdit,
}: ClauseSectionProps) {
  const treaty = useTreaty();
  const section = useRef<HTMLElement>(null);
  const isOnScreen = useOnScreen(section);
  const number = treaty.clauseNumbers.get(clause.id);
  const label = number?.label ?? "";
  const hasText = words > 0 || !CONTAINERS.has(clause.kind);
  const isWithdrawn = number?.isWithdrawn ?? false;
  return (
    <section
      ref={section}
      id={`clause-${clause.id}`}
      aria-labelledby={`heading-${clause.id}`}
      className={classes.section}
      data-kind={clause.kind}
      data-depth={depth}
      data-withdrawn={isWithdrawn || undefined}
      style={{ "--height": `${estimateHeight(words)}px` } as CSSProperties}
    >
      <header className={classes.header}>
        <h2 id={`heading-${clause.id}`} className={classes.heading}>
          <span className={classes.label}>{number?.ownLabel}</span>
          {clause.heading && <span className={classes.name}>{clause.heading}</span>}
        </h2>
        <div className={classes.facts}>
          <PeopleHere clauseId={clause.id} />
          {clause.status !== "OPEN" && <ClauseStatus {...clause} />}
          <StageMark clause={clause} />
          <Anchor
            component={Link}
            prefetch={false}
            href={`/negotiations/${treaty.negotiationId}/clauses/${clause.id}`}
            className={classes.open}
            aria-label={`Open ${label}`}
          >
            Open
            <IconArrowUpRight size={14} aria-hidden />
          </Anchor>
        </div>
      </header>
      {hasText && isOnScreen && (
        <LiveClause
          clauseId={clause.id}
          label={label}
          status={clause.status}
          mode={clause.mode}
          mayEdit={mayEdit && !isWithdrawn}
        />
      )}
      {hasText && !isOnScreen && <ReadText clauseId={clause.id} />}
    </section>
  );
});

/** Their text, if any, is a line before their articles: without one, there is nothing to show. */
const CONTAINERS: ReadonlySet<ClauseKind> = new Set(["PART", "CHAPTER", "SECTION"]);

const WORDS_IN_LINE = 11;
const LINE_PX = 29;
const HEADER_PX = 110;

function estimateHeight(words: number): number {
  return HEADER_PX + Math.ceil(words / WORDS_IN_LINE) * LINE_PX;
}
