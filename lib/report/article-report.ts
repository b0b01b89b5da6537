import type { PrintedLine } from "./printed-line.ts";

/** Where something stands on the record: the number of its act in the journal, and its instant (ISO 8601). */
export type Citation = { readonly number: number; readonly at: string };

/** One sentence of the record, and the statement or reason that was put on record with it; empty: none. */
export type ReportAct = Citation & {
  readonly kind: "act";
  /** "Norway" or "Chair". */
  readonly who: string;
  /** To be read after `who`: "froze Article 5 at revision 12." */
  readonly sentence: string;
  readonly statement: string;
};

/** Positions that were taken in a stage without a statement, by what they say. */
export type ReportPositions = Citation & {
  readonly kind: "positions";
  readonly groups: readonly {
    /** "Accept", "Can live with (ad referendum)". */
    readonly stance: string;
    readonly holders: readonly (Citation & { readonly who: string; readonly revision: number })[];
  }[];
};

/** What was done in a stage about one bracket, group of options or hole, or about one proposal. */
export type ReportMatter = Citation & {
  readonly kind: "matter";
  /** "The brackets around “every year”", "L.5 “Counting rules”". */
  readonly what: string;
  readonly acts: readonly (Citation & {
    readonly who: string;
    /** "opened", "supports", "settled: lifted". */
    readonly deed: string;
    readonly reason: string;
  })[];
};

/** A proposal when it was tabled or attached again, with what it would do to this article. */
export type ReportProposal = Citation & {
  readonly kind: "proposal";
  readonly symbol: string;
  readonly title: string;
  readonly who: string;
  readonly sponsors: readonly string[];
  readonly rationale: string;
  /** The revision of the article that it stands on. */
  readonly revision: number;
  readonly isAttachedAgain: boolean;
  readonly text: readonly PrintedLine[];
  /** "Tabled", "Accepted", as it is now. */
  readonly status: string;
};

/** A vote that was closed, with its roll in the order of the call. */
export type ReportVote = Citation & {
  readonly kind: "vote";
  readonly question: string;
  /** "Roll call", "A part of a text, secret ballot"; empty for a recorded vote on the article. */
  readonly manner: string;
  /** Of the article's text that was voted on; null: a motion in words. */
  readonly revision: number | null;
  readonly textHash: string;
  readonly rule: string;
  readonly verdict: string;
  readonly arithmetic: string;
  readonly opened: Citation;
  readonly isWeighted: boolean;
  /** Why there is no roll; empty where there is one. */
  readonly withoutNames: string;
  readonly roll: readonly { readonly who: string; readonly weight: number; readonly choice: string }[];
};

/** What was said and done in a stage, in the order of the journal. */
export type ReportItem = ReportAct | ReportPositions | ReportMatter | ReportProposal | ReportVote;

/** Who worked on a text in a stage: a delegation or an office, and how many revisions it made. */
export type ReportWorker = { readonly who: string; readonly revisions: number };

/** A stage of the drafting: the first text, a sitting, or a period of work up to an act that counts. */
export type ReportStage = {
  /** "First text", "Sitting 2, Informals", "Work from 3 to 5 March 2026". */
  readonly title: string;
  /** The revisions it made: after `from`, up to and with `to`. */
  readonly from: number;
  readonly to: number;
  readonly fromAt: string;
  readonly toAt: string;
  /** The most first. */
  readonly workers: readonly ReportWorker[];
  /** In full for the first stage; afterwards what differs from the stage before. Empty where nothing does. */
  readonly text: readonly PrintedLine[];
  readonly items: readonly ReportItem[];
};

/** The drafting history of one article: how its text came about, stage by stage. */
export type ArticleReport = {
  readonly clauseId: string;
  /** "Article 5", as it is called now. */
  readonly label: string;
  readonly heading: string;
  /** "Adopted", "Agreed ad referendum", "Open". */
  readonly state: string;
  readonly stages: readonly ReportStage[];
  /** The text as it stands; null: nothing has been written. */
  readonly present: ReportPresent | null;
  /** The newest act of the journal about it; null: none. */
  readonly newest: Citation | null;
};

/** The text as it stands, with what proves it. */
export type ReportPresent = {
  readonly revision: number;
  readonly at: string;
  /** SHA-256 of the canonical JSON of the negotiating text, hexadecimal. */
  readonly textHash: string;
  /** Hash of its log up to this revision, hexadecimal. */
  readonly logHash: string;
  readonly lines: readonly PrintedLine[];
};

/** What a report says of the negotiation and of the record it was taken from. */
export type ReportFrame = {
  readonly negotiation: string;
  readonly treaty: string;
  /** The newest instant on the record, ISO 8601: the date of the report. */
  readonly at: string;
  /** The head of the journal. */
  readonly journal: { readonly number: number; readonly hash: string };
  /** Short names that the report uses, with the names they stand for. */
  readonly delegations: readonly { readonly shortName: string; readonly name: string }[];
};

/** What a reader may leave out. */
export type ReportOptions = {
  /** Statements, reasons and rationales. */
  readonly withStatements: boolean;
  /** The differences between the stages. */
  readonly withDifferences: boolean;
};
