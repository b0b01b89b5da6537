import type { RefusalCode } from "#lib/refusal.ts";
import { type ClauseFacts, type ClauseState, draftState, isAgreed } from "./clause-state.ts";
import { cleanGate, explainGate } from "./clean-gate.ts";
import { countedWords } from "./counted-words.ts";

/** What can happen to a clause in its life. */
export const STAGE_ACTS = [
  "EDIT",
  "CORRECT",
  "GAVEL",
  "CONFIRM",
  "DECLINE",
  "FALL_SILENT",
  "REOPEN",
  "ADOPT",
  "WITHDRAW",
  "REINSTATE",
] as const;

export type StageAct = (typeof STAGE_ACTS)[number];

/** What a step depends on: the text and positions as they are once the act is done, and what the act brings. */
export type StepFacts = Omit<ClauseFacts, "status" | "stage" | "isWithdrawn"> & {
  /** Delegations whose agreement to this very text waits for their capital. */
  readonly pending: number;
  /** Whether the motion to reopen carries by its rule. */
  readonly isMotionCarried: boolean;
};

/** The next state, or why the step is not open. */
export type Step =
  | { readonly ok: true; readonly next: ClauseState }
  | { readonly ok: false; readonly code: RefusalCode; readonly sentence: string };

/**
 * The one state machine of a clause (life of a clause in a multilateral negotiation): where an act leads from a state.
 * An adopted clause is final, and nothing is agreed that has not passed the clean-text test without an objection.
 */
export function takeStep(state: ClauseState, act: StageAct, facts: StepFacts): Step {
  if (state === "ADOPTED") return no("clause-closed", "It has been adopted; the text is final.");
  if (act === "WITHDRAW") return state === "WITHDRAWN" ? notOpen(state) : to("WITHDRAWN");
  if (act === "REINSTATE") return state === "WITHDRAWN" ? to(draftState(facts)) : notOpen(state);
  if (state === "WITHDRAWN") return no("clause-closed", "It has been withdrawn.");
  switch (act) {
    case "EDIT":
      return to(draftState(facts));
    case "CORRECT":
      return correct(state, facts);
    case "GAVEL":
      return gavel(state, facts);
    case "CONFIRM":
      if (state !== "AGREED_AD_REF")
        return no("stage-not-reached", "Nothing waits for a capital's word here.");
      return to(facts.pending > 0 ? "AGREED_AD_REF" : "AGREED");
    case "DECLINE":
      if (state !== "AGREED_AD_REF")
        return no("stage-not-reached", "Nothing waits for a capital's word here.");
      return to(draftState(facts));
    case "FALL_SILENT":
      return state === "AGREED_AD_REF" ? to("AGREED") : notOpen(state);
    case "REOPEN":
      return reopen(state, facts);
    case "ADOPT":
      return adopt(facts);
  }
}

function gavel(state: ClauseState, facts: StepFacts): Step {
  if (isAgreed(state)) return no("stage-not-reached", "It has been agreed already.");
  const gate = cleanGate(facts);
  if (!gate.isClean) return no("not-clean", explainGate(gate).join(" "));
  if (facts.rejecting > 0)
    return no(
      "objection-stands",
      `${capitalised(countedWords(facts.rejecting, "delegation rejects", "delegations reject"))} this text as it stands.`,
    );
  return to(facts.pending > 0 ? "AGREED_AD_REF" : "AGREED");
}

function correct(state: ClauseState, facts: StepFacts): Step {
  if (!isAgreed(state))
    return no("stage-not-reached", "It is not agreed: edit the text like everybody else.");
  const gate = cleanGate(facts);
  return gate.isClean ? to(state) : no("not-clean", explainGate(gate).join(" "));
}

function reopen(state: ClauseState, facts: StepFacts): Step {
  if (state === "AGREED_AD_REF")
    return no(
      "stage-not-reached",
      "It is agreed ad referendum only: an edit, or a capital that does not confirm, takes that back.",
    );
  if (state !== "AGREED") return no("stage-not-reached", "Only an agreed text can be reopened.");
  return facts.isMotionCarried
    ? to("REOPENED")
    : no("stage-not-reached", "The motion to reopen does not carry.");
}

/** By a vote, whoever rejects it. */
function adopt(facts: StepFacts): Step {
  if (facts.words === 0) return no("no-text", "It has no text yet.");
  const gate = cleanGate(facts);
  return gate.isClean ? to("ADOPTED") : no("not-clean", explainGate(gate).join(" "));
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function to(next: ClauseState): Step {
  return { ok: true, next };
}

function no(code: RefusalCode, sentence: string): Step {
  return { ok: false, code, sentence };
}

function notOpen(state: ClauseState): Step {
  return no("stage-not-reached", `This step is not open to a text that is ${STATE_WORDS[state]}.`);
}

const STATE_WORDS: Readonly<Record<ClauseState, string>> = {
  PLACEHOLDER: "still to be written",
  PROPOSED: "proposed",
  BRACKETED: "bracketed",
  CLEAN: "clean",
  AGREED_AD_REF: "agreed ad referendum",
  AGREED: "agreed",
  REOPENED: "reopened",
  ADOPTED: "adopted",
  WITHDRAWN: "withdrawn",
};
