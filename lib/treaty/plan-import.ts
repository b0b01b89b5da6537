import { contentOf, type Draft } from "#lib/clause/blocks.ts";
import type { ClauseKind } from "#lib/clause/clause-kind.ts";
import type { ClauseContent } from "#lib/clause/content.ts";
import { numberClauses } from "#lib/clause/number-clauses.ts";
import { orderKeysBetween } from "#lib/clause/order-key.ts";
import { bareMark } from "./list-mark.ts";
import type { OutlineBlock, OutlineNode } from "./outline.ts";
import { fromRoman } from "./roman.ts";

/** A clause that an import will create. */
export interface PlannedClause {
  readonly id: string;
  readonly parentId: string | null;
  readonly kind: ClauseKind;
  readonly heading: string;
  /** The source's number where the count would give another; empty otherwise. */
  readonly numberAs: string;
  readonly orderKey: string;
  readonly content: ClauseContent;
}

/** The clauses of an outline, each before those it contains. `newId` gives a fresh id at every call. */
export function planImport(nodes: readonly OutlineNode[], newId: () => string): readonly PlannedClause[] {
  const sources = new Map<string, string>();
  const planned = planSiblings(nodes, null, (node) => {
    const id = newId();
    sources.set(id, node.number);
    return id;
  });
  return keepSourceNumbers(planned, sources);
}

function planSiblings(
  nodes: readonly OutlineNode[],
  parentId: string | null,
  newId: (node: OutlineNode) => string,
): PlannedClause[] {
  const keys = orderKeysBetween({ after: null, before: null }, nodes.length);
  return nodes.flatMap((node, i) => {
    const id = newId(node);
    const orderKey = keys[i];
    if (orderKey === undefined) throw new Error("as many keys as nodes");
    const { kind, heading } = node;
    const content = contentOf(node.blocks.map(draftOf));
    return [
      { id, parentId, kind, heading, numberAs: "", orderKey, content },
      ...planSiblings(node.children, id, newId),
    ];
  });
}

function draftOf({ kind, level, numbered, mark, text }: OutlineBlock): Draft {
  return kind === "heading" ? { kind, text } : { kind, level, numbered, mark: bareMark(mark), text };
}

/** Compares what the count gives with what the source says, in reading order, and keeps the source where they differ. */
function keepSourceNumbers(
  planned: readonly PlannedClause[],
  sources: ReadonlyMap<string, string>,
): readonly PlannedClause[] {
  let clauses = planned;
  let numbers = number(clauses);
  for (const [i, { id, kind }] of planned.entries()) {
    const source = sources.get(id) ?? "";
    if (source === "" || isSame(source, numbers.get(id)?.number ?? "", kind)) continue;
    clauses = clauses.with(i, { ...(clauses[i] as PlannedClause), numberAs: source });
    numbers = number(clauses);
  }
  return clauses;
}

function number(clauses: readonly PlannedClause[]) {
  return numberClauses(clauses.map((clause) => ({ ...clause, status: "OPEN" as const })));
}

/** "IV" and "4" are the same number in another dress; Travaux prints its own. */
function isSame(source: string, computed: string, kind: ClauseKind): boolean {
  if (source.toUpperCase() === computed.toUpperCase()) return true;
  const isOnlyOne = computed === "" && (kind === "ANNEX" || kind === "APPENDIX");
  return isOnlyOne ? /^(1|I|A)$/i.test(source) : worthOf(source) === worthOf(computed);
}

function worthOf(text: string): number {
  return fromRoman(text) ?? Number(text);
}
