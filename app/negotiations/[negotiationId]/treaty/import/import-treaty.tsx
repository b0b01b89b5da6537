"use client";
import { Alert, Button, FileButton, Group, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import type { NamedParty } from "#lib/contested/read-names.ts";
import { parseTreaty } from "#lib/treaty/parse-treaty.ts";
import { importTreatyAction } from "./actions.ts";
import { OutlinePreview } from "./outline-preview.tsx";
import { readTextFile } from "./read-text-file.ts";
import { useOutline } from "./use-outline.ts";

/** From a text to a stored treaty: source, preview with corrections, import. */
export function ImportTreaty({
  negotiationId,
  parties,
}: {
  readonly negotiationId: string;
  /** Who may be named in brackets. */
  readonly parties: readonly NamedParty[];
}) {
  const router = useRouter();
  const { source, setSource, outline, title, setTitle, correct, undo, canUndo, refused } =
    useOutline(parseTreaty);
  const [fault, setFault] = useState<string | null>(null);
  const [isStoring, startStoring] = useTransition();

  const chooseFile = async (file: File | null) => {
    if (!file) return;
    const read = await readTextFile(file);
    setFault(read.ok ? null : read.sentence);
    if (read.ok) setSource(read.text);
  };

  const store = () =>
    startStoring(async () => {
      if (!outline) return;
      const answer = await importTreatyAction(negotiationId, { title, nodes: outline.nodes });
      if (answer.ok) router.push(`/negotiations/${negotiationId}/treaty`);
      else setFault([answer.sentence, ...Object.values(answer.fields)].join(" "));
    });

  return (
    <Stack gap="lg">
      <Group align="center">
        <FileButton onChange={chooseFile} accept=".txt,.md,.markdown,text/plain,text/markdown">
          {(props) => (
            <Button variant="default" {...props}>
              Choose a file (.txt, .md)
            </Button>
          )}
        </FileButton>
        <Text size="sm" c="dimmed">
          or paste the text below
        </Text>
      </Group>
      <Textarea
        label="Text of the treaty"
        autosize
        minRows={6}
        maxRows={outline ? 8 : 18}
        value={source}
        onChange={(event) => setSource(event.currentTarget.value)}
        placeholder={
          "PREAMBLE\n\nThe States Parties to this Treaty, …\n\nArticle 1 – Object\n\n1. The Parties shall …\n\n(a) …"
        }
      />
      {fault && (
        <Alert color="red" role="alert" title="Nothing was stored">
          {fault}
        </Alert>
      )}
      {outline && (
        <>
          <TextInput
            label="Title of the treaty"
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
            maxLength={500}
            required
          />
          <OutlinePreview
            source={source}
            outline={outline}
            parties={parties}
            correct={correct}
            refused={refused}
          />
          <Group justify="flex-end" pos="sticky" bottom={0} py="sm" bg="var(--mantine-color-body)">
            <Button variant="default" onClick={undo} disabled={!canUndo}>
              Undo last correction
            </Button>
            <Button onClick={store} loading={isStoring} disabled={title.trim() === ""}>
              Import this treaty
            </Button>
          </Group>
        </>
      )}
    </Stack>
  );
}
