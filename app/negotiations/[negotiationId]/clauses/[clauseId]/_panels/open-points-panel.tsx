"use client";
import { Stack, Text, Title } from "@mantine/core";
import type { ContestedItem } from "#lib/contested/contested-item.ts";
import { PointCard } from "../../../_contested/point-card.tsx";
import { usePoints } from "../../../_contested/points-context.tsx";
import { ClosedPoints } from "./closed-points.tsx";
import classes from "./open-points-panel.module.css";
import { showPoint } from "./show-point.ts";
import { usePointAtCaret } from "./use-point-at-caret.ts";

/** What is open in this clause, in the order of the text, and below how everything else ended. */
export function OpenPointsPanel({
  closed,
  now,
}: {
  readonly closed: readonly ContestedItem[];
  readonly now: string;
}) {
  const { points, viewer } = usePoints();
  const here = usePointAtCaret(points);
  return (
    <Stack component="section" gap="md" aria-labelledby="open-points-panel">
      <Title order={2} size="h4" id="open-points-panel">
        Open points
      </Title>
      {points.length === 0 && (
        <Text size="sm" c="dimmed">
          Nothing is open in this text: no brackets, no options, no place to fill. Whoever does not agree with
          words puts them in brackets.
        </Text>
      )}
      {!viewer.isOpen && points.length > 0 && (
        <Text size="sm" c="dimmed">
          This text is closed: delegations can still say where they stand, and the words stay as they are.
        </Text>
      )}
      <ul className={classes.list}>
        {points.map((point) => (
          <PointCard
            key={point.item.id}
            point={point}
            now={now}
            isHere={point.item.id === here}
            onShow={showPoint}
          />
        ))}
      </ul>
      <ClosedPoints items={closed} />
    </Stack>
  );
}
