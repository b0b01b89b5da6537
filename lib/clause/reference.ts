import type { ClauseContent, ReferenceTarget } from "./content.ts";
import type { BlockNumber } from "./number-blocks.ts";
import type { ClauseNumber } from "./number-clauses.ts";

/** The current numbers of a treaty. A clause without an entry in `blocks` has not been loaded: only its label is printed. */
export type Numbers = {
  readonly clauses: ReadonlyMap<string, ClauseNumber>;
  readonly blocks: ReadonlyMap<string, readonly BlockNumber[]>;
};

/** A cross-reference in print. Dangling: what it pointed to is missing or withdrawn. */
export type PrintedReference = { readonly text: string; readonly isDangling: boolean };

/** Prints a cross-reference with the current numbers: "Article 4, paragraph 2 (a)". */
export function printReference(reference: ReferenceTarget, numbers: Numbers): PrintedReference {
  const clause = numbers.clauses.get(reference.target);
  if (!clause) return { text: "[missing reference]", isDangling: true };
  if (clause.isWithdrawn) return { text: `[${clause.label}]`, isDangling: true };
  const blocks = numbers.blocks.get(reference.target);
  if (reference.block === "" || !blocks) return { text: clause.label, isDangling: false };
  const block = blocks.find(({ id }) => id === reference.block);
  if (!block) return { text: `${clause.label} [missing paragraph]`, isDangling: true };
  return { text: block.path ? `${clause.label}, ${block.path}` : clause.label, isDangling: false };
}

/** The clauses that a text refers to, each once. */
export function referencedClauses(content: ClauseContent): readonly string[] {
  const targets = content.content.flatMap((block) =>
    (block.content ?? []).flatMap((inline) => (inline.type === "reference" ? [inline.attrs.target] : [])),
  );
  return [...new Set(targets)];
}
