"use client";
import { createContext, type ReactNode, use, useMemo, useState } from "react";
import type { Clause } from "#lib/clause/clause.ts";
import type { ClauseContent, ReferenceTarget } from "#lib/clause/content.ts";
import { blockPlaces, numberBlocks } from "#lib/clause/number-blocks.ts";
import { numberClauses } from "#lib/clause/number-clauses.ts";
import type { Numbers } from "#lib/clause/reference.ts";
import { useStore } from "../_live/use-store.ts";
import { createTexts, type KnownText, type Texts } from "./texts-store.ts";

/** The treaty as this screen knows it: its structure, the texts loaded so far, and every number in it. */
export interface TreatyOnScreen {
  readonly negotiationId: string;
  readonly clauses: readonly Clause[];
  readonly texts: Texts;
  readonly numbers: Numbers;
  /** Where a cross-reference leads from this page. */
  readonly linkTo: (target: ReferenceTarget) => string;
}

const TreatyContext = createContext<TreatyOnScreen | null>(null);

export function TreatyProvider({
  negotiationId,
  clauses,
  first,
  page,
  children,
}: {
  readonly negotiationId: string;
  readonly clauses: readonly Clause[];
  readonly first: readonly KnownText[];
  /** On the treaty's page a reference leads down the page, elsewhere to the clause's own page. */
  readonly page: "treaty" | "clause";
  readonly children: ReactNode;
}) {
  const [texts] = useState(() => createTexts(negotiationId, first));
  const known = useStore(texts.all);
  const ofClauses = useMemo(() => numberClauses(clauses), [clauses]);
  const ofBlocks = useMemo(() => numberAll(known), [known]);
  const treaty = useMemo<TreatyOnScreen>(
    () => ({
      negotiationId,
      clauses,
      texts,
      numbers: { clauses: ofClauses, blocks: ofBlocks },
      linkTo: ({ target, block }) => {
        if (page === "treaty") return `#clause-${target}`;
        return `/negotiations/${negotiationId}/clauses/${target}${block && `#${block}`}`;
      },
    }),
    [negotiationId, clauses, texts, ofClauses, ofBlocks, page],
  );
  return <TreatyContext value={treaty}>{children}</TreatyContext>;
}

export function useTreaty(): TreatyOnScreen {
  const treaty = use(TreatyContext);
  if (!treaty) throw new Error("useTreaty outside of a TreatyProvider");
  return treaty;
}

const numbersOf = new WeakMap<ClauseContent, ReturnType<typeof numberBlocks>>();

/** Numbers of every text, computed once for each. */
function numberAll(texts: ReadonlyMap<string, ClauseContent>): Numbers["blocks"] {
  const blocks = [...texts].map(([clauseId, content]) => {
    const numbers = numbersOf.get(content) ?? numberBlocks(blockPlaces(content.content));
    numbersOf.set(content, numbers);
    return [clauseId, numbers] as const;
  });
  return new Map(blocks);
}
