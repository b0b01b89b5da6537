"use client";
import { Button, Group, Text } from "@mantine/core";
import { type KeyboardEvent, useState } from "react";
import { ActionForm } from "#app/_ui/action-form.tsx";
import { DelegationBadge } from "#app/_ui/delegation-badge.tsx";
import { useAction } from "#app/_ui/use-action.ts";
import type { Delegation } from "#lib/delegation/delegation.ts";
import { takeRollAction } from "./actions.ts";
import classes from "./attendance.module.css";

/** All delegations with a box each: who is not there is unmarked. Arrows move, letters jump, the space bar marks. */
export function RollForm({
  negotiationId,
  sittingId,
  delegations,
  absentIds,
  onDone,
}: {
  readonly negotiationId: string;
  readonly sittingId: string;
  readonly delegations: readonly Delegation[];
  readonly absentIds: readonly string[];
  readonly onDone: () => void;
}) {
  const [absent, setAbsent] = useState<ReadonlySet<string>>(new Set(absentIds));
  const { run, isRunning, refused } = useAction(takeRollAction.bind(null, negotiationId), onDone);
  const mark = (id: string, isPresent: boolean) => {
    const next = new Set(absent);
    if (isPresent) next.delete(id);
    else next.add(id);
    setAbsent(next);
  };
  return (
    <ActionForm refused={refused} onSubmit={() => run({ sittingId, absentIds: [...absent] })}>
      <Text size="sm" c="dimmed">
        Unmark who is not there. Arrow keys move, a letter jumps to the next name that begins with it, the
        space bar marks and unmarks, Enter records.
      </Text>
      <fieldset className={classes.roll} aria-label="Who is present" onKeyDown={moveInRoll}>
        <div className={classes.names}>
          {delegations.map(({ id, name, colour, isoCode }, index) => (
            <label key={id} className={classes.delegation}>
              <input
                type="checkbox"
                className={classes.box}
                checked={!absent.has(id)}
                onChange={(event) => mark(id, event.currentTarget.checked)}
                data-name={name.toLowerCase()}
                data-autofocus={index === 0 || undefined}
              />
              <DelegationBadge colour={colour} isoCode={isoCode}>
                {name}
              </DelegationBadge>
              {absent.has(id) && <span className={classes.absent}>absent</span>}
            </label>
          ))}
        </div>
      </fieldset>
      <Group justify="space-between" gap="sm">
        <Group gap="xs">
          <Button variant="default" size="xs" onClick={() => setAbsent(new Set())}>
            All are present
          </Button>
          <Button
            variant="default"
            size="xs"
            onClick={() => setAbsent(new Set(delegations.map(({ id }) => id)))}
          >
            Nobody is
          </Button>
        </Group>
        <Group gap="sm">
          <Text size="sm" role="status" className="tabular">
            {delegations.length - absent.size} of {delegations.length} present
          </Text>
          <Button type="submit" loading={isRunning}>
            Record the roll
          </Button>
        </Group>
      </Group>
    </ActionForm>
  );
}

/** The boxes are a list for the arrow keys, and a letter finds the next delegation by name. */
function moveInRoll(event: KeyboardEvent<HTMLFieldSetElement>): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const boxes = [...event.currentTarget.querySelectorAll<HTMLInputElement>("input")];
  const here = boxes.indexOf(event.target as HTMLInputElement);
  const next = boxToMoveTo(boxes, here, event.key);
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function boxToMoveTo(
  boxes: readonly HTMLInputElement[],
  here: number,
  key: string,
): HTMLInputElement | undefined {
  switch (key) {
    case "ArrowDown":
    case "ArrowRight":
      return boxes[here + 1];
    case "ArrowUp":
    case "ArrowLeft":
      return boxes[here - 1];
    case "Home":
      return boxes[0];
    case "End":
      return boxes.at(-1);
    default: {
      if (key.length !== 1 || key === " ") return undefined;
      const after = [...boxes.slice(here + 1), ...boxes.slice(0, here + 1)];
      return after.find(({ dataset }) => dataset.name?.startsWith(key.toLowerCase()));
    }
  }
}
