"use client";
import { useSearchChoice } from "#app/_ui/use-search-choice.ts";
import type { MatrixFilter, TreatyPositions } from "#lib/position/position-matrix.ts";
import { isStance } from "#lib/position/stance.ts";

/**
 * The filter, kept in the page's address so that it can be sent to somebody and survives a reload. Changing it asks
 * nothing of the server. What the treaty does not have is no limit.
 */
export function useMatrixFilter({
  blocs,
  parts,
}: TreatyPositions): readonly [MatrixFilter, (filter: MatrixFilter) => void] {
  const [search, choose] = useSearchChoice();
  const known = (name: string, among: readonly { readonly id: string }[]) => {
    const id = search.get(name);
    return among.some((item) => item.id === id) ? id : null;
  };
  const stance = search.get("stance");
  const filter: MatrixFilter = {
    blocId: known("bloc", blocs),
    partId: known("part", parts),
    stance: stance !== null && isStance(stance) ? stance : null,
    onlyEarlierText: search.get("text") === "earlier",
  };
  const change = (next: MatrixFilter) => {
    const query = new URLSearchParams();
    if (next.blocId) query.set("bloc", next.blocId);
    if (next.partId) query.set("part", next.partId);
    if (next.stance) query.set("stance", next.stance);
    if (next.onlyEarlierText) query.set("text", "earlier");
    choose(query);
  };
  return [filter, change];
}
