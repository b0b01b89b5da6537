import type { HandCount } from "../ballot.ts";
import { type BallotBox, countBox, hashBox } from "./box.ts";
import { isGenuine, type PaperIssue } from "./paper.ts";

/** A counted box as it is published, with what was announced and put on record about it. */
export type CountedBox = PaperIssue & {
  readonly box: BallotBox;
  /** The delegations that took a paper. */
  readonly taken: readonly string[];
  readonly counts: HandCount;
  /** SHA-256 of the box, hexadecimal. */
  readonly boxHash: string;
};

/** What must hold of a counted box. */
export const BOX_CHECKS = {
  genuine: "Every paper is signed with this ballot's key and filled in by whoever holds it",
  once: "No paper is in the box twice",
  taken: "There are not more papers than delegations that took one",
  counts: "The votes add up to the totals announced",
  hash: "The box is the one that was put on record",
} as const;

export type BoxCheck = keyof typeof BOX_CHECKS;

/** Checks a counted box; answers what does not hold. Nobody needs to be trusted for it: every figure is counted anew. */
export async function checkBox(counted: CountedBox): Promise<readonly BoxCheck[]> {
  const { box, taken, counts, boxHash } = counted;
  const genuine = await Promise.all(box.map((paper) => isGenuine(paper, counted)));
  const { yes, no, abstain } = countBox(box);
  const holds: Readonly<Record<BoxCheck, boolean>> = {
    genuine: genuine.every(Boolean),
    once: new Set(box.map(({ key }) => key)).size === box.length,
    taken: box.length <= new Set(taken).size,
    counts: yes === counts.yes && no === counts.no && abstain === counts.abstain,
    hash: hashBox(box) === boxHash,
  };
  return (Object.keys(BOX_CHECKS) as BoxCheck[]).filter((check) => !holds[check]);
}
