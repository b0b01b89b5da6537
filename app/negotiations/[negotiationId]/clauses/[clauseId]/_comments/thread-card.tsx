"use client";
import { Button, Group, Stack, Text } from "@mantine/core";
import dynamic from "next/dynamic";
import { useEffect, useRef, useState } from "react";
import { Instant } from "#app/_ui/instant.tsx";
import { patient } from "#app/_ui/patience.ts";
import type { Audience, Thread } from "#lib/comment/comment.ts";
import { maySee } from "#lib/comment/may-see.ts";
import type { Callable, Writing } from "#lib/comment/server/writing.ts";
import { reopenThreadAction, resolveThreadAction } from "../../../_comments/actions.ts";
import { useNotifiedAction } from "../../../_live/use-notified-action.ts";
import { useStore } from "../../../_live/use-store.ts";
import { AudienceBadge } from "./audience-badge.tsx";
import { CommentList } from "./comment-list.tsx";
import classes from "./comments.module.css";
import type { CommentsDesk } from "./comments-desk.tsx";
import { QuotedWords } from "./quoted-words.tsx";

const ReplyForm = dynamic(
  patient(() => import("./reply-form.tsx").then((module) => module.ReplyForm)),
  {
    ssr: false,
  },
);

/** One discussion: its words, for whom it is, what was said, and what one may do. */
export function ThreadCard(props: {
  readonly negotiationId: string;
  readonly thread: Thread;
  readonly desk: CommentsDesk;
  readonly writing: Writing;
}) {
  const { thread, desk, writing } = props;
  const card = useRef<HTMLElement>(null);
  const isSelected = useStore(desk.selected) === thread.id;
  useEffect(() => {
    if (isSelected) card.current?.scrollIntoView({ block: "nearest" });
  }, [isSelected]);
  const [first] = thread.comments;
  const mayWrite = writing.circles.length > 0;
  return (
    <article
      ref={card}
      className={classes.thread}
      data-selected={isSelected || undefined}
      aria-label={`Discussion begun by ${first?.author.name ?? ""}`}
    >
      <Stack gap="xs">
        <div className={classes.head}>
          <AudienceBadge visibility={thread.audience.kind} name={audienceName(thread.audience, writing)} />
        </div>
        {thread.anchor && <QuotedWords threadId={thread.id} quote={thread.quote} />}
        <CommentList comments={thread.comments} />
        {thread.resolved && (
          <Text size="xs" c="dimmed">
            Resolved by {thread.resolved.by}, <Instant at={thread.resolved.at} />
          </Text>
        )}
        {mayWrite && <Acts {...props} />}
      </Stack>
    </article>
  );
}

function Acts({
  negotiationId,
  thread,
  desk,
  writing,
}: {
  readonly negotiationId: string;
  readonly thread: Thread;
  readonly desk: CommentsDesk;
  readonly writing: Writing;
}) {
  const [isAnswering, setAnswering] = useState(desk.typed.has(thread.id));
  const resolve = useNotifiedAction(resolveThreadAction, negotiationId);
  const reopen = useNotifiedAction(reopenThreadAction, negotiationId);
  const { id: threadId } = thread;
  if (thread.resolved)
    return (
      <Group gap="xs">
        <Button
          size="compact-sm"
          variant="default"
          loading={reopen.isRunning}
          onClick={() => reopen.run({ threadId })}
        >
          Open again
        </Button>
      </Group>
    );
  if (isAnswering)
    return (
      <ReplyForm
        negotiationId={negotiationId}
        threadId={threadId}
        desk={desk}
        people={readers(thread.audience, writing.people)}
        onClose={() => setAnswering(false)}
      />
    );
  return (
    <Group gap="xs">
      <Button size="compact-sm" variant="default" onClick={() => setAnswering(true)}>
        Answer
      </Button>
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        loading={resolve.isRunning}
        onClick={() => resolve.run({ threadId })}
      >
        Resolve
      </Button>
    </Group>
  );
}

function readers(audience: Audience, people: readonly Callable[]): readonly Callable[] {
  return people.filter(({ delegationId, seat }) =>
    maySee({ delegation: delegationId ? { id: delegationId, shortName: seat, colour: "" } : null }, audience),
  );
}

function audienceName(audience: Audience, { circles }: Writing): string {
  switch (audience.kind) {
    case "PUBLIC":
      return "Everybody";
    case "DELEGATION":
      return circles.find(({ visibility }) => visibility === "DELEGATION")?.name ?? "Own delegation";
    case "BLOC":
      return circles.find(({ blocId }) => blocId === audience.blocId)?.name ?? "A bloc that was dissolved";
  }
}
