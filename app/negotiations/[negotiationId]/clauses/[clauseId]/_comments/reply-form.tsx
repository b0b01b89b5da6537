"use client";
import { Button, Group } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ActionForm } from "#app/_ui/action-form.tsx";
import { useAction } from "#app/_ui/use-action.ts";
import { mentionedIn } from "#lib/comment/mention.ts";
import type { Callable } from "#lib/comment/server/writing.ts";
import { replyToThreadAction } from "../../../_comments/actions.ts";
import type { CommentsDesk } from "./comments-desk.tsx";
import { MentionTextarea } from "./mention-textarea.tsx";

/** An answer in a thread, to the same readers. */
export function ReplyForm(props: {
  readonly negotiationId: string;
  readonly threadId: string;
  readonly desk: CommentsDesk;
  /** Those who read the thread. */
  readonly people: readonly Callable[];
  readonly onClose: () => void;
}) {
  const { negotiationId, threadId, desk, people, onClose } = props;
  const router = useRouter();
  const [body, setBody] = useState(desk.typed.get(threadId) ?? "");
  const type = (words: string) => {
    desk.typed.set(threadId, words);
    setBody(words);
  };
  const close = () => {
    desk.typed.delete(threadId);
    onClose();
  };
  const reply = useAction(replyToThreadAction.bind(null, negotiationId), () => {
    close();
    router.refresh();
  });
  const send = () => {
    const mentions = mentionedIn(body, people).map(({ userId }) => userId);
    reply.run({ threadId, body, mentions });
  };
  return (
    <ActionForm refused={reply.refused} onSubmit={send} gap="xs">
      <MentionTextarea
        label="Answer"
        value={body}
        people={people}
        error={reply.errorOf("body")}
        onChange={type}
        onSend={send}
      />
      <Group gap="xs">
        <Button type="submit" size="compact-sm" loading={reply.isRunning} disabled={body.trim() === ""}>
          Answer
        </Button>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={close} disabled={reply.isRunning}>
          Discard
        </Button>
      </Group>
    </ActionForm>
  );
}
