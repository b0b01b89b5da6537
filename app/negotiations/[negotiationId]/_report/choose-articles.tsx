"use client";
import { Button, Checkbox, Group, Text } from "@mantine/core";
import { useState } from "react";
import { TextLink } from "#app/_ui/links.tsx";
import classes from "./report.module.css";

/** An article that can be chosen for a report. */
export type ArticleChoice = {
  readonly clauseId: string;
  readonly name: string;
  /** "Agreed · 12 revisions" */
  readonly facts: string;
  readonly href: string;
};

/** The contents of a report: every article with a box that takes it in, and a link to its own report. */
export function ChooseArticles({ articles }: { readonly articles: readonly ArticleChoice[] }) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(articles.map(idOf)));
  const isAll = chosen.size === articles.length;
  const toggle = (id: string) =>
    setChosen(
      (before) => new Set(before.has(id) ? [...before].filter((each) => each !== id) : [...before, id]),
    );
  return (
    <div>
      {isAll && <input type="hidden" name="all" value="yes" />}
      <Group justify="space-between" mt="md" mb="xs">
        <Text size="sm" c="dimmed" role="status">
          {isAll ? `All ${articles.length} parts` : `${chosen.size} of ${articles.length} parts`}
        </Text>
        <Group gap="xs">
          <Button
            size="compact-sm"
            variant="subtle"
            disabled={isAll}
            onClick={() => setChosen(new Set(articles.map(idOf)))}
          >
            All
          </Button>
          <Button
            size="compact-sm"
            variant="subtle"
            disabled={chosen.size === 0}
            onClick={() => setChosen(new Set())}
          >
            None
          </Button>
        </Group>
      </Group>
      <ol className={classes.contents}>
        {articles.map(({ clauseId, name, facts, href }) => (
          <li key={clauseId}>
            <Checkbox
              name="clause"
              value={clauseId}
              checked={chosen.has(clauseId)}
              onChange={() => toggle(clauseId)}
              aria-label={`${name} in the report`}
            />
            <TextLink href={href}>{name}</TextLink>
            <span className={classes.facts}>{facts}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}

function idOf({ clauseId }: ArticleChoice): string {
  return clauseId;
}
