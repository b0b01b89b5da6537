import { Stack, Text, Title } from "@mantine/core";
import type { Clause } from "#lib/clause/clause.ts";
import type { PrivateDraft } from "#lib/clause/private-draft.ts";
import { DraftItem } from "./draft-item.tsx";

/** The person's own words that came too late, for nobody else to see. Nothing is shown while there are none. */
export function DraftsPanel({
  negotiationId,
  clause,
  drafts,
}: {
  readonly negotiationId: string;
  readonly clause: Clause;
  readonly drafts: readonly PrivateDraft[];
}) {
  if (drafts.length === 0) return null;
  return (
    <Stack component="section" gap="sm" aria-labelledby="drafts-panel">
      <Title order={2} size="h4" id="drafts-panel">
        Your private drafts
      </Title>
      <Text size="sm" c="dimmed">
        Words of yours that came when the text was closed. Only you see them.
      </Text>
      {drafts.map((draft) => (
        <DraftItem
          key={draft.draftId}
          negotiationId={negotiationId}
          draft={draft}
          mayInsert={clause.status === "OPEN"}
        />
      ))}
    </Stack>
  );
}
