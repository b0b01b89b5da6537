import { DelegationBadge } from "#app/_ui/delegation-badge.tsx";
import type { Proposal } from "#lib/proposal/proposal.ts";
import classes from "./sponsor-list.module.css";

/** Who sponsors a proposal: the delegation that made it first, by short name where there is little room. */
export function SponsorList({
  proposal,
  isShort = false,
}: {
  readonly proposal: Pick<Proposal, "sponsors" | "delegation">;
  readonly isShort?: boolean;
}) {
  if (proposal.sponsors.length === 0) return <span className={classes.bureau}>Chair and secretariat</span>;
  return (
    <ul className={classes.sponsors} aria-label="Sponsors">
      {proposal.sponsors.map(({ delegation, isCoSponsor }) => (
        <li key={delegation.id} className={isCoSponsor ? undefined : classes.first}>
          <DelegationBadge colour={delegation.colour} isoCode={delegation.isoCode}>
            {isShort ? delegation.shortName : delegation.name}
          </DelegationBadge>
        </li>
      ))}
    </ul>
  );
}
