"use client";
import dynamic from "next/dynamic";
import { useState } from "react";
import { patient } from "#app/_ui/patience.ts";
import { TreatyText } from "#app/_ui/treaty-text/treaty-text.tsx";
import type { ClauseContent } from "#lib/clause/content.ts";
import type { ContestedFacts } from "#lib/contested/contested-facts.ts";
import { type AskedView, viewText } from "#lib/suggestion/views.ts";
import { useContestedFacts } from "../../../_contested/contested-context.tsx";
import { useFootnoteMarks } from "../../../_treaty/footnotes.tsx";
import { useNumbers, useText, useTreaty } from "../../../_treaty/treaty-context.tsx";
import classes from "./viewed-text.module.css";

const FollowText = dynamic(
  patient(() => import("./follow-text.tsx").then((module) => module.FollowText)),
  {
    ssr: false,
  },
);

/** The text as a view shows it, to be read; it follows what is written meanwhile. */
export function ViewedText({ clauseId, asked }: { readonly clauseId: string; readonly asked: AskedView }) {
  const facts = useContestedFacts();
  const known = useText(clauseId);
  const [content, setContent] = useState<ClauseContent | undefined>(known);
  const numbers = useNumbers();
  const footnotes = useFootnoteMarks();
  const { linkTo } = useTreaty();
  return (
    <>
      <FollowText clauseId={clauseId} onText={setContent} />
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
