import { Text } from "@mantine/core";
import { Instant } from "#app/_ui/instant.tsx";
import type { ContestedItem } from "#lib/contested/contested-item.ts";
import { KIND_NAMES, OUTCOME_NAMES } from "#lib/contested/contested-names.ts";
import classes from "./open-points-panel.module.css";

/** What was open and is settled, and how it ended; folded until somebody asks. */
export function ClosedPoints({ items }: { readonly items: readonly ContestedItem[] }) {
  if (items.length === 0) return null;
  return (
    <details className={classes.closed}>
      <summary>Settled ({items.length})</summary>
      <ul className={classes.list} style={{ marginBlockStart: "0.75rem" }}>
        {items.map((item) => (
          <li key={item.id}>
            <div className={classes.words} dir="auto">
              [{item.excerpt}]
            </div>
            <Ending item={item} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Ending({ item: { kind, closed } }: { readonly item: ContestedItem }) {
  if (!closed) return null;
  return (
    <Text size="xs" c="dimmed">
      {KIND_NAMES[kind]}: {OUTCOME_NAMES[closed.outcome].toLowerCase()}
      {closed.chosen !== "" && ` “${closed.chosen}”`}
      {closed.by !== "" && ` by ${closed.by}`}, <Instant at={closed.at} />, revision {closed.revision}
    </Text>
  );
}
