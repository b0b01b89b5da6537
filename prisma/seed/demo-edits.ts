/** An edit that a delegate made at the table: in an article, these words became those. */
export interface DemoEdit {
  readonly article: number;
  readonly delegation: string;
  readonly from: string;
  readonly to: string;
}

/** An alternative that a delegate put beside another one. */
export interface DemoOption {
  readonly article: number;
  readonly delegation: string;
  readonly before: string;
  readonly words: string;
}

/** Alternatives added before positions were taken. */
export const EARLY_OPTIONS: readonly DemoOption[] = [
  { article: 3, delegation: "GOR", before: "seven", words: "five" },
  { article: 9, delegation: "GOR", before: "72", words: "48" },
];

/** Edits before positions were taken. */
export const EARLY_EDITS: readonly DemoEdit[] = [
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
  { article: 3, delegation: "DEL", from: "that are fixed in place", to: "that are firmly fixed in place" },
  {
    article: 9,
    delegation: "HES",
    from: "before arrival at the point of entry",
    to: "before arrival at the declared point of entry",
  },
  {
    article: 15,
    delegation: "JOR",
    from: "with a statement of those events",
    to: "with a reasoned statement of those events",
  },
];
