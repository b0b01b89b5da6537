"use client";
import { Alert, List, Stack, Text, Title } from "@mantine/core";
import { useMemo } from "react";
import type { NamedParty } from "#lib/contested/read-names.ts";
import { nameResolver } from "#lib/contested/resolve-name.ts";
import type { OutlineEdit } from "#lib/treaty/correct-outline.ts";
import { flattenNodes, nodeDepths, type Outline } from "#lib/treaty/outline.ts";
import { planImport } from "#lib/treaty/plan-import.ts";
import { type ContestedSummary, summariseContested } from "#lib/treaty/summarise-contested.ts";
import { summariseOutline } from "#lib/treaty/summarise-outline.ts";
import { compareWords } from "#lib/treaty/words.ts";
import { NodeRow } from "./node-row.tsx";

/** What was recognised: a summary, what to look at, and every part with its corrections. */
export function OutlinePreview({
  source,
  outline,
  parties,
  correct,
  refused,
}: {
  readonly source: string;
  readonly outline: Outline;
  readonly parties: readonly NamedParty[];
  readonly correct: (edit: OutlineEdit) => void;
  readonly refused: string | null;
}) {
  const words = useMemo(() => compareWords(source, outline), [source, outline]);
  const nodes = useMemo(() => flattenNodes(outline.nodes), [outline]);
  const depths = useMemo(() => nodeDepths(outline.nodes), [outline]);
  const contested = useMemo(() => contestedIn(outline, parties), [outline, parties]);
  const checks = outline.notices.filter(({ severity }) => severity === "check");
  const notes = outline.notices.filter(({ severity }) => severity === "note");
  return (
    <Stack gap="md" component="section" aria-label="Preview">
      <Stack gap={2}>
        <Title order={2} size="h3">
          Recognised: {summariseOutline(outline)}
        </Title>
        {words.kept ? (
          <Text size="sm" c="dimmed">
            All {words.words.toLocaleString("en")} words of the source are kept, in their order.
          </Text>
        ) : (
          <Alert color="red" role="alert">
            The outline and the source part at “{words.lostFrom} …”. Please correct the text there before
            importing.
          </Alert>
        )}
        {contested.counts !== "" && (
          <Text size="sm" c="dimmed">
            Contested: {contested.counts}
            {contested.attributed > 0 && `, ${contested.attributed} of them attributed`}.
          </Text>
        )}
      </Stack>
      <BracketProblems problems={contested.problems} />
      <Notices title="Please look at" notices={checks} colour="yellow" />
      <Notices title="Decided for you" notices={notes} colour="gray" />
      {refused && (
        <Alert color="orange" role="alert">
          {refused} The outline is as it was.
        </Alert>
      )}
      <div>
        {nodes.map((node, at) => (
          <NodeRow
            key={`${node.line}-${node.kind}-${node.mark}-${node.heading}`}
            node={node}
            at={at}
            depth={depths[at] ?? 0}
            correct={correct}
          />
        ))}
      </div>
    </Stack>
  );
}

/** The contested words that an import would find. Ids do not matter for looking. */
function contestedIn(outline: Outline, parties: readonly NamedParty[]): ContestedSummary {
  let count = 0;
  const newId = () => {
    count += 1;
    return `00000000-0000-4000-8000-${String(count).padStart(12, "0")}`;
  };
  return summariseContested(planImport(outline.nodes, { newId, resolve: nameResolver(parties) }));
}

function BracketProblems({ problems }: { readonly problems: readonly string[] }) {
  if (problems.length === 0) return null;
  return (
    <Alert color="yellow" variant="light" p="sm">
      <details open>
        <summary>Brackets to look at ({problems.length})</summary>
        <List size="sm" mt="xs">
          {problems.map((problem) => (
            <List.Item key={problem}>{problem}</List.Item>
          ))}
        </List>
      </details>
    </Alert>
  );
}

function Notices({
  title,
  notices,
  colour,
}: {
  readonly title: string;
  readonly notices: Outline["notices"];
  readonly colour: string;
}) {
  if (notices.length === 0) return null;
  return (
    <Alert color={colour} variant="light" p="sm">
      <details open={colour === "yellow"}>
        <summary>
          {title} ({notices.length})
        </summary>
        <List size="sm" mt="xs">
          {notices.map(({ line, sentence }) => (
            <List.Item key={`${line}-${sentence}`}>
              Line {line}: {sentence}
            </List.Item>
          ))}
        </List>
      </details>
    </Alert>
  );
}
