import { Badge } from "@mantine/core";
import { CHAIRS_TEXT_STATUS_NAMES, type ChairsText } from "#lib/chairs-text/chairs-text.ts";

const COLOURS = { DRAFT: "yellow", ISSUED: "blue", ADOPTED: "teal", DROPPED: "gray" } as const;

/** How far a chair's text has come. */
export function ChairsTextState({ status }: Pick<ChairsText, "status">) {
  return (
    <Badge component="span" variant="light" color={COLOURS[status]} autoContrast>
      {CHAIRS_TEXT_STATUS_NAMES[status]}
    </Badge>
  );
}
