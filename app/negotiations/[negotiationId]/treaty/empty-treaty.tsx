import { Group } from "@mantine/core";
import { EmptyState } from "#app/_ui/empty-state.tsx";
import { ButtonLink } from "#app/_ui/links.tsx";
import { PageFrame } from "#app/_ui/page-frame.tsx";
import { AddFirstClause } from "./_structure/add-first-clause.tsx";

/** A treaty without text: says how it gets one. */
export function EmptyTreaty(props: {
  readonly negotiationId: string;
  readonly title: string;
  readonly mayImport: boolean;
  readonly mayEditStructure: boolean;
}) {
  return (
    <PageFrame size="sm">
      <EmptyState
        order={1}
        title={props.title}
        action={
          <Group justify="center">
            {props.mayImport && (
              <ButtonLink href={`/negotiations/${props.negotiationId}/treaty/import`}>
                Import a text
              </ButtonLink>
            )}
            {props.mayEditStructure && <AddFirstClause negotiationId={props.negotiationId} />}
          </Group>
        }
      >
        {props.mayEditStructure
          ? "The treaty has no text yet. Import a draft, pasted or from a file, or begin with the first article."
          : "The treaty has no text yet. The secretariat imports a draft or adds the first article; it appears here by itself."}
      </EmptyState>
    </PageFrame>
  );
}
