"use client";
import { Button, Group, Text } from "@mantine/core";
import { useState } from "react";
import { FoldedList } from "#app/_ui/folded-list.tsx";
import type { TextOnPage } from "./text-on-page.ts";
import classes from "./texts-on-ballot.module.css";
import { type TextNumbers, VotedText } from "./voted-text.tsx";

/** Many texts that are voted on together: their contents list, in which each unfolds. Only what is unfolded is set. */
export function FoldedTexts({
  negotiationId,
  texts,
  numbers,
}: {
  readonly negotiationId: string;
  readonly texts: readonly TextOnPage[];
  readonly numbers: TextNumbers;
}) {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const isWhole = open.size === texts.length;
  const toggle = (id: string) => {
    const next = new Set(open);
    if (!next.delete(id)) next.add(id);
    setOpen(next);
  };
  return (
    <>
      <Group justify="space-between" mb={4}>
        <Text size="sm" c="dimmed">
          {texts.length} texts
        </Text>
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => setOpen(new Set(isWhole ? [] : texts.map(({ clauseId }) => clauseId)))}
        >
          {isWhole ? "Fold all" : "Unfold all"}
        </Button>
      </Group>
      <FoldedList
        className={classes.folded}
        isUnfolded={isWhole}
        items={texts.map((text) => {
          const isOpen = open.has(text.clauseId);
          return (
            <li key={text.clauseId} className={classes.item}>
              <button
                type="button"
                className={classes.summary}
                aria-expanded={isOpen}
                onClick={() => toggle(text.clauseId)}
              >
                <span className={classes.sign} aria-hidden>
                  {isOpen ? "–" : "+"}
                </span>
                <span className={classes.label}>{text.label}</span>
                <span className={classes.heading}>{text.heading}</span>
                <span className={classes.revision}>revision {text.revision}</span>
              </button>
              {isOpen && (
                <div className={classes.text}>
                  <VotedText negotiationId={negotiationId} text={text} numbers={numbers} />
                </div>
              )}
            </li>
          );
        })}
      />
    </>
  );
}
