import { sayIntention } from "#lib/ballot/correction.ts";
import { CHOICE_WORDS } from "#lib/ballot/vote-choice.ts";
import type { NameDelegation } from "./describe-act.ts";
import type { JournalAct } from "./event.ts";

/** What a delegation says about its vote, or leaves unsaid when it is called. */
export type StatementAct = Extract<
  JournalAct,
  { readonly type: "vote.passed" | "vote.unanswered" | "vote.corrected" | "vote.explained" }
>;

/** One English sentence for such an act, to be read after the name of whoever did it. */
export function describeStatement(act: StatementAct, nameOf: NameDelegation): string {
  const name = nameOf(act.delegationId);
  switch (act.type) {
    case "vote.passed":
      return `passed for ${name} in the roll call on ${act.question}${again(act.round)}.`;
    case "vote.unanswered":
      return `heard no answer of ${name} in the roll call on ${act.question}${again(act.round)}.`;
    case "vote.corrected":
      return `put on record that ${name} ${sayIntention(act.intended)} on ${act.question}${act.statement && ` (${act.statement})`}.`;
    case "vote.explained":
      return `explained the position of ${name} on ${act.question}, ${act.moment === "BEFORE" ? "before" : "after"} the vote: “${act.text}”`;
  }
}

/** One English sentence for a vote that is cast or changed; how, where everybody sees it. */
export function describeCast(
  act: Extract<JournalAct, { readonly type: "vote.cast" }>,
  nameOf: NameDelegation,
): string {
  const { question, delegationId, method, choice } = { method: "", choice: "", ...act };
  const name = nameOf(delegationId);
  if (method === "ACCLAMATION")
    return choice === "NO"
      ? `objected for ${name} to ${question}.`
      : `withdrew the objection of ${name} to ${question}.`;
  const said = (CHOICE_WORDS as Readonly<Record<string, string>>)[choice];
  return `cast the vote of ${name} on ${question}${said ? `: ${said.toLowerCase()}` : ""}.`;
}

function again(round: number): string {
  return round === 1 ? "" : ", called once more";
}
