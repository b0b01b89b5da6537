"use client";
import { Text } from "@mantine/core";
import { Instant } from "#app/_ui/instant.tsx";
import { type ClauseState, STATE_FACTS } from "#lib/stage/clause-state.ts";
import type { StageChange } from "#lib/stage/stage-change.ts";
import classes from "./life.module.css";

/** Every step of the clause's life, newest first, folded away. */
export function Steps({ changes }: { readonly changes: readonly StageChange[] }) {
  if (changes.length === 0) return null;
  return (
    <details className={classes.steps}>
      <summary>
        {changes.length} {changes.length === 1 ? "step" : "steps"} so far
      </summary>
      <ol reversed>
        {changes.toReversed().map((change) => (
          <li key={change.number}>
            <Text size="sm" span fw={500}>
              {nameOf(change)}
            </Text>
            <Text size="xs" c="dimmed">
              <Instant at={change.at} />, revision {change.revision}
              {change.by ? `, ${change.by}` : ", by itself"}
              {change.reason && `: ${change.reason}`}
            </Text>
          </li>
        ))}
      </ol>
    </details>
  );
}

function nameOf({ from, to }: StageChange): string {
  if (from === to) return "Corrected";
  return to === "DRAFT" ? "Draft again" : STATE_FACTS[to satisfies ClauseState].name;
}
