import { numberClauses } from "#lib/clause/number-clauses.ts";
import { readContested } from "#lib/contested/read-contested.ts";
import type { PlannedClause } from "./plan-import.ts";

/** What an import will find contested, and what of its brackets it did not understand. */
export interface ContestedSummary {
  /** "4 brackets, 2 groups of options and 1 hole"; empty where nothing is contested. */
  readonly counts: string;
  /** How many of them the text attributes to delegations or blocs of the negotiation. */
  readonly attributed: number;
  /** Each with its place: "Article 4, paragraph 2: “[” before “half” is never closed. It is kept as text." */
  readonly problems: readonly string[];
}

/** Sums up the brackets of the clauses that an import will create. */
export function summariseContested(planned: readonly PlannedClause[]): ContestedSummary {
  const parts = planned.flatMap(({ content }) => readContested(content));
  const count = (kind: string, one: string, many: string) => {
    const found = parts.filter((part) => part.kind === kind).length;
    return found === 0 ? [] : [`${found} ${found === 1 ? one : many}`];
  };
  const counts = [
    ...count("BRACKET", "bracket", "brackets"),
    ...count("OPTIONS", "group of options", "groups of options"),
    ...count("HOLE", "hole", "holes"),
  ];
  const labels = numberClauses(planned.map((clause) => ({ ...clause, status: "OPEN" as const })));
  return {
    counts: counts.join(", ").replace(/, (?=[^,]*$)/, " and "),
    attributed: new Set(planned.flatMap(({ attributions }) => attributions.map(({ id }) => id))).size,
    problems: planned.flatMap(({ id, problems }) => {
      const label = labels.get(id)?.label ?? "";
      return problems.map(
        (problem) => `${label}${/^(?:sub)?paragraph/.test(problem) ? ", " : ": "}${problem}`,
      );
    }),
  };
}
