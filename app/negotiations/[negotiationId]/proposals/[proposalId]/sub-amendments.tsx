import { Box, Text, Title } from "@mantine/core";
import { ButtonLink, TextLink } from "#app/_ui/links.tsx";
import type { ProposalRecord } from "#lib/proposal/proposal.ts";
import { ProposalState } from "../../_proposals/proposal-state.tsx";
import classes from "./proposal-page.module.css";

/** The proposals that would change this one; they are settled before it. */
export function SubAmendments({
  negotiationId,
  proposal,
  mayMake,
}: {
  readonly negotiationId: string;
  readonly proposal: ProposalRecord;
  readonly mayMake: boolean;
}) {
  const { id, subAmendments } = proposal;
  if (subAmendments.length === 0 && !mayMake) return null;
  const base = `/negotiations/${negotiationId}/proposals`;
  return (
    <Box component="section" aria-labelledby="sub-amendments">
      <Title order={2} size="h4" id="sub-amendments" mb="xs">
        Sub-amendments
      </Title>
      {subAmendments.length === 0 && (
        <Text size="sm" c="dimmed">
          Nobody has proposed to change this proposal.
        </Text>
      )}
      <ul className={classes.subs}>
        {subAmendments.map((sub) => (
          <li key={sub.id} className={classes.sub}>
            <TextLink size="sm" href={`${base}/${sub.id}`}>
              {sub.symbol && `${sub.symbol} `}
              {sub.title}
            </TextLink>
            <ProposalState status={sub.status} />
          </li>
        ))}
      </ul>
      {mayMake && (
        <ButtonLink href={`${base}/new?amends=${id}`} variant="default" mt="sm">
          Propose a sub-amendment
        </ButtonLink>
      )}
    </Box>
  );
}
