import type { StandardRuleName } from "#lib/ballot/standard-rules.ts";
import type { VoteChoice } from "#lib/ballot/vote-choice.ts";

/** A vote that the demo conference has held: on which article, by which rule, and how each delegation voted. */
export interface DemoBallot {
  readonly article: number;
  readonly rule: StandardRuleName;
  readonly votes: Readonly<Record<string, VoteChoice>>;
}

export const DEMO_BALLOTS: readonly DemoBallot[] = [
  {
    article: 1,
    rule: "TWO_THIRDS",
    votes: {
      ALD: "YES",
      BRE: "YES",
      COR: "YES",
      DEL: "YES",
      EST: "YES",
      FAR: "YES",
      GOR: "ABSTAIN",
      HES: "YES",
      ILM: "ABSTAIN",
      JOR: "YES",
      KES: "YES",
    },
  },
  {
    article: 13,
    rule: "TWO_THIRDS",
    votes: {
      ALD: "NO",
      BRE: "NO",
      COR: "NO",
      DEL: "YES",
      EST: "YES",
      FAR: "NO",
      GOR: "YES",
      HES: "YES",
      ILM: "YES",
      JOR: "ABSTAIN",
    },
  },
];
