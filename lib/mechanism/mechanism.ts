import type { MechanismType } from "./mechanism-type.ts";

/** How far a mechanism has come; a withdrawn one stays in the register. */
export const MECHANISM_STATUSES = ["PROPOSED", "AGREED", "IN_FORCE", "WITHDRAWN"] as const;

export type MechanismStatus = (typeof MECHANISM_STATUSES)[number];

/** How a status is called on screen. */
export const MECHANISM_STATUS_NAMES: Readonly<Record<MechanismStatus, string>> = {
  PROPOSED: "Proposed",
  AGREED: "Agreed",
  IN_FORCE: "In force",
  WITHDRAWN: "Withdrawn",
};

/** The longest title, and the longest of the other fields, in characters. */
export const TITLE_LIMIT = 200;
export const FIELD_LIMIT = 1000;

/** What is agreed about a mechanism: who owes what to whom, when, how often, and what follows a breach. */
export type MechanismFields = {
  readonly type: MechanismType;
  readonly title: string;
  /** Who must act. */
  readonly obligor: string;
  /** Who checks. */
  readonly verifier: string;
  /** How often or when, in words: "each 15 December, as of 1 January". */
  readonly frequency: string;
  /** Notice period in hours; null: none. */
  readonly noticeHours: number | null;
  /** How many in which period, for types with a quota: 3 in a "calendar year"; null: none. */
  readonly quota: { readonly amount: number; readonly period: string } | null;
  readonly consequence: string;
};

/** A mechanism of the register, with the clauses it stands in. */
export type Mechanism = MechanismFields & {
  readonly id: string;
  readonly treatyId: string;
  readonly status: MechanismStatus;
  /** The delegation that proposed it; null: chair or secretariat. */
  readonly proposedBy: { readonly id: string; readonly shortName: string } | null;
  /** In the order of the treaty. */
  readonly clauses: readonly NamedClause[];
};

/** What a clause is called now. */
export type NamedClause = { readonly id: string; readonly label: string; readonly heading: string };

/** The register of a treaty: all its mechanisms, withdrawn ones too, and the clauses they can stand in. */
export type MechanismRegister = {
  /** In the order in which they were proposed. */
  readonly mechanisms: readonly Mechanism[];
  /** In reading order. */
  readonly clauses: readonly NamedClause[];
};
