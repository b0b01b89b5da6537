"use client";
import { Alert, Button, CopyButton, Group, Text } from "@mantine/core";
import { IconFileText } from "@tabler/icons-react";
import type { ClauseStatus } from "#lib/clause/clause-kind.ts";
import type { Closing } from "#lib/clause/closing.ts";
import type { RefusedWords } from "../../../_live/refused-words.ts";

/** Tells somebody whose last words came too late what happened, and gives them back. */
export function RefusedNotice({
  label,
  status,
  refused,
  onDismiss,
}: {
  readonly label: string;
  readonly status: ClauseStatus;
  readonly refused: RefusedWords;
  readonly onDismiss: () => void;
}) {
  return (
    <Alert
      variant="light"
      color="blue"
      icon={<IconFileText aria-hidden />}
      title={`${label} ${HAPPENED[status]} at revision ${refused.revision}`}
      role="alert"
      mb="md"
    >
      <Text size="sm">
        {WHY[refused.closing]}
        {refused.isKept
          ? "Your last words were not added to the text. They are kept as your private draft, which only you can see."
          : "Your last words were not added to the text, and could not be stored as a private draft. Copy them now."}
      </Text>
      <Text size="sm" component="blockquote" my="xs" ml="sm" style={{ whiteSpace: "pre-wrap" }}>
        {refused.words}
      </Text>
      <Group gap="xs">
        <CopyButton value={refused.words}>
          {({ copied, copy }) => (
            <Button size="xs" variant="default" onClick={copy}>
              {copied ? "Copied" : "Copy the words"}
            </Button>
          )}
        </CopyButton>
        <Button size="xs" variant="subtle" onClick={onDismiss}>
          {refused.isKept ? "All right" : "Dismiss"}
        </Button>
      </Group>
    </Alert>
  );
}

const WHY: Readonly<Partial<Record<Closing, string>>> = {
  "suggestions-only": "This text takes suggestions only, and this was a direct change of it. ",
  "not-allowed": "Only chair and secretariat change this text at the moment. ",
  forged: "It held a suggestion in the name of another delegation. ",
  held: "Somebody else’s brackets, options or place to be filled would have gone with it. ",
};

const HAPPENED: Readonly<Record<ClauseStatus, string>> = {
  OPEN: "did not take your words",
  FROZEN: "was frozen",
  VOTING: "was held for a decision",
  ADOPTED: "was adopted",
  WITHDRAWN: "was withdrawn",
};
