import type { DecisionRule } from "#lib/ballot/decision/rule.ts";
import type { ClauseContent } from "#lib/clause/content.ts";
import type { DivisionStatus } from "#lib/division/division.ts";
import type { Part } from "#lib/division/part.ts";
import type { StandingRules } from "#lib/rule-book/rules-of-procedure.ts";
import type { SecretBoxEntry } from "./secret-box-entry.ts";

/** A delegation, bloc or mechanism as it is now. */
export type ConferenceEntry =
  | {
      readonly entry: "delegation";
      readonly id: string;
      readonly name: string;
      readonly shortName: string;
      readonly isoCode: string;
      readonly weight: number;
      /** Absent from records that were written before it was kept. */
      readonly population?: number | null;
    }
  | {
      readonly entry: "bloc";
      readonly id: string;
      readonly name: string;
      readonly shortName: string;
      readonly blocType: string;
      readonly delegationIds: readonly string[];
    }
  | {
      readonly entry: "mechanism";
      readonly id: string;
      readonly mechanismType: string;
      readonly status: string;
      readonly title: string;
      readonly obligor: string;
      readonly verifier: string;
      readonly frequency: string;
      readonly noticeHours: number | null;
      readonly quota: { readonly amount: number; readonly period: string } | null;
      readonly consequence: string;
      readonly clauseIds: readonly string[];
    };

/** One exact text on which something was done. */
type OnText = { readonly clauseId: string; readonly revision: number; readonly textHash: string };

/** A position that a delegation took; `number` counts those of this delegation on this clause. */
export type PositionEntry = OnText & {
  readonly entry: "position";
  readonly delegationId: string;
  readonly number: number;
  readonly stance: string;
  readonly adReferendum: boolean;
  readonly statement: string;
  readonly takenBy: string;
  readonly takenAt: string;
};

/** A step in the life of a clause; `userId` is null where an edit or the clock took it. */
export type StageEntry = OnText & {
  readonly entry: "stage";
  readonly number: number;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
  readonly userId: string | null;
  readonly at: string;
};

/** Words that are or were contested. */
export type ContestedEntry = {
  readonly entry: "contested";
  readonly id: string;
  readonly clauseId: string;
  readonly kind: string;
  readonly parentId: string | null;
  readonly openedBy: string;
  readonly delegationId: string | null;
  readonly openedRevision: number;
  readonly excerpt: string;
  readonly outcome: string | null;
  readonly chosen: string | null;
  readonly closedBy: string | null;
  readonly closedRevision: number | null;
};

/** Where a delegation or bloc stood on contested words; all of them, in the order in which they were taken. */
export type StandEntry = {
  readonly entry: "stand";
  readonly id: string;
  readonly contestedId: string;
  readonly optionId: string;
  readonly delegationId: string | null;
  readonly blocId: string | null;
  readonly stand: string;
  readonly reason: string;
  readonly wordsHash: string;
  readonly revision: number;
  readonly takenBy: string;
  readonly takenAt: string;
};

/** A footnoted reservation of position. */
export type ReservationEntry = {
  readonly entry: "reservation";
  readonly id: string;
  readonly clauseId: string;
  readonly delegationId: string;
  readonly reservationType: string;
  readonly blockId: string;
  readonly publicText: string;
  readonly revision: number;
  readonly enteredBy: string;
  readonly enteredAt: string;
  readonly liftedBy: string | null;
  readonly liftedAt: string | null;
};

/** A proposal that has been tabled, with everything that was kept of it. */
export type ProposalEntry = {
  readonly entry: "proposal";
  readonly id: string;
  readonly symbol: string;
  readonly title: string;
  readonly rationale: string;
  readonly status: string;
  readonly parentId: string | null;
  readonly delegationId: string | null;
  readonly tabledAt: string;
  readonly closedAt: string | null;
  readonly sponsors: readonly { readonly delegationId: string; readonly isCoSponsor: boolean }[];
  readonly stands: readonly {
    readonly delegationId: string;
    readonly stand: string;
    readonly reason: string;
    readonly takenBy: string;
  }[];
  /** In the order in which they were kept. */
  readonly texts: readonly (OnText & { readonly keptAt: string; readonly content: ClauseContent })[];
};

/** A division of the question: a text that was, or should be, voted on in parts. */
export type DivisionEntry = OnText & {
  readonly entry: "division";
  readonly id: string;
  readonly parts: readonly Part[];
  readonly delegationId: string;
  readonly reason: string;
  readonly status: DivisionStatus;
  readonly requestedBy: string;
  readonly requestedAt: string;
  /** The revision at which its text was held; null: it was not granted. */
  readonly heldRevision: number | null;
  readonly grantedBy: string | null;
  readonly closedBy: string | null;
  /** The text without what was rejected; null unless it is concluded. */
  readonly concludedRevision: number | null;
  readonly concludedHash: string | null;
  /** Numbers of parts, from 1. */
  readonly rejected: readonly number[];
  readonly objections: readonly {
    readonly delegationId: string;
    readonly reason: string;
    readonly objectedBy: string;
  }[];
};

/** A procedural motion that a delegation has made. */
export type MotionEntry = {
  readonly entry: "motion";
  readonly id: string;
  readonly kind: string;
  readonly words: string;
  readonly clauseId: string | null;
  readonly delegationId: string;
  readonly status: string;
  readonly reason: string;
  readonly madeBy: string;
  readonly madeAt: string;
  readonly closedBy: string | null;
};

/** A rule of decision that the conference made its own. */
export type RuleEntry = {
  readonly entry: "rule";
  readonly id: string;
  readonly rule: DecisionRule;
  readonly createdBy: string;
  readonly createdAt: string;
  readonly removedBy: string | null;
  readonly removedAt: string | null;
};

/** Which rule the conference proposes for what; absent where it has laid nothing down. */
export type StandingRulesEntry = {
  readonly entry: "standing-rules";
  readonly keys: StandingRules;
  readonly isPackage: boolean;
};

/** A ruling on the order in which the proposals on a clause are put to the vote. */
export type OrderEntry = {
  readonly entry: "order";
  readonly id: string;
  readonly clauseId: string;
  /** 1, 2, 3 … of this clause. */
  readonly number: number;
  readonly proposalIds: readonly string[];
  /** Those that are put although one that was adopted seems to leave nothing of them. */
  readonly keptIds: readonly string[];
  /** Why each is where it is, as it was suggested then. */
  readonly reasons: readonly (readonly string[])[];
  readonly reason: string;
  readonly ruledBy: string;
  readonly ruledAt: string;
};

/** A delegation's appeal against such a ruling. */
export type AppealEntry = {
  readonly entry: "appeal";
  readonly id: string;
  readonly orderId: string;
  readonly delegationId: string;
  readonly reason: string;
  readonly status: string;
  readonly madeBy: string;
  readonly madeAt: string;
  readonly closedBy: string | null;
  readonly closedAt: string | null;
};

/** A sitting of the conference. */
export type SittingEntry = {
  readonly entry: "sitting";
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly openedBy: string;
  readonly closedBy: string | null;
};

/** What was found of a delegation's credentials; `number` counts those of this delegation. */
export type CredentialEntry = {
  readonly entry: "credential";
  readonly delegationId: string;
  readonly number: number;
  readonly standing: string;
  readonly reason: string;
  readonly issuedBy: string;
  /** "2026-03-01"; null: not known. */
  readonly issuedOn: string | null;
  readonly examinedBy: string;
  readonly examinedAt: string;
};

/** What was said of a delegation's presence in a sitting; `number` counts what was said of it there. */
export type AttendanceEntry = {
  readonly entry: "attendance";
  readonly sittingId: string;
  readonly delegationId: string;
  readonly number: number;
  readonly isPresent: boolean;
  readonly isRoll: boolean;
  readonly at: string;
  readonly takenBy: string;
};

/** That one delegation votes, or voted, for another. */
export type ProxyEntry = {
  readonly entry: "proxy";
  readonly id: string;
  readonly grantorId: string;
  readonly holderId: string;
  readonly givenBy: string;
  readonly givenAt: string;
  readonly endedBy: string | null;
  readonly endedAt: string | null;
};

/** A silence procedure; a private reason of a break is in no record. */
export type SilenceEntry = {
  readonly entry: "silence";
  readonly id: string;
  readonly title: string;
  readonly decision: string;
  readonly note: string;
  readonly effect: string;
  readonly deadline: string;
  readonly zone: string;
  readonly status: string;
  readonly circulatedAt: string;
  readonly circulatedBy: string;
  readonly concludedAt: string | null;
  readonly concludedBy: string | null;
  readonly texts: readonly (OnText & {
    readonly label: string;
    readonly heading: string;
    readonly content: ClauseContent;
  })[];
  /** Ids of the delegations whose silence counts. */
  readonly members: readonly string[];
  /** In the order in which they were given. */
  readonly extensions: readonly { readonly from: string; readonly to: string; readonly by: string }[];
  readonly breaks: readonly {
    readonly delegationId: string;
    readonly at: string;
    readonly by: string;
    /** Empty: private. */
    readonly reason: string;
    readonly about: string | null;
  }[];
};

/** The whole treaty as it stood at one instant. */
export type VersionEntry = {
  readonly entry: "version";
  readonly id: string;
  readonly treatyId: string;
  readonly number: number;
  readonly kind: string;
  readonly name: string;
  readonly note: string;
  readonly title: string;
  readonly madeBy: string;
  readonly madeAt: string;
  readonly clauses: readonly (OnText & {
    readonly label: string;
    readonly heading: string;
    readonly status: string;
    readonly logHash: string;
  })[];
};

/** What a delegation said, or left unsaid, beside a vote. */
type Statement = {
  readonly ballotId: string;
  readonly delegationId: string;
  readonly by: string;
  readonly at: string;
};

/** A call in a roll call that a delegation left open: it passed, or did not answer. */
export type OpenCallEntry = Statement & {
  readonly entry: "open-call";
  readonly round: number;
  readonly kind: string;
};

/** How a delegation said, after the result, that it had meant to vote. */
export type CorrectionEntry = Statement & {
  readonly entry: "correction";
  readonly id: string;
  readonly intended: string | null;
  readonly statement: string;
};

/** An explanation of vote or position. */
export type ExplanationEntry = Statement & {
  readonly entry: "explanation";
  readonly id: string;
  readonly moment: string;
  readonly text: string;
};

/** A fact that the journal has acts about. */
export type FactEntry =
  | ConferenceEntry
  | PositionEntry
  | StageEntry
  | ContestedEntry
  | StandEntry
  | ReservationEntry
  | OpenCallEntry
  | CorrectionEntry
  | ExplanationEntry
  | SecretBoxEntry
  | ProposalEntry
  | DivisionEntry
  | MotionEntry
  | OrderEntry
  | AppealEntry
  | RuleEntry
  | StandingRulesEntry
  | SittingEntry
  | CredentialEntry
  | AttendanceEntry
  | ProxyEntry
  | SilenceEntry
  | VersionEntry;
