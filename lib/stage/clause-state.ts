import type { ClauseStage, ClauseStatus } from "#lib/clause/clause-kind.ts";
import { cleanGate, type GateFacts } from "./clean-gate.ts";

/** The states in the life of a clause, in the order in which it usually goes through them. */
export const CLAUSE_STATES = [
  "PLACEHOLDER",
  "PROPOSED",
  "BRACKETED",
  "CLEAN",
  "AGREED_AD_REF",
  "AGREED",
  "REOPENED",
  "ADOPTED",
  "WITHDRAWN",
] as const;

export type ClauseState = (typeof CLAUSE_STATES)[number];

/** What the state of a clause follows from. */
export type ClauseFacts = GateFacts & {
  readonly status: ClauseStatus;
  readonly stage: ClauseStage;
  /** It, or the part it stands in, is withdrawn. */
  readonly isWithdrawn: boolean;
  /** Delegations that reject the very text the clause has now. */
  readonly rejecting: number;
};

/** How a state is called, and what it means in a sentence. */
export type StateFacts = { readonly name: string; readonly meaning: string };

/** Every state's name and meaning. */
export const STATE_FACTS: Readonly<Record<ClauseState, StateFacts>> = {
  PLACEHOLDER: { name: "Placeholder", meaning: "There is a title and no text yet." },
  PROPOSED: {
    name: "Proposed",
    meaning: "Text is on the table; nothing in it is bracketed, yet it is not clean.",
  },
  BRACKETED: { name: "Bracketed", meaning: "Something in the text is contested." },
  CLEAN: { name: "Clean", meaning: "Nothing in the text is open. The chair can gavel it." },
  AGREED_AD_REF: {
    name: "Agreed ad referendum",
    meaning: "Agreed at the table; some delegations wait for the word of their capitals.",
  },
  AGREED: {
    name: "Agreed",
    meaning: "Agreed provisionally: nothing is agreed until the whole treaty is agreed.",
  },
  REOPENED: { name: "Reopened", meaning: "It had been agreed; a motion has opened it again." },
  ADOPTED: { name: "Adopted", meaning: "Adopted by a vote. The text is final." },
  WITHDRAWN: { name: "Withdrawn", meaning: "It is no longer part of the treaty." },
};

/** The state of a clause: what was gavelled or voted if anything was, else what its text and the positions on it say. */
export function clauseState(facts: ClauseFacts): ClauseState {
  if (facts.status === "ADOPTED") return "ADOPTED";
  if (facts.isWithdrawn) return "WITHDRAWN";
  return facts.stage === "DRAFT" ? draftState(facts) : facts.stage;
}

/** The state of a text on which nothing has been gavelled. */
export function draftState(facts: GateFacts & Pick<ClauseFacts, "rejecting">): ClauseState {
  const isContested = facts.brackets + facts.options + facts.holes + facts.rejecting > 0;
  if (isContested) return "BRACKETED";
  if (facts.words === 0) return facts.suggestions > 0 ? "PROPOSED" : "PLACEHOLDER";
  return cleanGate(facts).isClean ? "CLEAN" : "PROPOSED";
}

/** Whether the text has been agreed, for good or until the capitals have spoken. */
export function isAgreed(state: ClauseState): boolean {
  return state === "AGREED_AD_REF" || state === "AGREED" || state === "ADOPTED";
}
