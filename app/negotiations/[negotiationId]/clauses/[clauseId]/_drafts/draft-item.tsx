"use client";
import { Button, CopyButton, Group, Text } from "@mantine/core";
import { plainText } from "#lib/clause/plain-text.ts";
import { EXCERPT_LENGTH, type PrivateDraft } from "#lib/clause/private-draft.ts";
import { useNotifiedAction } from "../../../_live/use-notified-action.ts";
import { useStore } from "../../../_live/use-store.ts";
import { discardDraftAction } from "../../actions.ts";
import { useEditingDesk } from "../editor/editing-desk.tsx";
import classes from "./draft-item.module.css";

/** One private draft: its words, and what to do with them. */
export function DraftItem({
  negotiationId,
  draft,
  mayInsert,
}: {
  readonly negotiationId: string;
  readonly draft: PrivateDraft;
  readonly mayInsert: boolean;
}) {
  const desk = useEditingDesk();
  const active = useStore(desk.active);
  const { run: discard, isRunning } = useNotifiedAction(discardDraftAction, negotiationId);
  const insert = () => {
    if (!active?.view.editable) return;
    active.view.dispatch(active.view.state.tr.insertText(draft.excerpt).scrollIntoView());
    active.view.focus();
  };
  return (
    <div>
      <Text size="xs" c="dimmed">
        On revision {draft.revision}
      </Text>
      <blockquote className={classes.words}>{draft.excerpt}</blockquote>
      <Group gap="xs" mt={6}>
        <CopyButton value={wholeWords(draft)}>
          {({ copied, copy }) => (
            <Button size="compact-xs" variant="default" onClick={copy}>
              {copied ? "Copied" : "Copy"}
            </Button>
          )}
        </CopyButton>
        {mayInsert && (
          <Button
            size="compact-xs"
            variant="default"
            disabled={!active?.view.editable}
            title={active ? undefined : "Put the caret into the text first"}
            onMouseDown={(event) => event.preventDefault()}
            onClick={insert}
          >
            Insert at the caret
          </Button>
        )}
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          loading={isRunning}
          onClick={() => discard({ draftId: draft.draftId })}
        >
          Discard
        </Button>
      </Group>
    </div>
  );
}

/** A long draft was cut for the list: then its whole text is copied. */
function wholeWords({ excerpt, content }: PrivateDraft): string {
  return excerpt.length < EXCERPT_LENGTH ? excerpt : plainText(content);
}
