"use client";
import { ActionIcon, Stack, Text, Title } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import type { Clause } from "#lib/clause/clause.ts";
import { lintClause } from "#lib/lint/lint-clause.ts";
import type { LintNote } from "#lib/lint/lint-note.ts";
import { useNumbers, useText } from "../../../_treaty/treaty-context.tsx";
import classes from "./life.module.css";

/** Gentle notes on the drafting of a clause. Whoever has read one can put it away, on this screen, for this visit. */
export function LintNotes({
  clause,
  terms,
}: {
  readonly clause: Clause;
  /** What the treaty says about its terms; in lower case. */
  readonly terms: { readonly defined: readonly string[]; readonly unused: readonly string[] };
}) {
  const content = useText(clause.id);
  const numbers = useNumbers();
  const [dismissed, setDismissed] = useState<ReadonlySet<string>>(new Set());
  const notes = useMemo(() => {
    if (!content) return [];
    const known = { defined: new Set(terms.defined), unused: new Set(terms.unused) };
    return lintClause({ kind: clause.kind, content, numbers, terms: known });
  }, [clause.kind, content, numbers, terms]);
  const shown = notes.filter((note, index) => !dismissed.has(keyOf(note, notes, index)));
  if (shown.length === 0) return null;
  const paths = new Map(numbers.blocks.get(clause.id)?.map(({ id, path }) => [id, path]));
  return (
    <Stack component="section" gap="xs" aria-labelledby="lint-notes">
      <Title order={2} size="h4" id="lint-notes">
        Drafting notes
      </Title>
      <ul className={classes.notes}>
        {notes.map((note, index) => {
          const key = keyOf(note, notes, index);
          if (dismissed.has(key)) return null;
          return (
            <li key={key} className={classes.note}>
              <Text size="sm">
                {note.sentence}
                {paths.get(note.blockId) && (
                  <Text span size="xs" c="dimmed">
                    {" "}
                    ({paths.get(note.blockId)})
                  </Text>
                )}
              </Text>
              <ActionIcon
                variant="subtle"
                color="gray"
                size="sm"
                aria-label={`Put away: ${note.sentence}`}
                onClick={() => setDismissed(new Set([...dismissed, key]))}
              >
                <IconX size={14} aria-hidden />
              </ActionIcon>
            </li>
          );
        })}
      </ul>
    </Stack>
  );
}

/** The same words noted twice in a paragraph are two notes. */
function keyOf(note: LintNote, notes: readonly LintNote[], index: number): string {
  const sameBefore = notes
    .slice(0, index)
    .filter(
      ({ rule, blockId, words }) => rule === note.rule && blockId === note.blockId && words === note.words,
    );
  return `${note.rule} ${note.blockId} ${note.words} ${sameBefore.length}`;
}
