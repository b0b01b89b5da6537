"use client";
import { Button, Code, Group, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useState } from "react";
import type { BallotText } from "#lib/ballot/ballot.ts";

const SHORT = 12;
const OUTCOMES = {
  same: "Verified: your browser computed this hash anew from what stands on this page, and it is the same.",
  different:
    "What stands on this page does not have this hash. Tell the secretariat: the record has been altered.",
} as const;

type Identified = {
  readonly question: string;
  readonly textHash: string;
  readonly texts: readonly BallotText[];
};

/** What tells that which is voted on from everything else: revision and hash; anybody can compute the hash anew. */
export function TextIdentity(props: Identified) {
  const { textHash, texts } = props;
  const [isWhole, { toggle }] = useDisclosure();
  const [outcome, setOutcome] = useState<keyof typeof OUTCOMES | null>(null);
  return (
    <Stack gap={6} mt="md" pt="sm" style={{ borderTop: "1px solid var(--mantine-color-default-border)" }}>
      <Text size="sm" component="p" m={0}>
        {sayRevision(texts)}SHA-256{" "}
        <Code style={{ overflowWrap: "anywhere" }}>
          {isWhole ? textHash : `${textHash.slice(0, SHORT)}…`}
        </Code>
      </Text>
      <Group gap="xs">
        <Button size="compact-sm" variant="default" onClick={toggle} aria-expanded={isWhole}>
          {isWhole ? "Shorten" : "Show whole hash"}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          onClick={async () => setOutcome((await isTheSame(props)) ? "same" : "different")}
        >
          Verify
        </Button>
      </Group>
      <Text size="sm" role="status" component="p" m={0} fw={outcome === "different" ? 700 : undefined}>
        {outcome && OUTCOMES[outcome]}
      </Text>
    </Stack>
  );
}

/** Hashes every text anew, and what they are together. */
async function isTheSame({ question, textHash, texts }: Identified): Promise<boolean> {
  const [{ hashContent }, { hashMatter }] = await Promise.all([
    import("#lib/clause/project.ts"),
    import("#lib/ballot/hash-matter.ts"),
  ]);
  const anew = texts.map((text) => ({ ...text, textHash: hashContent(text.content) }));
  return (
    hashMatter(question, anew) === textHash && anew.every((text, i) => text.textHash === texts[i]?.textHash)
  );
}

function sayRevision(texts: readonly BallotText[]): string {
  const [only] = texts;
  if (!only) return "";
  return texts.length === 1 ? `Revision ${only.revision}, ` : `${texts.length} texts and the question, `;
}
