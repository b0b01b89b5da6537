import type { Actor } from "#lib/access/actor.ts";
import { findClause } from "#lib/clause/server/queries.ts";
import { Refusal } from "#lib/refusal.ts";
import { type AuthorBook, deedOf } from "../authors.ts";
import { type BlockOrigins, provenanceOf, type WordsOrigin } from "../provenance.ts";
import { originsBetween, type TextPlace, type TracedWords, type WordsTrace } from "../traced-words.ts";
import { loadWeave } from "./load-weave.ts";
import { readAuthors } from "./read-authors.ts";
import { readWordFacts, type ToldFacts } from "./word-facts.ts";

/** Words that somebody selected, as they stood on the screen. */
export interface SelectedWords {
  readonly clauseId: string;
  /** Null: the newest text. */
  readonly revision: number | null;
  readonly from: TextPlace;
  readonly to: TextPlace;
  /** The selected words without anything between paragraphs; empty where they are not known. */
  readonly words: string;
}

/**
 * Who wrote the selected words, when, in answer to what, and by which votes and gavels they were agreed. Refuses
 * `text-changed` if other words stand there: the screen had words that are not saved yet, or is behind. A clause that
 * the actor may not read, and a revision that is not, are not found.
 */
export async function traceWords(actor: Actor, selected: SelectedWords): Promise<WordsTrace> {
  const { clauseId, from, to } = selected;
  const origins = await readOrigins(actor, selected);
  const between = originsBetween(origins.blocks, from, to);
  const words = between.map(({ text }) => text).join("");
  if (between.length === 0 || (selected.words !== "" && words !== selected.words))
    throw new Refusal(
      "text-changed",
      "These words are being changed at this moment, or are not saved yet. Select them again.",
    );
  const told = between.map((origin) => ({ ...tell(origin, origins), blockId: origin.blockId }));
  return { clauseId, revision: origins.revision, words: told };
}

/** Where all words of a clause's text at a revision come from, and from what that is told. */
export interface TextOrigins {
  readonly revision: number;
  readonly blocks: readonly BlockOrigins[];
  readonly facts: ToldFacts;
  readonly authors: AuthorBook;
}

/** The origins of a whole text. A clause that the actor may not read, and a revision that is not, are not found. */
export async function readOrigins(
  actor: Actor,
  { clauseId, revision }: Pick<SelectedWords, "clauseId" | "revision">,
): Promise<TextOrigins> {
  await findClause(actor, clauseId);
  const [weave, facts] = await Promise.all([loadWeave(clauseId), readWordFacts(actor, clauseId)]);
  const at = revision ?? weave.revision;
  if (at < 0 || at > weave.revision) throw new Refusal("not-found");
  const blocks = provenanceOf(weave, at, facts);
  const authors = await readAuthors(
    actor,
    blocks.flatMap(({ words }) =>
      words.flatMap(({ first, placed }) => [first.userId, ...(placed ? [placed.userId] : [])]),
    ),
  );
  return { revision: at, blocks, facts, authors };
}

function tell(
  { text, from, first, until, isFromElsewhere, placed, suggestionId, acts, replaced }: WordsOrigin,
  { facts, authors }: TextOrigins,
): Omit<TracedWords, "blockId"> {
  return {
    text,
    offset: from,
    written: deedOf(first, authors),
    until: until.seq,
    isFromElsewhere,
    placed: placed && deedOf(placed, authors),
    suggestion: suggestionId === null ? null : (facts.suggestions.get(suggestionId) ?? null),
    acts: acts.flatMap((key) => facts.told.get(key) ?? []),
    replaced,
  };
}
