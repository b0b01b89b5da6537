"use client";
import { useEffect, useState } from "react";
import type { Doc } from "yjs";
import { TreatyText } from "#app/_ui/treaty-text/treaty-text.tsx";
import type { ClauseContent } from "#lib/clause/content.ts";
import { readContent } from "#lib/clause/read-content.ts";
import type { ContestedFacts } from "#lib/contested/contested-facts.ts";
import { type AskedView, viewText } from "#lib/suggestion/views.ts";
import { useContestedFacts } from "../../../_contested/contested-context.tsx";
import type { ClauseDocument } from "../../../_live/clause-document.ts";
import { useClause } from "../../../_live/use-clause.ts";
import { useStore } from "../../../_live/use-store.ts";
import { useFootnoteMarks } from "../../../_treaty/footnotes.tsx";
import { useNumbers, useText, useTreaty } from "../../../_treaty/treaty-context.tsx";
import classes from "./viewed-text.module.css";

const PAUSE_MS = 300;

/** The text as a view shows it, to be read; it follows what is written meanwhile. */
export function ViewedText({ clauseId, asked }: { readonly clauseId: string; readonly asked: AskedView }) {
  const facts = useContestedFacts();
  const known = useText(clauseId);
  const clause = useClause(clauseId);
  const [content, setContent] = useState<ClauseContent | undefined>(known);
  const numbers = useNumbers();
  const footnotes = useFootnoteMarks();
  const { linkTo } = useTreaty();
  return (
    <>
      {clause && <Follow clause={clause} onText={setContent} />}
      <p className={classes.note}>{sentenceOf(asked, facts)}</p>
      {content && (
        <TreatyText
          content={viewText(content, asked, supportedIn(facts))}
          numbers={numbers}
          linkTo={linkTo}
          facts={facts}
          footnotes={footnotes}
        />
      )}
    </>
  );
}

function Follow({
  clause,
  onText,
}: {
  readonly clause: ClauseDocument;
  readonly onText: (content: ClauseContent) => void;
}) {
  const { document } = useStore(clause.state);
  useEffect(() => (document ? followText(document, onText) : undefined), [document, onText]);
  return null;
}

function followText(document: Doc, onText: (content: ClauseContent) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const changed = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      onText(readContent(document));
    }, PAUSE_MS);
  };
  changed();
  document.on("update", changed);
  return () => {
    clearTimeout(timer);
    document.off("update", changed);
  };
}

function sentenceOf(asked: AskedView, { delegations }: ContestedFacts): string {
  switch (asked.view) {
    case "negotiating":
      return "";
    case "accepted":
      return "You read the text as if all suggestions were accepted. Nobody has accepted them; brackets are as they are.";
    case "rejected":
      return "You read the text as if all suggestions were rejected. Brackets are as they are.";
    case "preferred": {
      const name = delegations.get(asked.delegationId)?.shortName ?? "a delegation";
      return `You read the text as ${name} prefers it: with its own suggestions, without those of others, and with the options that it supports.`;
    }
  }
}

/** The one option of a group that a delegation supports or proposed. */
function supportedIn({ items }: ContestedFacts) {
  return (group: string, delegationId: string): string | undefined => {
    const stands = items.get(group)?.stands ?? [];
    const options = new Set(
      stands.flatMap(({ optionId, holder, stand }) =>
        holder.id === delegationId && stand !== "OPPOSES" && optionId !== "" ? [optionId] : [],
      ),
    );
    return options.size === 1 ? [...options][0] : undefined;
  };
}
