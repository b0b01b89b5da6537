import type { BallotMethod, BallotRecord, BallotSubject } from "./ballot.ts";
import type { Step } from "./decision/decide.ts";

/** How a method is called. */
export const METHOD_WORDS: Readonly<Record<BallotMethod, string>> = {
  RECORDED: "Recorded vote",
  ROLL_CALL: "Roll call",
  SHOW_OF_HANDS: "Show of hands",
  SECRET: "Secret ballot",
  ACCLAMATION: "Without a vote",
};

/** How a method goes, in one sentence for somebody who has never seen it. */
export const METHOD_SENTENCES: Readonly<Record<BallotMethod, string>> = {
  RECORDED: "Each head of delegation votes on their own screen, in any order.",
  ROLL_CALL: "Delegations are called one after the other, and all hear how each votes.",
  SHOW_OF_HANDS: "The chair counts hands; who raised them is not on record.",
  SECRET: "Who has taken a ballot paper is seen; how anybody votes is known to nobody, now or later.",
  ACCLAMATION: "It is decided without a vote unless a delegation objects.",
};

/** What is voted on, in a word. */
export const SUBJECT_WORDS: Readonly<Record<BallotSubject, string>> = {
  CLAUSE: "A text of the treaty",
  CLAUSES: "Several texts together",
  TREATY: "The whole treaty",
  PROPOSAL: "A proposal",
  PART: "A part of a text",
  MOTION: "A motion",
};

/** Where in a rule of several steps a vote stands; the first says nothing. */
export const STEP_WORDS: Readonly<Record<Step, string>> = {
  FIRST: "",
  SECOND_VOTE: "Second vote, after a tie",
  AFTER_DEFERRAL: "After the deferral",
};

/** Whether it is on record how each delegation votes: not by a show of hands, not in secret. */
export function hasNames(method: BallotMethod): boolean {
  return method !== "SHOW_OF_HANDS" && method !== "SECRET";
}

/** Whether everybody may see how delegations vote: once the vote is closed, or at once where it shows votes. */
export function isPublic({ status, showsVotes, method }: BallotRecord): boolean {
  return hasNames(method) && (status === "CLOSED" || (status === "OPEN" && showsVotes));
}

/** Why it is not on record how delegations voted; empty where it is. */
export const WITHOUT_NAMES: Readonly<Record<BallotMethod, string>> = {
  RECORDED: "",
  ROLL_CALL: "",
  ACCLAMATION: "It was decided without a vote: delegations were asked for objections alone.",
  SECRET: "The ballot was secret. How a delegation voted is known to nobody.",
  SHOW_OF_HANDS: "Hands were counted by the chair. How a delegation voted is not on record.",
};
