import { Group, Text } from "@mantine/core";
import { ButtonLink, TextLink } from "#app/_ui/links.tsx";
import { counted } from "#lib/counted.ts";
import type { Division } from "#lib/division/division.ts";
import { DivisionState } from "../../../_divisions/division-state.tsx";

/** The divisions of a text, the newest first, and the way to ask for one. */
export function DivisionsPart({
  negotiationId,
  clauseId,
  divisions,
  mayAsk,
}: {
  readonly negotiationId: string;
  readonly clauseId: string;
  readonly divisions: readonly Division[];
  readonly mayAsk: boolean;
}) {
  const isPending = divisions.some(({ status }) => status === "REQUESTED" || status === "GRANTED");
  return (
    <>
      {divisions.map(({ id, status, parts, delegation }) => (
        <div key={id}>
          <Group gap="xs" mb={2}>
            <DivisionState state={status} />
            <TextLink size="sm" href={`/negotiations/${negotiationId}/divisions/${id}`}>
              Division into {counted(parts.length, "part")}
            </TextLink>
          </Group>
          <Text size="xs" c="dimmed">
            Asked for by {delegation.name}
          </Text>
        </div>
      ))}
      {mayAsk && !isPending && (
        <ButtonLink
          variant="default"
          href={`/negotiations/${negotiationId}/clauses/${clauseId}/divide`}
          style={{ alignSelf: "flex-start" }}
        >
          Ask for a division…
        </ButtonLink>
      )}
    </>
  );
}
