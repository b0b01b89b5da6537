"use client";
import { Button, Stack, Text, Title } from "@mantine/core";
import { IconChevronDown, IconChevronRight, IconMessagePlus } from "@tabler/icons-react";
import dynamic from "next/dynamic";
import { type ReactNode, useState } from "react";
import { patient } from "#app/_ui/patience.ts";
import type { Thread } from "#lib/comment/comment.ts";
import { orderThreads } from "#lib/comment/order-threads.ts";
import type { Writing } from "#lib/comment/server/writing.ts";
import { useStore } from "../../../_live/use-store.ts";
import { type CommentsDesk, useCommentsDesk } from "./comments-desk.tsx";
import { ThreadCard } from "./thread-card.tsx";

const CommentForm = dynamic(
  patient(() => import("./comment-form.tsx").then((module) => module.CommentForm)),
  {
    ssr: false,
  },
);

interface PanelProps {
  readonly negotiationId: string;
  readonly clauseId: string;
  readonly threads: readonly Thread[];
  readonly writing: Writing;
}

/** What has been said about a clause, as far as one may read it, in the order of the text. */
export function CommentsPanel(props: PanelProps) {
  const desk = useCommentsDesk();
  return desk ? <Panel {...props} desk={desk} /> : null;
}

function Panel({ desk, ...props }: PanelProps & { readonly desk: CommentsDesk }) {
  const { negotiationId, threads, writing } = props;
  const draft = useStore(desk.draft);
  const { open, gone, resolved } = orderThreads(threads, useStore(desk.places));
  const cards = (each: readonly Thread[]) =>
    each.map((thread) => (
      <ThreadCard
        key={thread.id}
        negotiationId={negotiationId}
        thread={thread}
        desk={desk}
        writing={writing}
      />
    ));
  return (
    <Stack component="section" gap="md" aria-labelledby="comments-panel">
      <Title order={2} size="h4" id="comments-panel">
        Comments
      </Title>
      {writing.circles.length > 0 && draft === null && (
        <Button
          variant="default"
          size="compact-md"
          w="fit-content"
          leftSection={<IconMessagePlus size={16} aria-hidden />}
          onMouseDown={(event) => event.preventDefault()}
          onClick={desk.begin}
        >
          New comment
        </Button>
      )}
      {draft && <CommentForm key={draft.anchor?.from ?? ""} {...props} desk={desk} draft={draft} />}
      {threads.length === 0 && draft === null && <NoComments mayWrite={writing.circles.length > 0} />}
      {cards(open)}
      {gone.length > 0 && (
        <Stack gap="md">
          <Title order={3} size="h6">
            The words are gone
          </Title>
          {cards(gone)}
        </Stack>
      )}
      {resolved.length > 0 && (
        <Resolved desk={desk} threads={resolved}>
          {cards(resolved)}
        </Resolved>
      )}
    </Stack>
  );
}

function NoComments({ mayWrite }: { readonly mayWrite: boolean }) {
  return (
    <Text size="sm" c="dimmed">
      {mayWrite
        ? "Nothing has been said here that you can read. Select words in the text to comment on them."
        : "Nothing has been said here that you can read."}
    </Text>
  );
}

function Resolved(props: {
  readonly desk: CommentsDesk;
  readonly threads: readonly Thread[];
  readonly children: ReactNode;
}) {
  const selected = useStore(props.desk.selected);
  const [isAsked, setAsked] = useState(false);
  const isOpen = isAsked || props.threads.some(({ id }) => id === selected);
  const Icon = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <Stack gap="md">
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        w="fit-content"
        aria-expanded={isOpen}
        leftSection={<Icon size={14} aria-hidden />}
        onClick={() => setAsked(!isOpen)}
      >
        Resolved ({props.threads.length})
      </Button>
      {isOpen && props.children}
    </Stack>
  );
}
