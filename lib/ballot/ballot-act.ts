import type { JournalAct } from "#lib/journal/event.ts";

/** An act about a ballot. */
export type BallotAct = Extract<JournalAct, { readonly ballotId: string }>;

/** Whether the act is about a ballot. */
export function isBallotAct(act: JournalAct): act is BallotAct {
  return "ballotId" in act;
}

type Closed = Extract<JournalAct, { readonly type: "ballot.closed" }>;

/** Whether the act adopts texts: until votes had other effects, every vote that carried did. */
export function adoptsTexts(act: Closed): boolean {
  return act.verdict === "CARRIED" && (!("effect" in act) || act.effect === "ADOPT");
}

/** The clauses that an act about a ballot is about, each with the revision of its text. */
export function textsOf(act: BallotAct): readonly { readonly clauseId: string; readonly revision: number }[] {
  if ("texts" in act) return act.texts;
  if ("revision" in act) return [act];
  return [];
}
