import { listWords } from "#lib/list-words.ts";
import { type ClauseState, STATE_FACTS } from "./clause-state.ts";
import { type CleanGate, explainGate, sayWarnings } from "./clean-gate.ts";

/** What a reader is told about where a clause stands, sentence by sentence: what it means, what is open, who objects. */
export function explainState({
  state,
  gate,
  rejecting,
  noun,
}: {
  readonly state: ClauseState;
  readonly gate: CleanGate;
  /** Short names of the delegations that reject this very text. */
  readonly rejecting: readonly string[];
  /** What the clause is: "article". */
  readonly noun: string;
}): readonly string[] {
  const { meaning } = STATE_FACTS[state];
  switch (state) {
    case "PLACEHOLDER":
    case "ADOPTED":
    case "WITHDRAWN":
      return [meaning];
    case "PROPOSED":
      return explainGate(gate, noun);
    case "BRACKETED":
      return [...open(gate, noun), ...objecting(rejecting)];
    case "CLEAN":
      return [...explainGate(gate, noun), "The chair can gavel it."];
    case "AGREED_AD_REF":
    case "AGREED":
    case "REOPENED":
      return [meaning, ...(gate.isClean ? sayWarnings(gate) : explainGate(gate, noun))];
  }
}

function open(gate: CleanGate, noun: string): readonly string[] {
  return gate.isClean ? ["Nothing in the text is open.", ...sayWarnings(gate)] : explainGate(gate, noun);
}

function objecting(rejecting: readonly string[]): readonly string[] {
  if (rejecting.length === 0) return [];
  return [`${listWords(rejecting)} ${rejecting.length === 1 ? "rejects" : "reject"} this very text.`];
}
