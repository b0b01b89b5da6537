/** An edit that a delegate made at the table: in an article, these words became those. */
export interface DemoEdit {
  readonly article: number;
  readonly delegation: string;
  readonly from: string;
  readonly to: string;
}

/** Edits before positions were taken. */
export const EARLY_EDITS: readonly DemoEdit[] = [
  { article: 3, delegation: "GOR", from: "no longer than [seven]", to: "no longer than [five] [seven]" },
  {
    article: 4,
    delegation: "COR",
    from: "whatever the number of missiles",
    to: "whatever the number of missiles or uncrewed aircraft",
  },
  {
    article: 8,
    delegation: "DEL",
    from: "for test or training;",
    to: "for test, training or demonstration;",
  },
  { article: 9, delegation: "GOR", from: "[24] [36] [72] hours", to: "[24] [36] [48] [72] hours" },
  {
    article: 9,
    delegation: "BRE",
    from: "including interpreters;",
    to: "including interpreters and one medical officer;",
  },
  {
    article: 11,
    delegation: "FAR",
    from: "any place in the Region",
    to: "any place in the Region, whether declared or not",
  },
];

/** Edits after positions were taken: the positions on these articles are on an earlier text. */
export const LATE_EDITS: readonly DemoEdit[] = [
  { article: 3, delegation: "DEL", from: "[five] [seven]", to: "[seven]" },
  { article: 9, delegation: "HES", from: "[24] [36] [48] [72] hours", to: "[36] [72] hours" },
  {
    article: 15,
    delegation: "JOR",
    from: "with a statement of those events",
    to: "with a reasoned statement of those events",
  },
];
