import { compareSiblings } from "./compare-siblings.ts";

/** A structure row as far as its place in the treaty goes. */
export type ClausePlace = {
  readonly id: string;
  readonly parentId: string | null;
  /** Place among its siblings: a fractional index, compared bytewise. */
  readonly orderKey: string;
};

/** A clause with its ordered children; depth 0 is the top of the treaty. */
export type ClauseNode<Row extends ClausePlace> = {
  readonly row: Row;
  readonly depth: number;
  readonly children: readonly ClauseNode<Row>[];
};

/** The treaty's tree. Every row appears exactly once: one whose parent is missing, or in a ring, stands at the top. */
export function clauseTree<Row extends ClausePlace>(rows: readonly Row[]): readonly ClauseNode<Row>[] {
  const ids = new Set(rows.map((row) => row.id));
  const sorted = rows.toSorted(compareSiblings);
  const children = Map.groupBy(sorted, (row) => (row.parentId && ids.has(row.parentId) ? row.parentId : ""));
  const placed = new Set<string>();
  const place = (row: Row, depth: number): ClauseNode<Row>[] => {
    if (placed.has(row.id)) return [];
    placed.add(row.id);
    const below = (children.get(row.id) ?? []).flatMap((child) => place(child, depth + 1));
    return [{ row, depth, children: below }];
  };
  const top = (children.get("") ?? []).flatMap((row) => place(row, 0));
  return [...top, ...sorted.flatMap((row) => place(row, 0))];
}

/** The nodes of a tree as they are read: each clause before what it contains. */
export function readingOrder<Row extends ClausePlace>(
  tree: readonly ClauseNode<Row>[],
): readonly ClauseNode<Row>[] {
  return tree.flatMap((node) => [node, ...readingOrder(node.children)]);
}
