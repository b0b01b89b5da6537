import type { ClauseContent } from "#lib/clause/content.ts";

/** RUNNING: whoever objects has to say so. ADOPTED: nobody did in time. BROKEN: somebody did. WITHDRAWN: called off before. */
export const SILENCE_STATUSES = ["RUNNING", "ADOPTED", "BROKEN", "WITHDRAWN"] as const;

export type SilenceStatus = (typeof SILENCE_STATUSES)[number];

/** What unbroken silence means: the texts are agreed provisionally, or adopted for good, or a decision in words is taken. */
export const SILENCE_EFFECTS = ["AGREE", "ADOPT", "NONE"] as const;

export type SilenceEffect = (typeof SILENCE_EFFECTS)[number];

/** Longest decision in words, note and reason, in characters. */
export const DECISION_MAX = 4_000;
export const NOTE_MAX = 2_000;
export const REASON_MAX = 4_000;

/** Most texts that are circulated together: more than any treaty has articles. */
export const TEXTS_MAX = 400;

/** A silence procedure. Instants are ISO-8601, UTC. */
export interface Silence {
  readonly id: string;
  /** "Article 5 – Limits", "Article 5, Article 6 and Article 9", or the beginning of the decision in words. */
  readonly title: string;
  /** What is decided, in words; may be empty where texts are agreed or adopted. */
  readonly decision: string;
  readonly note: string;
  readonly effect: SilenceEffect;
  readonly deadline: string;
  /** IANA name of the zone in which the deadline was set: "Europe/Vienna". */
  readonly zone: string;
  readonly status: SilenceStatus;
  readonly circulatedAt: string;
  /** The deadline itself if it was adopted, else the first break or the withdrawal; null while it runs. */
  readonly concludedAt: string | null;
  /** What the texts are called: "Article 5". */
  readonly labels: readonly string[];
  readonly clauseIds: readonly string[];
  /** How many delegations can break it, and how many of them have opened it. */
  readonly eligible: number;
  readonly opened: number;
  /** Short names of those that broke it, the first first. */
  readonly brokenBy: readonly string[];
}

/** One exact text that was circulated. */
export interface CirculatedText {
  readonly clauseId: string;
  readonly label: string;
  readonly heading: string;
  readonly revision: number;
  readonly textHash: string;
  readonly content: ClauseContent;
}

/** A break of silence, as whoever reads may know it. */
export interface SilenceBreak {
  readonly delegationId: string;
  readonly at: string;
  /** Who wrote it. */
  readonly by: string;
  readonly isPrivate: boolean;
  /** Null: private, and not for this reader. */
  readonly reason: string | null;
  /** The article it is about; null: the whole. */
  readonly about: string | null;
}

/** A delegation that can break the silence. */
export interface SilenceMember {
  readonly delegationId: string;
  readonly name: string;
  readonly shortName: string;
  readonly colour: string;
  /** When somebody of it first opened the procedure; that is not agreeing. */
  readonly openedAt: string | null;
}

/** A new deadline that took the place of an earlier one. */
export interface SilenceExtension {
  readonly from: string;
  readonly to: string;
  readonly at: string;
}

/** A procedure with everything that its page shows. */
export interface SilenceRecord extends Silence {
  /** Who circulated it. */
  readonly circulatedBy: string;
  readonly texts: readonly CirculatedText[];
  readonly members: readonly SilenceMember[];
  readonly breaks: readonly SilenceBreak[];
  readonly extensions: readonly SilenceExtension[];
  /** What the clock by which the deadline is judged showed when this was read. */
  readonly now: string;
}
