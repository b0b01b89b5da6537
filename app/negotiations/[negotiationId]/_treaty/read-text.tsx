"use client";
import { memo } from "react";
import { TreatyText } from "#app/_ui/treaty-text/treaty-text.tsx";
import type { ClauseContent } from "#lib/clause/content.ts";
import { type Numbers, referencedClauses } from "#lib/clause/reference.ts";
import { useContestedFacts } from "../_contested/contested-context.tsx";
import { useFootnoteMarks } from "./footnotes.tsx";
import { useNumbers, useText, useTreaty } from "./treaty-context.tsx";

/** A clause's text as last known, to be read. */
export const ReadText = memo(function ReadText({ clauseId }: { readonly clauseId: string }) {
  const content = useText(clauseId);
  if (!content) return null;
  return hasReferences(content) ? <TextWithReferences content={content} /> : <PlainText content={content} />;
});

/** Drawn again when a number changes. */
function TextWithReferences({ content }: { readonly content: ClauseContent }) {
  return (
    <TreatyText
      content={content}
      numbers={useNumbers()}
      linkTo={useTreaty().linkTo}
      facts={useContestedFacts()}
      footnotes={useFootnoteMarks()}
    />
  );
}

/** Nothing in it depends on other clauses. */
function PlainText({ content }: { readonly content: ClauseContent }) {
  return (
    <TreatyText
      content={content}
      numbers={NO_NUMBERS}
      linkTo={useTreaty().linkTo}
      facts={useContestedFacts()}
      footnotes={useFootnoteMarks()}
    />
  );
}

const NO_NUMBERS: Numbers = { clauses: new Map(), blocks: new Map() };

function hasReferences(content: ClauseContent): boolean {
  return referencedClauses(content).length > 0;
}
