import { Text } from "@mantine/core";
import { namesOf } from "#lib/contested/attribution.ts";
import type { StandNow } from "#lib/contested/contested-item.ts";
import { objections } from "#lib/contested/objections.ts";
import type { OpenPoint } from "#lib/contested/open-points.ts";

/** What holds an open point up: who stands against each way to settle it, at the present words. */
export function Blockers({ point: { item, part } }: { readonly point: OpenPoint }) {
  const { stands } = item;
  const against = (act: Parameters<typeof objections>[0]) => objections(act, { stands, by: null });
  const lines =
    part.kind === "BRACKET"
      ? [line("Lifting", against({ outcome: "LIFTED" })), line("Deleting", against({ outcome: "DELETED" }))]
      : part.kind === "OPTIONS"
        ? part.options.map((option, index) =>
            line(`Option ${index + 1}`, against({ outcome: "CHOSEN", option: option.id })),
          )
        : [];
  const told = lines.filter((each) => each !== "");
  if (told.length === 0) return null;
  return (
    <Text size="xs" c="dimmed" mt="xs">
      {told.join(" ")}
    </Text>
  );
}

function line(what: string, standing: readonly StandNow[]): string {
  if (standing.length === 0) return "";
  const holders = standing.map(({ holder }) => holder);
  const unique = holders.filter(({ id }, index) => holders.findIndex((each) => each.id === id) === index);
  return `${what} is held up by ${namesOf(unique, 6)}.`;
}
