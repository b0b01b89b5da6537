"use client";
import { Button, Code, Group, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useState } from "react";
import type { ClauseContent } from "#lib/clause/content.ts";

const SHORT = 12;
const OUTCOMES = {
  same: "Verified: your browser computed this hash anew from the text on this page, and it is the same.",
  different:
    "The text on this page does not have this hash. Tell the secretariat: the record has been altered.",
} as const;

/** What tells this text from every other: revision and hash; anybody can compute the hash anew. */
export function TextIdentity({
  revision,
  hash,
  content,
}: {
  readonly revision: number;
  readonly hash: string;
  readonly content: ClauseContent;
}) {
  const [isWhole, { toggle }] = useDisclosure();
  const [outcome, setOutcome] = useState<keyof typeof OUTCOMES | null>(null);
  const verify = async () => {
    const { hashContent } = await import("#lib/clause/project.ts");
    setOutcome(hashContent(content) === hash ? "same" : "different");
  };
  return (
    <Stack gap={6} my="md" pt="sm" style={{ borderTop: "1px solid var(--mantine-color-default-border)" }}>
      <Text size="sm" component="p" m={0}>
        Revision {revision}, SHA-256{" "}
        <Code style={{ overflowWrap: "anywhere" }}>{isWhole ? hash : `${hash.slice(0, SHORT)}…`}</Code>
      </Text>
      <Group gap="xs">
        <Button size="compact-sm" variant="default" onClick={toggle} aria-expanded={isWhole}>
          {isWhole ? "Shorten" : "Show whole hash"}
        </Button>
        <Button size="compact-sm" variant="default" onClick={verify}>
          Verify
        </Button>
      </Group>
      <Text size="sm" role="status" component="p" m={0} fw={outcome === "different" ? 700 : undefined}>
        {outcome && OUTCOMES[outcome]}
      </Text>
    </Stack>
  );
}
