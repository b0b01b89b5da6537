"use client";
import { ActionIcon, Menu, Text } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import type { OutlineEdit } from "#lib/treaty/correct-outline.ts";
import type { OutlineBlock } from "#lib/treaty/outline.ts";
import classes from "./import-treaty.module.css";
import { WordPicker } from "./word-picker.tsx";

type Place = { readonly node: number; readonly block: number };

const LEVEL_NAMES = ["text", "paragraph", "point", "item", "sub-item"] as const;

/** One paragraph of a part, at its level, with its corrections. */
export function BlockRow({
  block,
  place,
  correct,
}: {
  readonly block: OutlineBlock;
  readonly place: Place;
  readonly correct: (edit: OutlineEdit) => void;
}) {
  const name = block.kind === "heading" ? "heading" : (LEVEL_NAMES[block.level] ?? "text");
  return (
    <div className={classes.block} style={{ paddingInlineStart: `${block.level * 1.5}rem` }}>
      <Text size="sm" className={block.kind === "heading" ? classes.inner : classes.text}>
        {block.mark && <span className={classes.mark}>{block.mark}</span>} {block.text}
      </Text>
      <Text size="xs" c="dimmed" className={classes.level}>
        {name}
      </Text>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`Correct: ${block.mark} ${block.text.slice(0, 40)}`}
          >
            <IconDots size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <BlockMenu block={block} place={place} correct={correct} />
      </Menu>
    </div>
  );
}

function BlockMenu({
  block,
  place,
  correct,
}: {
  readonly block: OutlineBlock;
  readonly place: Place;
  readonly correct: (edit: OutlineEdit) => void;
}) {
  return (
    <Menu.Dropdown>
      <Menu.Item onClick={() => correct({ ...place, edit: "outdent" })} disabled={block.level === 0}>
        One level out
      </Menu.Item>
      <Menu.Item onClick={() => correct({ ...place, edit: "indent" })} disabled={block.level === 4}>
        One level in
      </Menu.Item>
      <Menu.Item onClick={() => correct({ ...place, edit: "as-text" })}>Plain text, no number</Menu.Item>
      <Menu.Item onClick={() => correct({ ...place, edit: "as-heading" })}>
        Heading inside the article
      </Menu.Item>
      <Menu.Divider />
      <Menu.Item onClick={() => correct({ ...place, edit: "join-block" })} disabled={place.block === 0}>
        Join with the paragraph before
      </Menu.Item>
      <WordPicker
        label="Split after…"
        words={block.text}
        onPick={(words) => correct({ ...place, edit: "split-block", words })}
        asMenuItem
      />
      <Menu.Divider />
      <Menu.Item onClick={() => correct({ ...place, edit: "begin-node", kind: "ARTICLE" })}>
        An article begins here
      </Menu.Item>
      <Menu.Item onClick={() => correct({ ...place, edit: "begin-node", kind: "PART" })}>
        A part begins here
      </Menu.Item>
      <Menu.Item onClick={() => correct({ ...place, edit: "begin-node", kind: "ANNEX" })}>
        An annex begins here
      </Menu.Item>
      <Menu.Item onClick={() => correct({ ...place, edit: "begin-node", kind: "CONCLUSION" })}>
        The conclusion begins here
      </Menu.Item>
    </Menu.Dropdown>
  );
}
