/** Sorts siblings by order key, bytewise; equal keys by id, so that every reader sees the same order. */
export function compareSiblings(one: Sibling, other: Sibling): number {
  return compareText(one.orderKey, other.orderKey) || compareText(one.id, other.id);
}

type Sibling = { readonly id: string; readonly orderKey: string };

function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
