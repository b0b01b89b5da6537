export const VOTE_CHOICES = ["YES", "NO", "ABSTAIN"] as const;
export type VoteChoice = (typeof VOTE_CHOICES)[number];

/** How a choice is said. */
export const CHOICE_WORDS: Readonly<Record<VoteChoice, string>> = {
  YES: "Yes",
  NO: "No",
  ABSTAIN: "Abstention",
};

/** What a delegation does by a choice: "votes yes", "abstains". */
export const CHOICE_VERBS: Readonly<Record<VoteChoice, string>> = {
  YES: "votes yes",
  NO: "votes no",
  ABSTAIN: "abstains",
};
