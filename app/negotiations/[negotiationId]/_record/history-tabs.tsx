import { PageTabs } from "./page-tabs.tsx";

/** The ways to look at the history of one clause, as they stand beside each other. */
const HISTORY_PAGES = [
  { path: "", name: "Timeline" },
  { path: "play", name: "Play back" },
  { path: "search", name: "Search" },
  { path: "report", name: "Report" },
];

/** The pages of the history of a clause. */
export function HistoryTabs({
  negotiationId,
  clauseId,
}: {
  readonly negotiationId: string;
  readonly clauseId: string;
}) {
  const base = `/negotiations/${negotiationId}/clauses/${clauseId}/history`;
  return <PageTabs label="History" base={base} pages={HISTORY_PAGES} />;
}
