import { contentOf, type Draft } from "#lib/clause/blocks.ts";
import type { ClauseKind } from "#lib/clause/clause-kind.ts";
import type { ClauseContent } from "#lib/clause/content.ts";
import { blockPlaces, numberBlocks } from "#lib/clause/number-blocks.ts";
import { numberClauses } from "#lib/clause/number-clauses.ts";
import { orderKeysBetween } from "#lib/clause/order-key.ts";
import { blockPlainText } from "#lib/clause/plain-text.ts";
import { describeProblem } from "#lib/contested/describe-problem.ts";
import { type FoundAttribution, type ParseContext, parseContent } from "#lib/contested/parse-contested.ts";
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
  /** Its brackets, options and holes are marks. */
  readonly content: ClauseContent;
  /** The names that the text gives to contested words. */
  readonly attributions: readonly FoundAttribution[];
  /** What was not understood of its brackets and where: "paragraph 2: “[” before “half” is never closed. …" */
  readonly problems: readonly string[];
}

/**
 * The clauses of an outline, each before those it contains. `newId` gives a fresh UUID at every call, `resolve` finds
 * delegations and blocs by their names.
 */
export function planImport(
  nodes: readonly OutlineNode[],
  { newId, resolve }: ParseContext,
): readonly PlannedClause[] {
  const sources = new Map<string, string>();
  const newClause = (node: OutlineNode) => {
    const id = newId();
    sources.set(id, node.number);
    return id;
  };
  const planned = planSiblings(nodes, null, { newId: newClause, parse: { newId, resolve } });
  return keepSourceNumbers(planned, sources);
}

type Planning = { readonly newId: (node: OutlineNode) => string; readonly parse: ParseContext };

function planSiblings(
  nodes: readonly OutlineNode[],
  parentId: string | null,
  planning: Planning,
): PlannedClause[] {
  const keys = orderKeysBetween({ after: null, before: null }, nodes.length);
  return nodes.flatMap((node, i) => {
    const id = planning.newId(node);
    const orderKey = keys[i];
    if (orderKey === undefined) throw new Error("as many keys as nodes");
    const { kind, heading } = node;
    const text = readText(contentOf(node.blocks.map(draftOf)), planning.parse);
    return [
      { id, parentId, kind, heading, numberAs: "", orderKey, ...text },
      ...planSiblings(node.children, id, planning),
    ];
  });
}

function readText(
  source: ClauseContent,
  context: ParseContext,
): Pick<PlannedClause, "content" | "attributions" | "problems"> {
  const { content, attributions, problems } = parseContent(source, context);
  const numbers = problems.length > 0 ? numberBlocks(blockPlaces(source.content)) : [];
  const sentences = problems.map((problem) => {
    const block = source.content[problem.paragraph];
    const path = numbers[problem.paragraph]?.path ?? "";
    const sentence = describeProblem(problem, block ? blockPlainText(block) : "");
    return path ? `${path}: ${sentence}` : sentence;
  });
  return { content, attributions, problems: sentences };
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
