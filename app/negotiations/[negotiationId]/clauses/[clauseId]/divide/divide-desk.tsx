"use client";
import { Button, Group, SegmentedControl, Stack, Text, VisuallyHidden } from "@mantine/core";
import { type ReactNode, useRef, useState } from "react";
import type { ClauseContent } from "#lib/clause/content.ts";
import { plainText } from "#lib/clause/plain-text.ts";
import type { Numbers } from "#lib/clause/reference.ts";
import { type Marking, markWords, unmarkWords } from "#lib/division/mark-parts.ts";
import { letterOf, type Part } from "#lib/division/part.ts";
import { partContent } from "#lib/division/part-content.ts";
import { DividedText } from "../../../_divisions/divided-text.tsx";
import classes from "../../../_divisions/parts.module.css";
import { AskForm } from "./ask-form.tsx";
import { ParagraphButton } from "./paragraph-button.tsx";
import { useChosenWords } from "./use-chosen-words.ts";

interface DeskProps {
  readonly negotiationId: string;
  readonly clauseId: string;
  readonly content: ClauseContent;
  readonly textHash: string;
  readonly numbers: Numbers;
}

/** Where the parts of a text are marked, by paragraphs and by words, and a division is asked for. */
export function DivideDesk({ content, ...props }: DeskProps) {
  const text = useRef<HTMLDivElement>(null);
  const [marking, setMarking] = useState<Marking>({ parts: [], into: 1 });
  const words = useChosenWords(text, content);
  const mark = (ranges: Part) => setMarking((now) => markWords(content, now, ranges));
  const unmark = (ranges: Part) => setMarking((now) => unmarkWords(content, now, ranges));
  const act = (does: (ranges: Part) => void) => {
    does(words.take());
    words.clear();
  };
  return (
    <div className={classes.columns}>
      <Stack gap="sm" miw={0}>
        <Tools marking={marking} onInto={(into) => setMarking((now) => ({ ...now, into }))}>
          <Button size="compact-md" {...KEEPS_SELECTION} onClick={() => act(mark)}>
            Mark the chosen words
          </Button>
          <Button size="compact-md" variant="default" {...KEEPS_SELECTION} onClick={() => act(unmark)}>
            Take them out
          </Button>
        </Tools>
        <Text size="xs" c="dimmed" id="choosing">
          Choose words with the mouse, or go into the text and use the arrow keys, with Shift for more; Enter
          marks them.
        </Text>
        {/* biome-ignore lint/a11y/useSemanticElements: it holds a text, not fields */}
        <div
          ref={text}
          className={classes.sheet}
          role="group"
          aria-label="The text"
          aria-describedby="choosing"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: words are chosen here with the arrow keys
          tabIndex={0}
          onPointerUp={({ pointerType }) => pointerType === "mouse" && words.settle()}
          onKeyDown={(event) => {
            if (event.target !== text.current) return;
            if (event.key === "Enter") act(mark);
            else words.walk(event);
          }}
        >
          <DividedText
            {...props}
            content={content}
            parts={marking.parts}
            chosen={words.chosen}
            afterBlock={(blockId) => (
              <ParagraphButton
                content={content}
                blockId={blockId}
                parts={marking.parts}
                onMark={mark}
                onUnmark={unmark}
              />
            )}
          />
        </div>
        <VisuallyHidden aria-live="polite">{told(content, words.chosen)}</VisuallyHidden>
      </Stack>
      <AskForm {...props} content={content} parts={marking.parts} />
    </div>
  );
}

/** A press of the button leaves the selected words selected. */
const KEEPS_SELECTION = { onMouseDown: (event: { preventDefault: () => void }) => event.preventDefault() };

function Tools({
  marking: { parts, into },
  onInto,
  children,
}: {
  readonly marking: Marking;
  readonly onInto: (into: number) => void;
  readonly children: ReactNode;
}) {
  const choices = parts.map((_, index) => ({
    value: String(index + 1),
    label: `Part ${letterOf(index + 1)}`,
  }));
  return (
    <Group gap="sm" wrap="wrap">
      <SegmentedControl
        size="sm"
        aria-label="What is marked goes into"
        maw="100%"
        style={{ overflowX: "auto" }}
        data={[...choices, { value: String(parts.length + 1), label: "New part" }]}
        value={String(into)}
        onChange={(value) => onInto(Number(value))}
      />
      {children}
    </Group>
  );
}

function told(content: ClauseContent, chosen: Part): string {
  return chosen.length === 0 ? "" : `Chosen: ${plainText(partContent(content, chosen))}`;
}
