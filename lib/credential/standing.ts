/**
 * Whether a delegation may vote, and why not. CREDENTIALS_OUTSTANDING: nobody has shown yet that those who speak for it
 * may bind it (Vienna Convention on the Law of Treaties, Art. 7). SUSPENDED: its rights are (UN Charter, Art. 5).
 * VOTE_LOST: it takes part without a vote, for example for arrears (UN Charter, Art. 19).
 */
export const STANDINGS = ["ACCREDITED", "CREDENTIALS_OUTSTANDING", "SUSPENDED", "VOTE_LOST"] as const;

export type Standing = (typeof STANDINGS)[number];

/** How a standing is called on screen and in the journal. */
export const STANDING_NAMES: Readonly<Record<Standing, string>> = {
  ACCREDITED: "Accredited",
  CREDENTIALS_OUTSTANDING: "Credentials outstanding",
  SUSPENDED: "Suspended",
  VOTE_LOST: "Vote lost",
};

/** Whether a delegation of this standing is among those who vote. */
export function mayVote(standing: Standing): boolean {
  return standing === "ACCREDITED";
}
