"use client";
import { Button, Group, Stack, Text, TextInput, Title } from "@mantine/core";
import { type SubmitEvent, useState } from "react";
import type { Doc } from "yjs";
import type { ClauseContent } from "#lib/clause/content.ts";
import { readContent } from "#lib/clause/read-content.ts";
import { replaceBody } from "#lib/clause/replace-body.ts";
import { chooseOption } from "#lib/contested/choose-option.ts";
import { KIND_NAMES } from "#lib/contested/contested-names.ts";
import { deleteBracket } from "#lib/contested/delete-bracket.ts";
import { faultOfFilling } from "#lib/contested/fault-of-filling.ts";
import { fillHole } from "#lib/contested/fill-hole.ts";
import { liftBracket } from "#lib/contested/lift-bracket.ts";
import { excerptOf } from "#lib/contested/part-words.ts";
import { type ContestedPart, type HolePart, readContested } from "#lib/contested/read-contested.ts";
import { useClause } from "../../../_live/use-clause.ts";
import { useStore } from "../../../_live/use-store.ts";
import { useText } from "../../../_treaty/treaty-context.tsx";
import classes from "../../../chairs-texts/chairs-texts.module.css";
import { SETTLED_IN_TEXT } from "../editor/settled-in-text.ts";
import { useAskedActs } from "../editor/use-asked-acts.ts";

type Change = (content: ClauseContent) => ClauseContent;

/** What is open in a chair's text, settled by editing it: no delegation has to agree, and nothing goes on record yet. */
export function SettleInText({
  clauseId,
  mayEdit,
}: {
  readonly clauseId: string;
  readonly mayEdit: boolean;
}) {
  const content = useText(clauseId);
  const parts = content ? readContested(content) : [];
  const clause = useClause(clauseId);
  return (
    <Stack component="section" gap="md" aria-labelledby="open-in-text">
      <Title order={2} size="h4" id="open-in-text">
        Open in this text
      </Title>
      <Text size="sm" c="dimmed">
        {parts.length === 0
          ? "Nothing is open: no brackets, no options, no place to fill."
          : mayEdit
            ? "Settling here changes this chair's text alone. In the treaty these stay open until it becomes the basis."
            : "In the treaty these stay as they are until this text becomes the basis."}
      </Text>
      {clause && mayEdit ? (
        <LiveParts key={clauseId} parts={parts} clause={clause} />
      ) : (
        <ul className={classes.points}>
          {parts.map((part) => (
            <PartItem key={part.id} part={part} apply={null} />
          ))}
        </ul>
      )}
    </Stack>
  );
}

function LiveParts({
  parts,
  clause,
}: {
  readonly parts: readonly ContestedPart[];
  readonly clause: NonNullable<ReturnType<typeof useClause>>;
}) {
  const { document } = useStore(clause.state);
  const apply = (change: Change) => document && settle(document, change);
  useAskedActs((asked) => {
    if (asked.act === "lift") apply((content) => liftBracket(content, asked.id));
    if (asked.act === "delete") apply((content) => deleteBracket(content, asked.id));
    if (asked.act === "choose")
      apply((content) => chooseOption(content, { group: asked.id, option: asked.optionId }));
    if (asked.act === "fill") globalThis.document.getElementById(`fill-${asked.id}`)?.focus();
  });
  return (
    <ul className={classes.points}>
      {parts.map((part) => (
        <PartItem key={part.id} part={part} apply={apply} />
      ))}
    </ul>
  );
}

/** The smallest edit of the live text, which goes to the log like any other. */
function settle(document: Doc, change: Change): void {
  document.transact(() => replaceBody(document, change(readContent(document))), SETTLED_IN_TEXT);
}

function PartItem({
  part,
  apply,
}: {
  readonly part: ContestedPart;
  readonly apply: ((change: Change) => void) | null;
}) {
  return (
    <li className={classes.point}>
      <span className={classes.kind}>{KIND_NAMES[part.kind]}</span>
      <p className={classes.words} dir="auto">
        {excerptOf(part)}
      </p>
      {apply && <PartActs part={part} apply={apply} />}
    </li>
  );
}

function PartActs({
  part,
  apply,
}: {
  readonly part: ContestedPart;
  readonly apply: (change: Change) => void;
}) {
  const { id } = part;
  switch (part.kind) {
    case "BRACKET":
      return (
        <Group gap="xs">
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => apply((content) => liftBracket(content, id))}
          >
            Keep the words
          </Button>
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => apply((content) => deleteBracket(content, id))}
          >
            Delete the words
          </Button>
        </Group>
      );
    case "OPTIONS":
      return (
        <Stack gap={4} align="flex-start">
          {part.options.map((option) => (
            <Button
              key={option.id}
              size="compact-xs"
              variant="default"
              maw="100%"
              onClick={() =>
                apply((content) =>
                  chooseOption(content, { group: id, option: option.isNoText ? null : option.id }),
                )
              }
            >
              Choose “{option.words}”
            </Button>
          ))}
        </Stack>
      );
    case "HOLE":
      return <Filling part={part} onFill={(words) => apply((content) => fillHole(content, { id, words }))} />;
  }
}

function Filling({ part, onFill }: { readonly part: HolePart; readonly onFill: (words: string) => void }) {
  const [words, setWords] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  const fill = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const wrong = faultOfFilling(part.holeKind, words.trim());
    setFault(wrong);
    if (wrong === null) onFill(words.trim());
  };
  return (
    <form onSubmit={fill}>
      <Group gap="xs" align="flex-start" wrap="nowrap">
        <TextInput
          id={`fill-${part.id}`}
          size="xs"
          aria-label="Words for this place"
          value={words}
          error={fault}
          onChange={({ currentTarget }) => setWords(currentTarget.value)}
        />
        <Button size="xs" variant="default" type="submit">
          Fill
        </Button>
      </Group>
    </form>
  );
}
