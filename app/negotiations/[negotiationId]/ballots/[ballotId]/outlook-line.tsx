import { Text } from "@mantine/core";
import type { Outlook } from "#lib/ballot/decision/certainty.ts";
import { listWords } from "#lib/list-words.ts";
import classes from "./outlook-line.module.css";

/** So many names fit into a sentence. */
const MOST_NAMED = 8;

/** Whether the votes that are still to come can change anything, and whose; only where all see how delegations vote. */
export function OutlookLine({
  outlook,
  nameOf,
}: {
  readonly outlook: Outlook;
  readonly nameOf: (delegationId: string) => string;
}) {
  return (
    <p className={classes.outlook} data-kind={outlook.kind}>
      <Text component="span" fw={650}>
        {HEADS[outlook.kind]}
      </Text>{" "}
      {outlook.kind === "DEPENDS" ? sayTurning(outlook.turning.map(nameOf)) : CERTAIN}
    </p>
  );
}

const HEADS: Readonly<Record<Outlook["kind"], string>> = {
  CERTAIN_TO_CARRY: "Certain to carry.",
  CERTAIN_TO_FAIL: "Certain to fail.",
  DEPENDS: "Open.",
};
const CERTAIN = "If the votes cast stand, none that is still to come can change it.";

function sayTurning(names: readonly string[]): string {
  if (names.length === 0) return "It depends on who is still in the room.";
  const rest = names.length - MOST_NAMED;
  const named = rest > 1 ? [...names.slice(0, MOST_NAMED), `${rest} others`] : names;
  return `It depends on ${listWords(named)}.`;
}
