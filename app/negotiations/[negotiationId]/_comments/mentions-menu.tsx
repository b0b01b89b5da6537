"use client";
import { ActionIcon, Indicator, Menu, Text } from "@mantine/core";
import { IconAt } from "@tabler/icons-react";
import Link from "next/link";
import type { Mention } from "#lib/comment/comment.ts";
import { useNotifiedAction } from "../_live/use-notified-action.ts";
import { markMentionsSeenAction } from "./actions.ts";
import { askedThread } from "./asked-thread.ts";

/** Where somebody has called on this person, with a sign while they have not looked yet. */
export function MentionsMenu({
  negotiationId,
  mentions,
}: {
  readonly negotiationId: string;
  readonly mentions: readonly Mention[];
}) {
  const seen = useNotifiedAction(markMentionsSeenAction, negotiationId);
  if (mentions.length === 0) return null;
  const unseen = mentions.filter(({ isSeen }) => !isSeen).length;
  const name = unseen > 0 ? `Mentions of you, ${unseen} not seen yet` : "Mentions of you";
  return (
    <Menu position="bottom-end" width={320} shadow="md" withinPortal>
      <Indicator disabled={unseen === 0} label={unseen} size={16} offset={4} color="orange.9">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={name} title={name}>
            <IconAt size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
      </Indicator>
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
