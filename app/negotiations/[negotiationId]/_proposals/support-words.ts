import type { Proposal } from "#lib/proposal/proposal.ts";

/** "3 sponsors, 2 support, 1 opposes": where delegations stand, in words. */
export function supportWords({ sponsors, stands }: Pick<Proposal, "sponsors" | "stands">): string {
  const count = (stand: "SUPPORTS" | "OPPOSES") => stands.filter((each) => each.stand === stand).length;
  const [supporting, opposing] = [count("SUPPORTS"), count("OPPOSES")];
  return [
    sponsors.length > 0 && `${sponsors.length} ${sponsors.length === 1 ? "sponsor" : "sponsors"}`,
    supporting > 0 && `${supporting} ${supporting === 1 ? "supports" : "support"}`,
    opposing > 0 && `${opposing} ${opposing === 1 ? "opposes" : "oppose"}`,
  ]
    .filter(Boolean)
    .join(", ");
}
