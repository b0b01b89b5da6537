"use client";
import { Select, Text, Textarea } from "@mantine/core";
import { MOTION_WORDS_LIMIT } from "#lib/motion/motion.ts";
import { isMotionKind, MOTION_FACTS, MOTION_KINDS, type MotionKind } from "#lib/motion/motion-kind.ts";

/** An article that a motion can be about. */
export interface MotionArticle {
  readonly id: string;
  readonly name: string;
  readonly head: number;
  /** Whether its text can be held for a vote: it is neither adopted, withdrawn nor voted on. */
  readonly isVotable: boolean;
}

/** A motion as it is written. */
export interface DraftMotion {
  readonly kind: MotionKind;
  readonly words: string;
  readonly clauseId: string | null;
}

export const NEW_MOTION: DraftMotion = { kind: "CLOSE_DEBATE", words: "", clauseId: null };

const KINDS = MOTION_KINDS.map((value) => ({ value, label: MOTION_FACTS[value].name }));

/** The fields of a motion: its kind with what follows from it, the article that it is about, and its words. */
export function MotionFields({
  value,
  onChange,
  articles,
  errorOf,
}: {
  readonly value: DraftMotion;
  readonly onChange: (value: DraftMotion) => void;
  readonly articles: readonly MotionArticle[];
  readonly errorOf: (field: string) => string | undefined;
}) {
  const { effect, speakers, source, article } = MOTION_FACTS[value.kind];
  return (
    <>
      <Select
        label="Motion"
        data={KINDS}
        value={value.kind}
        allowDeselect={false}
        error={errorOf("kind")}
        onChange={(kind) => kind && isMotionKind(kind) && onChange({ ...value, kind })}
      />
      <Text size="sm">
        {effect} {speakers} ({source}.)
      </Text>
      {article !== "NEVER" && (
        <Select
          label="Article"
          description={article === "MAYBE" ? "Optional." : undefined}
          data={articles.flatMap(({ id, name, isVotable }) =>
            isVotable ? [{ value: id, label: name }] : [],
          )}
          value={value.clauseId}
          searchable
          clearable={article === "MAYBE"}
          error={errorOf("clauseId")}
          onChange={(clauseId) => onChange({ ...value, clauseId })}
        />
      )}
      <Textarea
        label={value.kind === "OTHER" ? "What is moved" : "Words"}
        description={value.kind === "OTHER" || value.kind === "RECONSIDER" ? undefined : "Optional."}
        autosize
        minRows={2}
        maxLength={MOTION_WORDS_LIMIT}
        value={value.words}
        error={errorOf("words")}
        onChange={(event) => onChange({ ...value, words: event.currentTarget.value })}
      />
    </>
  );
}
