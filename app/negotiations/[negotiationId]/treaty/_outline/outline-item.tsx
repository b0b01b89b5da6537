"use client";
import { ActionIcon } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import dynamic from "next/dynamic";
import { memo } from "react";
import { ClauseStatus } from "#app/_ui/clause-status.tsx";
import { patient } from "#app/_ui/patience.ts";
import { StageIcon } from "#app/_ui/state-mark.tsx";
import type { ToldClause } from "#lib/clause/clause.ts";
import type { ClauseNumber } from "#lib/clause/number-clauses.ts";
import { PeopleHere } from "../../_live/people-here.tsx";
import type { StructureTask } from "../_structure/structure-task.ts";
import classes from "./outline.module.css";
import type { ReadingPlace } from "./reading-place.ts";
import { useIsRead } from "./use-reading-place.ts";

const ClauseMenu = dynamic(
  patient(() => import("../_structure/clause-menu.tsx").then((module) => module.ClauseMenu)),
  {
    ssr: false,
  },
);

/** A line of the outline: number, heading, state, who is there, and what can be done with it. */
export const OutlineItem = memo(function OutlineItem({
  clause,
  depth,
  number,
  place,
  mayEdit,
  isMenuOpen,
  onMenu,
  onTask,
  onGo,
}: {
  readonly clause: ToldClause;
  readonly depth: number;
  readonly number: ClauseNumber | undefined;
  readonly place: ReadingPlace;
  readonly mayEdit: boolean;
  readonly isMenuOpen: boolean;
  readonly onMenu: (clauseId: string | null) => void;
  readonly onTask: (task: StructureTask) => void;
  readonly onGo: (() => void) | undefined;
}) {
  const label = number?.label ?? "";
  const isRead = useIsRead(place, clause.id);
  return (
    <li
      className={classes.item}
      data-depth={Math.min(depth, 3)}
      data-kind={clause.kind}
      data-withdrawn={number?.isWithdrawn || undefined}
    >
      <a
        className={classes.link}
        href={`#clause-${clause.id}`}
        aria-current={isRead ? "location" : undefined}
        onClick={onGo}
      >
        <span className={classes.label}>{number?.ownLabel}</span>
        {clause.heading && <span className={classes.heading}>{clause.heading}</span>}
      </a>
      <PeopleHere clauseId={clause.id} />
      {clause.status !== "OPEN" && <ClauseStatus {...clause} />}
      <StageIcon clause={clause} />
      {mayEdit && !isMenuOpen && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          className={classes.more}
          aria-label={`Arrange ${label}`}
          aria-haspopup="menu"
          onClick={() => onMenu(clause.id)}
        >
          <IconDots size={16} aria-hidden />
        </ActionIcon>
      )}
      {mayEdit && isMenuOpen && (
        <ClauseMenu clause={clause} label={label} onTask={onTask} onClose={() => onMenu(null)} />
      )}
    </li>
  );
});
