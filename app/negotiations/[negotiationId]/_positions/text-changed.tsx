import { Alert, Button, Group } from "@mantine/core";
import { TextLink } from "#app/_ui/links.tsx";

/** The text has changed while a position was being written: says so, and lets the delegate go on with the new text. */
export function TextChanged(props: {
  readonly negotiationId: string;
  readonly clauseId: string;
  readonly from: number;
  readonly to: number;
  readonly onRead: () => void;
}) {
  const { negotiationId, clauseId, from, to } = props;
  return (
    <Alert color="yellow" variant="light" title="The text has changed since you began" role="status">
      Your position would stand on record for revision {from}, marked “earlier text”. Revision {to} is the
      present one.
      <Group gap="md" mt="xs">
        <TextLink size="sm" href={`/negotiations/${negotiationId}/clauses/${clauseId}/history?from=${from}`}>
          See the difference
        </TextLink>
        <Button size="compact-sm" variant="default" onClick={props.onRead}>
          Take it on revision {to}
        </Button>
      </Group>
    </Alert>
  );
}
