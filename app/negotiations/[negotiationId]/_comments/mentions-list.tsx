"use client";
import { Menu, Text } from "@mantine/core";
import Link from "next/link";
import type { Mention } from "#lib/comment/comment.ts";
import { useNotifiedAction } from "../_live/use-notified-action.ts";
import { markMentionsSeenAction } from "./actions.ts";
import { askedThread } from "./asked-thread.ts";
import { countUnseen, MentionsButton } from "./mentions-button.tsx";

/** The menu of the mentions, opened by the click that fetched it. */
export function MentionsList({
  negotiationId,
  mentions,
}: {
  readonly negotiationId: string;
  readonly mentions: readonly Mention[];
}) {
  const seen = useNotifiedAction(markMentionsSeenAction, negotiationId);
  const unseen = countUnseen(mentions);
  return (
    <Menu position="bottom-end" width={320} shadow="md" withinPortal returnFocus defaultOpened>
      <Menu.Target>
        <MentionsButton unseen={unseen} />
      </Menu.Target>
      <Menu.Dropdown>
        {mentions.slice(0, SHOWN).map(({ commentId, threadId, clauseId, label, author, body, isSeen }) => (
          <Menu.Item
            key={commentId}
            component={Link}
            href={`/negotiations/${negotiationId}/clauses/${clauseId}`}
            onClick={() => {
              askedThread.set(threadId);
              if (!isSeen) seen.run({ threadId });
            }}
          >
            <Text component="span" display="block" size="sm" fw={isSeen ? 400 : 600}>
              {author.name} ({author.seat}), {label}
            </Text>
            <Text component="span" display="block" size="xs" lineClamp={2}>
              {body}
            </Text>
          </Menu.Item>
        ))}
        {unseen > 0 && (
          <>
            <Menu.Divider />
            <Menu.Item onClick={() => seen.run({ threadId: null })}>Mark all as seen</Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

const SHOWN = 8;
