"use client";
import { Button, Checkbox, Group, Stack, Text, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useState } from "react";
import { counted } from "#lib/counted.ts";
import type { CirculableText } from "#lib/silence/circulable-text.ts";
import classes from "./circulate.module.css";

/** From so many articles on, one looks for one of them. */
const MANY = 12;

/** The articles that can be circulated, to be ticked, and a word on those that cannot. */
export function TextChoice({
  texts,
  left,
  chosen,
  onChange,
}: {
  readonly texts: readonly CirculableText[];
  readonly left: readonly CirculableText[];
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}) {
  const [sought, setSought] = useState("");
  const shown = texts.filter((text) => isSought(text, sought));
  const count = texts.filter(({ clauseId }) => chosen.has(clauseId)).length;
  return (
    <fieldset className={classes.choice}>
      <legend className={classes.legend}>Articles</legend>
      <Group justify="space-between" align="flex-end" gap="sm" mb="xs">
        {texts.length > MANY && (
          <TextInput
            aria-label="Find an article"
            placeholder="Find an article"
            leftSection={<IconSearch size={16} aria-hidden />}
            value={sought}
            onChange={({ currentTarget }) => setSought(currentTarget.value)}
            flex="1 1 14rem"
          />
        )}
        <Text size="sm" c="dimmed" role="status">
          {count === 0 ? "None chosen" : `${counted(count, "article")} chosen`}
        </Text>
        {texts.length > 0 && (
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => onChange(new Set(count > 0 ? [] : shown.map(({ clauseId }) => clauseId)))}
          >
            {count > 0 ? "Choose none" : "Choose all"}
          </Button>
        )}
      </Group>
      <Checkbox.Group value={[...chosen]} onChange={(values) => onChange(new Set(values))}>
        <Stack gap={6} className={classes.articles}>
          {shown.map(({ clauseId, label, heading, revision }) => (
            <Checkbox
              key={clauseId}
              value={clauseId}
              label={heading ? `${label} – ${heading}` : label}
              description={`revision ${revision}`}
            />
          ))}
          {shown.length === 0 && (
            <Text size="sm" c="dimmed">
              {texts.length === 0 ? "No article is clean now." : "No article is called like this."}
            </Text>
          )}
        </Stack>
      </Checkbox.Group>
      {left.length > 0 && (
        <details className={classes.left}>
          <summary>{counted(left.length, "article")} cannot be circulated now</summary>
          <ul>
            {left.map(({ clauseId, label, obstacle }) => (
              <li key={clauseId}>
                {label}: {obstacle ?? "It has been agreed already."}
              </li>
            ))}
          </ul>
        </details>
      )}
    </fieldset>
  );
}

function isSought({ label, heading }: CirculableText, words: string): boolean {
  return `${label} ${heading}`.toLowerCase().includes(words.trim().toLowerCase());
}
