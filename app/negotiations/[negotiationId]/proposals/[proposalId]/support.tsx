import { Box, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { DelegationBadge } from "#app/_ui/delegation-badge.tsx";
import { Instant } from "#app/_ui/instant.tsx";
import type { Proposal, ProposalStand } from "#lib/proposal/proposal.ts";
import classes from "./proposal-page.module.css";

/** Who supports and who opposes a proposal, with their reasons; sponsors stand for it by sponsoring. */
export function Support({
  proposal: { stands },
  children,
}: {
  readonly proposal: Pick<Proposal, "stands">;
  readonly children: ReactNode;
}) {
  const those = (stand: ProposalStand["stand"]) => stands.filter((each) => each.stand === stand);
  return (
    <Box component="section" aria-labelledby="support">
      <Title order={2} size="h4" id="support" mb="xs">
        Support
      </Title>
      {stands.length === 0 && (
        <Text size="sm" c="dimmed">
          Beside its sponsors no delegation has taken a stand yet.
        </Text>
      )}
      <Stands title="Supported by" stands={those("SUPPORTS")} />
      <Stands title="Opposed by" stands={those("OPPOSES")} />
      {children}
    </Box>
  );
}

function Stands({ title, stands }: { readonly title: string; readonly stands: readonly ProposalStand[] }) {
  if (stands.length === 0) return null;
  return (
    <Box mb="md">
      <Title order={3} size="sm" mb={6}>
        {title} ({stands.length})
      </Title>
      <ul className={classes.stands}>
        {stands.map(({ delegation, reason, takenAt }) => (
          <li key={delegation.id}>
            <DelegationBadge colour={delegation.colour} isoCode={delegation.isoCode}>
              {delegation.name}
            </DelegationBadge>
            {reason && <p className={classes.reason}>{reason}</p>}
            <Text size="xs" c="dimmed">
              <Instant at={takenAt} />
            </Text>
          </li>
        ))}
      </ul>
    </Box>
  );
}
