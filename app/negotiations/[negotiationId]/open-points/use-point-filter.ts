"use client";
import { useSearchChoice } from "#app/_ui/use-search-choice.ts";
import { CONTESTED_KINDS } from "#lib/contested/contested-item.ts";
import { POINT_ORDERS, type PointFilter, type PointOrder } from "#lib/contested/open-points.ts";

/** What the list shows, and by what it is put together. */
export type PointView = PointFilter & { readonly order: PointOrder };

/** The view, kept in the page's address so that it can be sent to somebody; changing it asks nothing of the server. */
export function usePointFilter(): readonly [PointView, (view: PointView) => void] {
  const [search, choose] = useSearchChoice();
  const view: PointView = {
    order: POINT_ORDERS.find((order) => order === search.get("by")) ?? "article",
    clauseId: search.get("article"),
    kind: CONTESTED_KINDS.find((kind) => kind === search.get("kind")) ?? null,
    holderId: search.get("delegation"),
    onlyHeldUp: search.get("held") === "up",
  };
  const change = (next: PointView) => {
    const query = new URLSearchParams();
    if (next.order !== "article") query.set("by", next.order);
    if (next.clauseId) query.set("article", next.clauseId);
    if (next.kind) query.set("kind", next.kind);
    if (next.holderId) query.set("delegation", next.holderId);
    if (next.onlyHeldUp) query.set("held", "up");
    choose(query);
  };
  return [view, change];
}
