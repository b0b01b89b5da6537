"use client";
import { Group, SegmentedControl, Title } from "@mantine/core";
import { type CSSProperties, useState } from "react";
import type { BallotRecord } from "#lib/ballot/ballot.ts";
import { type BoardOrder, orderBoard } from "#lib/ballot/board.ts";
import { ChoiceMark } from "../../_ballots/choice-mark.tsx";
import { notesOnVoter } from "./notes-on-voter.ts";
import classes from "./roll-board.module.css";

const CALLED = { value: "ROLL", label: "As called" } as const;
const ORDERS = [
  { value: "NAME", label: "By name" },
  { value: "CHOICE", label: "By vote" },
] as const satisfies readonly { readonly value: BoardOrder; readonly label: string }[];

/** Of more delegations than these the cells are small. */
const MOST_LARGE = 60;

/** How every delegation voted, in the order that the reader likes. */
export function RollBoard({
  ballot,
}: {
  readonly ballot: Pick<BallotRecord, "rollCall" | "rule" | "method">;
}) {
  const isCalled = ballot.method === "ROLL_CALL";
  const [order, setOrder] = useState<BoardOrder>(isCalled ? "ROLL" : "NAME");
  return (
    <section aria-labelledby="roll-board">
      <Group justify="space-between" gap="xs" mt="xl" mb="xs">
        <Title order={3} size="h4" id="roll-board">
          {isCalled ? "Roll call" : "How each delegation voted"}
        </Title>
        <SegmentedControl
          size="xs"
          aria-label="Order of the delegations"
          data={isCalled ? [CALLED, ...ORDERS] : [...ORDERS]}
          value={order}
          onChange={(value) => setOrder(value as BoardOrder)}
        />
      </Group>
      <ol className={classes.board} data-many={ballot.rollCall.length > MOST_LARGE || undefined}>
        {orderBoard(ballot.rollCall, order).map((entry) => {
          const notes = notesOnVoter(entry, ballot);
          return (
            <li key={entry.delegationId} className={classes.cell} data-choice={entry.choice ?? "NONE"}>
              <ChoiceMark choice={entry.choice} />
              <span className={classes.name}>
                {entry.name}
                {notes.length > 0 && <span className={classes.notes}>{notes.join(" · ")}</span>}
              </span>
              <span
                className={classes.colour}
                style={{ "--delegation-colour": entry.colour } as CSSProperties}
                aria-hidden
              />
            </li>
          );
        })}
      </ol>
    </section>
  );
}
