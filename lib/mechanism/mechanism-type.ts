/** What a family of mechanisms is for: the order is the one of a compliance regime, from telling to leaving. */
export const MECHANISM_FAMILIES = {
  INFORMATION: "Information and declarations",
  INSPECTION: "Inspections, visits and observation",
  MONITORING: "Monitoring by technical means",
  UNDERTAKING: "Undertakings with a measure",
  CONSULTATION: "Consultation and review",
  CONSEQUENCE: "Disputes and consequences",
  DURATION: "Withdrawal and duration",
} as const;

export type MechanismFamily = keyof typeof MECHANISM_FAMILIES;

/** What a type of mechanism is called and which fields it has. */
export type MechanismTypeFacts = {
  readonly name: string;
  readonly family: MechanismFamily;
  /** One line for somebody who has never drafted one. */
  readonly explanation: string;
  /** What the notice period counts, such as "Notice before the visit"; null: the type has no notice period. */
  readonly notice: string | null;
  /** What the quota counts, such as "inspections"; null: the type has no quota. */
  readonly quota: string | null;
};

/** The types of compliance mechanism, by the names that verification practice gives them. */
export const MECHANISM_TYPES = {
  DATA_DECLARATION: {
    name: "Data declaration",
    family: "INFORMATION",
    explanation: "Each party states its holdings or facilities, as of a date, at fixed times.",
    notice: null,
    quota: null,
  },
  NOTIFICATION: {
    name: "Notification",
    family: "INFORMATION",
    explanation: "A party tells the others of an event before or soon after it happens.",
    notice: "Notice before the event",
    quota: null,
  },
  REPORT: {
    name: "Report",
    family: "INFORMATION",
    explanation: "A regular account of what a party has done to carry out the treaty.",
    notice: null,
    quota: null,
  },
  UNIQUE_IDENTIFIER: {
    name: "Unique identifier",
    family: "INFORMATION",
    explanation: "Each limited item carries a mark of its own, so that it can be counted once and followed.",
    notice: null,
    quota: null,
  },
  ON_SITE_INSPECTION: {
    name: "On-site inspection",
    family: "INSPECTION",
    explanation: "Inspectors check a declared site against what was declared.",
    notice: "Notice before arrival",
    quota: "inspections",
  },
  CHALLENGE_INSPECTION: {
    name: "Challenge inspection",
    family: "INSPECTION",
    explanation: "A party asks to look at any place where it suspects a breach, at short notice.",
    notice: "Notice before arrival",
    quota: "inspections",
  },
  EVALUATION_VISIT: {
    name: "Evaluation visit",
    family: "INSPECTION",
    explanation: "A short visit to a unit or formation to compare it with the information exchanged.",
    notice: "Notice before the visit",
    quota: "visits",
  },
  CBM_VISIT: {
    name: "Confidence-building visit",
    family: "INSPECTION",
    explanation: "An invitation to a base, unit or facility, to build confidence rather than to verify.",
    notice: "Notice before the visit",
    quota: "visits",
  },
  OBSERVATION: {
    name: "Observation",
    family: "INSPECTION",
    explanation: "Observers are invited to watch an activity above a threshold.",
    notice: "Invitation before the activity",
    quota: null,
  },
  EXHIBITION: {
    name: "Exhibition",
    family: "INSPECTION",
    explanation: "A party shows an item so that the others can learn its distinguishing features.",
    notice: "Notice before the exhibition",
    quota: "exhibitions",
  },
  CONTINUOUS_MONITORING: {
    name: "Continuous monitoring",
    family: "MONITORING",
    explanation: "Monitors or instruments stay at a facility and watch what leaves it.",
    notice: null,
    quota: null,
  },
  OVERFLIGHT: {
    name: "Overflight",
    family: "MONITORING",
    explanation: "Unarmed observation flights over a party's territory with agreed sensors.",
    notice: "Notice before the flight",
    quota: "flights",
  },
  NTM_NONINTERFERENCE: {
    name: "Non-interference with national technical means",
    family: "MONITORING",
    explanation: "No party hides from or disturbs the satellites and sensors of the others.",
    notice: null,
    quota: null,
  },
  TELEMETRY_EXCHANGE: {
    name: "Telemetry exchange",
    family: "MONITORING",
    explanation: "Parties hand over the data broadcast during test launches.",
    notice: null,
    quota: "launches",
  },
  ELIMINATION_CONVERSION: {
    name: "Elimination or conversion",
    family: "UNDERTAKING",
    explanation: "Items above the limit are destroyed or made unusable by an agreed procedure.",
    notice: "Notice before the procedure",
    quota: null,
  },
  EXPORT_CONTROL: {
    name: "Export control",
    family: "UNDERTAKING",
    explanation: "Transfers of listed items are licensed, refused or reported.",
    notice: "Notice before a transfer",
    quota: null,
  },
  PLEDGE: {
    name: "Burden-sharing pledge",
    family: "UNDERTAKING",
    explanation: "Each party promises to reach a measurable share by a date.",
    notice: null,
    quota: null,
  },
  JOINT_COMMISSION: {
    name: "Joint commission",
    family: "CONSULTATION",
    explanation: "A standing body of the parties settles questions of implementation.",
    notice: "Session after a request",
    quota: null,
  },
  CONSULTATION: {
    name: "Consultation",
    family: "CONSULTATION",
    explanation: "Parties meet at the request of one of them about a concern.",
    notice: "Meeting after a request",
    quota: null,
  },
  CLARIFICATION: {
    name: "Clarification",
    family: "CONSULTATION",
    explanation: "A party asks about a doubtful situation and the other must answer in time.",
    notice: "Answer after a request",
    quota: null,
  },
  HOTLINE: {
    name: "Hotline",
    family: "CONSULTATION",
    explanation: "A direct line between authorities that is always open.",
    notice: null,
    quota: null,
  },
  REVIEW_CONFERENCE: {
    name: "Review conference",
    family: "CONSULTATION",
    explanation: "The parties meet at intervals to look at how the treaty works.",
    notice: "Notice before the conference",
    quota: null,
  },
  DISPUTE_SETTLEMENT: {
    name: "Dispute settlement",
    family: "CONSEQUENCE",
    explanation: "Negotiation, arbitration or a court decides what the treaty means.",
    notice: "Time to settle before the next step",
    quota: null,
  },
  SANCTION_SUSPENSION: {
    name: "Suspension or sanction",
    family: "CONSEQUENCE",
    explanation: "Rights are suspended, or measures taken, after a breach has been found.",
    notice: "Notice before the measure",
    quota: null,
  },
  WITHDRAWAL_NOTICE: {
    name: "Withdrawal notice",
    family: "DURATION",
    explanation: "A party may leave after telling the others, and usually why.",
    notice: "Notice before withdrawal takes effect",
    quota: null,
  },
  SUNSET: {
    name: "Sunset",
    family: "DURATION",
    explanation: "The treaty, or a rule of it, ends on a date unless it is extended.",
    notice: "Decision before the end",
    quota: null,
  },
} as const satisfies Record<string, MechanismTypeFacts>;

export type MechanismType = keyof typeof MECHANISM_TYPES;

/** Name, family, explanation and fields of a type. */
export function mechanismTypeFacts(type: MechanismType): MechanismTypeFacts {
  return MECHANISM_TYPES[type];
}

/** Whether the word is one of the types. */
export function isMechanismType(word: string): word is MechanismType {
  return Object.hasOwn(MECHANISM_TYPES, word);
}

/** The families in order, each with its types in order. */
export function typesByFamily(): readonly {
  readonly family: MechanismFamily;
  readonly types: readonly MechanismType[];
}[] {
  const types = Object.keys(MECHANISM_TYPES) as MechanismType[];
  const families = Object.keys(MECHANISM_FAMILIES) as MechanismFamily[];
  return families.map((family) => ({
    family,
    types: types.filter((t) => MECHANISM_TYPES[t].family === family),
  }));
}
