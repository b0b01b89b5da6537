/** The seats a person can have in a negotiation (domain of practice: conference offices and delegation ranks). */
export const OFFICES = [
  "CHAIR",
  "SECRETARIAT",
  "HEAD_OF_DELEGATION",
  "DELEGATE",
  "ADVISER",
  "OBSERVER",
] as const;

export type Office = (typeof OFFICES)[number];

/** How an office is called on screen and in the journal. */
export const OFFICE_NAMES: Readonly<Record<Office, string>> = {
  CHAIR: "Chair",
  SECRETARIAT: "Secretariat",
  HEAD_OF_DELEGATION: "Head of delegation",
  DELEGATE: "Delegate",
  ADVISER: "Adviser",
  OBSERVER: "Observer",
};

/** Head, delegate and adviser sit in a delegation; chair, secretariat and observer do not. */
export function sitsInDelegation(office: Office): boolean {
  return office === "HEAD_OF_DELEGATION" || office === "DELEGATE" || office === "ADVISER";
}
