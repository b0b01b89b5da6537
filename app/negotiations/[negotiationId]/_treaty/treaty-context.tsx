"use client";
import { createContext, type ReactNode, use, useMemo, useState, useSyncExternalStore } from "react";
import type { ToldClause } from "#lib/clause/clause.ts";
import type { Writer } from "#lib/clause/clause-mode.ts";
import type { ClauseContent, ReferenceTarget } from "#lib/clause/content.ts";
import { numberClauses } from "#lib/clause/number-clauses.ts";
import type { Numbers } from "#lib/clause/reference.ts";
import { useStore } from "../_live/use-store.ts";
import { createTexts, type KnownText, type Texts } from "./texts-store.ts";

/** A chair's text on the screen, and which of its clauses stands for which of the treaty: a copied reference names that. */
export interface ChairsTextOnScreen {
  readonly id: string;
  readonly branches: Readonly<Record<string, string>>;
}

/** The treaty as this screen knows it: its structure with the numbers of clauses, and the texts loaded so far. */
export interface TreatyOnScreen {
  readonly negotiationId: string;
  readonly clauses: readonly ToldClause[];
  readonly clauseNumbers: Numbers["clauses"];
  readonly texts: Texts;
  /** Null: the negotiated treaty. */
  readonly chairsText: ChairsTextOnScreen | null;
  /** For whom the person at this screen writes. */
  readonly writer: Writer;
  /** Where a cross-reference leads from this page. */
  readonly linkTo: (target: ReferenceTarget) => string;
}

const TreatyContext = createContext<TreatyOnScreen | null>(null);

export function TreatyProvider({
  negotiationId,
  clauses,
  first,
  page,
  writer,
  chairsText = null,
  children,
}: {
  readonly negotiationId: string;
  readonly clauses: readonly ToldClause[];
  readonly first: readonly KnownText[];
  /** On the treaty's page a reference leads down the page, elsewhere to the clause's own page. */
  readonly page: "treaty" | "clause";
  readonly writer: Writer;
  readonly chairsText?: ChairsTextOnScreen | null;
  readonly children: ReactNode;
}) {
  const { delegationId, mayDraft } = writer;
  const [texts] = useState(() => createTexts(sourceOf(negotiationId, chairsText), first));
  const treaty = useMemo<TreatyOnScreen>(
    () => ({
      negotiationId,
      clauses,
      texts,
      writer: { delegationId, mayDraft },
      chairsText,
      clauseNumbers: withOrigins(numberClauses(clauses), chairsText),
      linkTo: ({ target: named, block }) => {
        const target = chairsText?.branches[named] ?? named;
        if (page === "treaty") return `#clause-${target}`;
        return `/negotiations/${negotiationId}/clauses/${target}${block && `#${block}`}`;
      },
    }),
    [negotiationId, clauses, texts, page, delegationId, mayDraft, chairsText],
  );
  return <TreatyContext value={treaty}>{children}</TreatyContext>;
}

export function useTreaty(): TreatyOnScreen {
  const treaty = use(TreatyContext);
  if (!treaty) throw new Error("useTreaty outside of a TreatyProvider");
  return treaty;
}

/** Every number of the treaty; renders again when one of them changes, which typing seldom does. */
export function useNumbers(): Numbers {
  const { clauseNumbers, texts, chairsText } = useTreaty();
  const blocks = useStore(texts.blocks);
  return useMemo(
    () => ({ clauses: clauseNumbers, blocks: withOrigins(blocks, chairsText) }),
    [clauseNumbers, blocks, chairsText],
  );
}

/** What is known of a clause of a chair's text is known of the clause that it was branched from too. */
function withOrigins<Known>(
  known: ReadonlyMap<string, Known>,
  chairsText: ChairsTextOnScreen | null,
): ReadonlyMap<string, Known> {
  if (!chairsText) return known;
  const all = new Map(known);
  for (const [originId, id] of Object.entries(chairsText.branches)) {
    const here = known.get(id);
    if (here !== undefined) all.set(originId, here);
  }
  return all;
}

function sourceOf(negotiationId: string, chairsText: ChairsTextOnScreen | null): string {
  const base = `/negotiations/${negotiationId}`;
  return chairsText ? `${base}/chairs-texts/${chairsText.id}/text` : `${base}/treaty/text`;
}

/** The text of a clause as last known. */
export function useText(clauseId: string): ClauseContent | undefined {
  const { texts } = useTreaty();
  const read = () => texts.get(clauseId);
  return useSyncExternalStore((listener) => texts.subscribe(clauseId, listener), read, read);
}
