import type { Ballot } from "./ballot.ts";
import type { PapersInRoom } from "./secret/papers-in-room.ts";

/** How far an open vote has come, for the wall of the hall: a figure, and what it counts. */
export type Standing = { readonly figure: string; readonly words: string };

/** How far an open vote has come. `papers` are those of a secret ballot. */
export function sayStanding(
  { method, voted, electors }: Pick<Ballot, "method" | "voted" | "electors">,
  papers: Pick<PapersInRoom, "phase" | "taken" | "inBox"> | null,
): Standing {
  if (papers?.phase === "HANDING_OUT")
    return { figure: `${papers.taken.length} / ${electors}`, words: "have taken a paper" };
  if (papers) return { figure: `${papers.inBox} / ${papers.taken.length}`, words: "papers are in the box" };
  if (method === "SHOW_OF_HANDS" || method === "ACCLAMATION")
    return { figure: `${electors}`, words: "may vote" };
  return { figure: `${voted} / ${electors}`, words: "have voted" };
}

/** The roll as the wall shows it: in a secret ballot whoever has taken a paper has done their part of what can be seen. */
export function rollOnTheWall<Entry extends { readonly delegationId: string; readonly hasVoted: boolean }>(
  rollCall: readonly Entry[],
  papers: Pick<PapersInRoom, "taken"> | null,
): readonly Entry[] {
  if (papers === null) return rollCall;
  const taken = new Set(papers.taken);
  return rollCall.map((entry) => ({ ...entry, hasVoted: taken.has(entry.delegationId) }));
}
