import type { MechanismType } from "#prisma/generated/enums.ts";

/** A compliance mechanism of the demo treaty, tied to articles by their number. */
export interface DemoMechanism {
  readonly type: MechanismType;
  readonly articles: readonly number[];
  readonly title: string;
  readonly obligor: string;
  readonly verifier: string;
  readonly frequency: string;
  readonly noticeHours?: number;
  readonly quotaAmount?: number;
  readonly quotaPeriod?: string;
  readonly consequence: string;
  /** Short name of the proposing delegation; null: the secretariat. */
  readonly proposedBy: string | null;
}

export const DEMO_MECHANISMS: readonly DemoMechanism[] = [
  {
    type: "DATA_DECLARATION",
    articles: [4, 6],
    title: "Yearly declaration of deployed items",
    obligor: "Each Party",
    verifier: "Every other Party",
    frequency: "Each 15 December, as of 1 January",
    consequence: "Clarification within 48 hours (Article 13)",
    proposedBy: null,
  },
  {
    type: "UNIQUE_IDENTIFIER",
    articles: [6, 7],
    title: "Identifier of every launcher",
    obligor: "Each Party",
    verifier: "Inspection teams",
    frequency: "Once, before the first declaration",
    consequence: "An unmarked launcher counts as undeclared",
    proposedBy: "COR",
  },
  {
    type: "NOTIFICATION",
    articles: [8],
    title: "Notice of launches for test or training",
    obligor: "Each Party",
    verifier: "Joint Commission",
    frequency: "Each launch",
    noticeHours: 72,
    consequence: "Clarification within 48 hours (Article 13)",
    proposedBy: "DEL",
  },
  {
    type: "NOTIFICATION",
    articles: [8],
    title: "Notice of exercises with launchers",
    obligor: "Each Party",
    verifier: "Joint Commission",
    frequency: "Each exercise above the threshold of Article 8 (b)",
    noticeHours: 1008,
    consequence: "Right of any Party to a special inspection of the exercise area",
    proposedBy: "COR",
  },
  {
    type: "ON_SITE_INSPECTION",
    articles: [9, 10],
    title: "Inspection of declared facilities",
    obligor: "Each Party (passive quota)",
    verifier: "Inspecting Party, nine persons at most",
    frequency: "Within the yearly quota",
    noticeHours: 36,
    quotaAmount: 2,
    quotaPeriod: "calendar year, and one for every 40 declared items",
    consequence: "Refusal is reported to the Joint Commission within 24 hours",
    proposedBy: "BRE",
  },
  {
    type: "CHALLENGE_INSPECTION",
    articles: [11],
    title: "Inspection of any place on request",
    obligor: "Party inspected",
    verifier: "Requesting Party, with observers of the Commission",
    frequency: "On request, unless stopped by three quarters of the Commission",
    noticeHours: 24,
    quotaAmount: 1,
    quotaPeriod: "calendar year and requesting Party",
    consequence: "Finding of the Joint Commission (Article 13)",
    proposedBy: "FAR",
  },
  {
    type: "ELIMINATION_CONVERSION",
    articles: [4, 8],
    title: "Elimination of items above the ceilings",
    obligor: "Parties above a ceiling",
    verifier: "Any Party, by observation",
    frequency: "In yearly steps over 40 months",
    noticeHours: 720,
    consequence: "Items not shown to be eliminated go on counting",
    proposedBy: "HES",
  },
  {
    type: "JOINT_COMMISSION",
    articles: [12],
    title: "Joint Commission",
    obligor: "All Parties",
    verifier: "",
    frequency: "Twice a year, and within 15 days of a request",
    consequence: "Findings, suspension of quotas, referral (Article 13)",
    proposedBy: null,
  },
  {
    type: "CLARIFICATION",
    articles: [13],
    title: "Clarification of a compliance concern",
    obligor: "Party asked",
    verifier: "Party asking",
    frequency: "On request",
    noticeHours: 48,
    consequence: "Session of the Joint Commission within 15 days",
    proposedBy: "JOR",
  },
  {
    type: "REVIEW_CONFERENCE",
    articles: [15],
    title: "Review of operation",
    obligor: "All Parties",
    verifier: "",
    frequency: "Three years after entry into force, then every five years",
    consequence: "Amendment or extension by decision of the Parties",
    proposedBy: null,
  },
  {
    type: "WITHDRAWAL_NOTICE",
    articles: [15],
    title: "Notice of withdrawal",
    obligor: "Withdrawing Party",
    verifier: "Depositary",
    frequency: "Before withdrawal takes effect",
    noticeHours: 2160,
    consequence: "Joint Commission meets within 21 days",
    proposedBy: "JOR",
  },
];
