/** What kind of grouping a bloc is. */
export const BLOC_TYPES = [
  "DEFENSIVE_ALLIANCE",
  "COALITION",
  "SECURITY_PARTNERSHIP",
  "REGIONAL_ORGANISATION",
] as const;

export type BlocType = (typeof BLOC_TYPES)[number];

/** How a type is called on screen. */
export const BLOC_TYPE_NAMES: Readonly<Record<BlocType, string>> = {
  DEFENSIVE_ALLIANCE: "Defensive alliance",
  COALITION: "Coalition",
  SECURITY_PARTNERSHIP: "Security partnership",
  REGIONAL_ORGANISATION: "Regional organisation",
};

/** A bloc as everybody in the negotiation sees it. */
export interface Bloc {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly type: BlocType;
  /** #rrggbb */
  readonly colour: string;
  readonly delegationIds: readonly string[];
}
