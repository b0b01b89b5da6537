"use client";
import { Button, Group, NativeSelect, Text, UnstyledButton } from "@mantine/core";
import { IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import { useState } from "react";
import { CLAUSE_KINDS, KIND_WORD } from "#lib/clause/clause-kind.ts";
import type { OutlineEdit } from "#lib/treaty/correct-outline.ts";
import type { OutlineNode, StructureKind } from "#lib/treaty/outline.ts";
import { BlockRow } from "./block-row.tsx";
import classes from "./import-treaty.module.css";
import { WordPicker } from "./word-picker.tsx";

const KINDS = CLAUSE_KINDS.map((kind) => ({ value: kind, label: KIND_WORD[kind] }));

/** One part of the outline: its kind, number and heading, and below it, when opened, its paragraphs. */
export function NodeRow({
  node,
  at,
  depth,
  correct,
}: {
  readonly node: OutlineNode;
  readonly at: number;
  readonly depth: number;
  readonly correct: (edit: OutlineEdit) => void;
}) {
  const [isOpen, setOpen] = useState(false);
  const name = `${KIND_WORD[node.kind]} ${node.number}`.trim();
  const [first] = node.blocks;
  const opening = `${node.heading} ${first && !first.numbered ? first.text : ""}`.trim();
  return (
    <div className={classes.node} style={{ paddingInlineStart: `${depth * 1.5}rem` }}>
      <Group gap="xs" wrap="nowrap" className={classes.nodeHead}>
        <UnstyledButton
          className={classes.toggle}
          onClick={() => setOpen(!isOpen)}
          aria-expanded={isOpen}
          aria-label={`${name} ${node.heading}: ${isOpen ? "hide" : "show"} its text`}
        >
          {isOpen ? <IconChevronDown size={16} aria-hidden /> : <IconChevronRight size={16} aria-hidden />}
        </UnstyledButton>
        <Text className={classes.name} fw={600}>
          {name}
        </Text>
        <Text className={classes.heading} truncate={isOpen ? undefined : "end"}>
          {node.heading || <span className={classes.faint}>{first?.text.slice(0, 90) ?? "no text"}</span>}
        </Text>
        <Text size="xs" c="dimmed" className={classes.count}>
          {node.blocks.length} {node.blocks.length === 1 ? "block" : "blocks"}
        </Text>
      </Group>
      {isOpen && (
        <div className={classes.body}>
          <Group gap="xs" mb="xs">
            <NativeSelect
              size="xs"
              aria-label={`Kind of ${name}`}
              data={KINDS}
              value={node.kind}
              onChange={(event) =>
                correct({ edit: "change-kind", node: at, kind: event.currentTarget.value as StructureKind })
              }
            />
            <WordPicker
              label="Heading ends after…"
              words={opening}
              onPick={(words) => correct({ edit: "end-heading", node: at, words })}
            />
            {at > 0 && (
              <Button
                size="compact-xs"
                variant="default"
                onClick={() => correct({ edit: "join-previous", node: at })}
              >
                Join with what stands before
              </Button>
            )}
          </Group>
          {node.blocks.map((block, index) => (
            <BlockRow
              key={`${block.line}-${block.mark}-${block.text.slice(0, 40)}`}
              block={block}
              place={{ node: at, block: index }}
              correct={correct}
            />
          ))}
        </div>
      )}
    </div>
  );
}
