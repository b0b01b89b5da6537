"use client";
import { Text } from "@mantine/core";
import { filterPoints, type OpenPoints } from "#lib/contested/open-points.ts";
import { PointFilters } from "./point-filters.tsx";
import { ByAge, ByArticle, ByHolder } from "./point-groups.tsx";
import { usePointFilter } from "./use-point-filter.ts";

/** The open points of a clause, with what the clause is called. */
export interface NamedOpenPoints extends OpenPoints {
  readonly label: string;
  readonly heading: string;
}

/** What is open in the treaty, as the address says: which of it, and by article, by age or by delegation. */
export function PointsBoard({
  negotiationId,
  clauses,
  now,
}: {
  readonly negotiationId: string;
  readonly clauses: readonly NamedOpenPoints[];
  readonly now: string;
}) {
  const [{ order, ...filter }, change] = usePointFilter();
  const shown = filterPoints(clauses, filter);
  const labels = new Map(clauses.map((clause) => [clause.clauseId, clause]));
  const lists = { negotiationId, labels, now, clauses: shown };
  return (
    <>
      <PointFilters clauses={clauses} filter={{ order, ...filter }} onChange={change} />
      {shown.length === 0 && (
        <Text c="dimmed" role="status">
          No open point matches these filters.
        </Text>
      )}
      {order === "article" && <ByArticle {...lists} />}
      {order === "age" && <ByAge {...lists} />}
      {order === "delegation" && <ByHolder {...lists} />}
    </>
  );
}
