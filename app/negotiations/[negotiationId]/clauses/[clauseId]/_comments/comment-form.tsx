"use client";
import { Button, Group, Radio, Stack, Text } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ActionForm } from "#app/_ui/action-form.tsx";
import { useAction } from "#app/_ui/use-action.ts";
import type { Circle } from "#lib/comment/audience-words.ts";
import { mentionedIn } from "#lib/comment/mention.ts";
import type { Callable, Writing } from "#lib/comment/server/writing.ts";
import { writeCommentAction } from "../../../_comments/actions.ts";
import { AudienceBadge } from "./audience-badge.tsx";
import classes from "./comments.module.css";
import type { CommentDraft, CommentsDesk } from "./comments-desk.tsx";
import { MentionTextarea } from "./mention-textarea.tsx";
import { printQuote } from "./quoted-words.tsx";

const NEW = "";

/**
 * A new comment. It is for the own delegation unless somebody chooses otherwise, each time anew: a wider circle is never
 * remembered.
 */
export function CommentForm(props: {
  readonly negotiationId: string;
  readonly clauseId: string;
  readonly desk: CommentsDesk;
  readonly draft: CommentDraft;
  readonly writing: Writing;
}) {
  const { negotiationId, clauseId, desk, draft, writing } = props;
  const router = useRouter();
  const [body, setBody] = useState(desk.typed.get(NEW) ?? "");
  const [chosen, setChosen] = useState(0);
  const circle = writing.circles[chosen] ?? writing.circles[0];
  const type = (words: string) => {
    desk.typed.set(NEW, words);
    setBody(words);
  };
  const close = () => {
    desk.typed.delete(NEW);
    desk.draft.set(null);
  };
  const write = useAction(writeCommentAction.bind(null, negotiationId), ({ id }) => {
    close();
    desk.selected.set(id);
    router.refresh();
  });
  if (!circle) return null;
  const people = readersOf(circle, writing.people);
  const send = () => {
    const mentions = mentionedIn(body, people).map(({ userId }) => userId);
    const { visibility, blocId } = circle;
    write.run({ clauseId, visibility, blocId, anchor: draft.anchor, body, mentions });
  };
  return (
    <ActionForm refused={write.refused} onSubmit={send} gap="sm">
      {draft.anchor ? (
        <div className={classes.quote}>{printQuote(draft.quote)}</div>
      ) : (
        <Text size="sm" c="dimmed">
          On the whole text. To comment on single words, select them first.
        </Text>
      )}
      <MentionTextarea
        label="Comment"
        value={body}
        people={people}
        error={write.errorOf("body")}
        onChange={type}
        onSend={send}
      />
      <CircleChoice circles={writing.circles} circle={circle} onChoose={setChosen} />
      <Group gap="xs">
        <Button type="submit" size="compact-md" loading={write.isRunning} disabled={body.trim() === ""}>
          {circle.visibility === "PUBLIC" ? "Comment publicly" : `Comment to ${circle.name}`}
        </Button>
        <Button size="compact-md" variant="subtle" color="gray" onClick={close} disabled={write.isRunning}>
          Discard
        </Button>
      </Group>
    </ActionForm>
  );
}

function CircleChoice(props: {
  readonly circles: readonly Circle[];
  readonly circle: Circle;
  readonly onChoose: (index: number) => void;
}) {
  const { circles, circle, onChoose } = props;
  return (
    <Stack gap={6}>
      {circles.length > 1 && (
        <Radio.Group
          label="Who will read it"
          value={String(circles.indexOf(circle))}
          onChange={(index) => onChoose(Number(index))}
        >
          <Group gap="xs" mt={6}>
            {circles.map((each, index) => (
              <Radio
                key={each.blocId ?? each.visibility}
                size="xs"
                value={String(index)}
                label={<AudienceBadge visibility={each.visibility} name={each.name} />}
              />
            ))}
          </Group>
        </Radio.Group>
      )}
      <Text size="xs" fw={circle.visibility === "PUBLIC" ? 600 : 400} aria-live="polite">
        {circle.readers}
      </Text>
    </Stack>
  );
}

/** Those of the people who read what is written to a circle. */
function readersOf({ delegationIds }: Circle, people: readonly Callable[]): readonly Callable[] {
  if (delegationIds === null) return people;
  return people.filter(({ delegationId }) => delegationId !== null && delegationIds.includes(delegationId));
}
