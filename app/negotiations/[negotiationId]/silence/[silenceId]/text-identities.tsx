"use client";
import { Button, Code, Stack, Text } from "@mantine/core";
import { useState } from "react";
import type { CirculatedText } from "#lib/silence/silence.ts";

const SHORT = 12;
const OUTCOMES = {
  same: "Verified: your browser computed every hash anew from what stands on this page, and they are the same.",
  different:
    "What stands on this page does not have this hash. Tell the secretariat: the record has been altered.",
} as const;

/** What tells the circulated texts from all others: revision and hash; anybody can compute the hashes anew. */
export function TextIdentities({ texts }: { readonly texts: readonly CirculatedText[] }) {
  const [outcome, setOutcome] = useState<keyof typeof OUTCOMES | null>(null);
  if (texts.length === 0) return null;
  return (
    <Stack gap={6} mt="md" pt="sm" style={{ borderTop: "1px solid var(--mantine-color-default-border)" }}>
      {texts.length === 1 && (
        <Text size="sm" component="p" m={0}>
          Revision {texts[0]?.revision}, SHA-256{" "}
          <Code title={texts[0]?.textHash}>{texts[0]?.textHash.slice(0, SHORT)}…</Code>
        </Text>
      )}
      <Button
        size="compact-sm"
        variant="default"
        style={{ alignSelf: "flex-start" }}
        onClick={async () => setOutcome((await areTheSame(texts)) ? "same" : "different")}
      >
        {texts.length === 1 ? "Verify the text" : "Verify the texts"}
      </Button>
      <Text size="sm" role="status" component="p" m={0} fw={outcome === "different" ? 700 : undefined}>
        {outcome && OUTCOMES[outcome]}
      </Text>
    </Stack>
  );
}

async function areTheSame(texts: readonly CirculatedText[]): Promise<boolean> {
  const { hashContent } = await import("#lib/clause/project.ts");
  return texts.every(({ content, textHash }) => hashContent(content) === textHash);
}
