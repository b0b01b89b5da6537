import canonicalize from "canonicalize";
import type { CorrectionEntry, ExplanationEntry, OpenCallEntry } from "./fact-entry.ts";
import type { EventOf, Ledger } from "./ledger.ts";

type StatementEntry = OpenCallEntry | CorrectionEntry | ExplanationEntry;
type StatementEvent = EventOf<"vote.passed" | "vote.unanswered" | "vote.corrected" | "vote.explained">;

/** Checks what was said beside votes against the acts by which it was said: all of it is there, and nothing else. */
export function findStatementFault(ledger: Ledger, rows: readonly StatementEntry[]): string | null {
  const events = ledger.all("vote.passed", "vote.unanswered", "vote.corrected", "vote.explained");
  const said = new Map(events.map((event) => [canonicalize(factsOf(event)), event.act]));
  for (const { at: _, ...row } of rows)
    if (!said.delete(canonicalize(row))) return `${NAMES[row.entry]} is not as the journal says`;
  const [missing] = said.values();
  return missing ? `what was said on ${missing.question} is in the journal and not in the record` : null;
}

const NAMES: Readonly<Record<StatementEntry["entry"], string>> = {
  "open-call": "a call left open in a roll call",
  correction: "a correction of a vote",
  explanation: "an explanation of vote",
};

type Facts<E extends StatementEntry> = E extends StatementEntry ? Omit<E, "at"> : never;

/** What the record has to hold after an act. */
function factsOf({ act, actor }: StatementEvent): Facts<StatementEntry> {
  const { ballotId, delegationId } = act;
  const about = { ballotId, delegationId, by: actor.id };
  switch (act.type) {
    case "vote.passed":
      return { entry: "open-call", ...about, round: act.round, kind: "PASSED" };
    case "vote.unanswered":
      return { entry: "open-call", ...about, round: act.round, kind: "NO_ANSWER" };
    case "vote.corrected":
      return {
        entry: "correction",
        id: act.correctionId,
        ...about,
        intended: act.intended,
        statement: act.statement,
      };
    case "vote.explained":
      return { entry: "explanation", id: act.explanationId, ...about, moment: act.moment, text: act.text };
  }
}
