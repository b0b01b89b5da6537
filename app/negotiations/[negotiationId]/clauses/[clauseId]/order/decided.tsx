import { Text, Title } from "@mantine/core";
import { Instant } from "#app/_ui/instant.tsx";
import { TextLink } from "#app/_ui/links.tsx";
import type { Ballot } from "#lib/ballot/ballot.ts";
import { sayArithmeticOf } from "#lib/ballot/say-result.ts";
import type { Proposal } from "#lib/proposal/proposal.ts";
import { ProposalState } from "../../../_proposals/proposal-state.tsx";
import classes from "./order-page.module.css";

/** The proposals on a clause that are settled, each with the vote that settled it. */
export function Decided({
  negotiationId,
  settled,
  ballots,
}: {
  readonly negotiationId: string;
  readonly settled: readonly Proposal[];
  readonly ballots: readonly Ballot[];
}) {
  if (settled.length === 0) return null;
  return (
    <section aria-labelledby="decided" className={classes.section}>
      <Title order={2} size="h4" id="decided">
        Decided
      </Title>
      <ul className={classes.decided}>
        {settled.map((proposal) => {
          const ballot = ballots.find((each) => each.proposalId === proposal.id && each.result !== null);
          return (
            <li key={proposal.id}>
              <div className={classes.decidedLine}>
                <TextLink size="sm" href={`/negotiations/${negotiationId}/proposals/${proposal.id}`}>
                  {proposal.symbol} {proposal.title}
                </TextLink>
                <ProposalState status={proposal.status} />
              </div>
              <Text size="xs" c="dimmed">
                {proposal.closedAt && <Instant at={proposal.closedAt} />}
                {ballot?.result && (
                  <>
                    {" · "}
                    <TextLink size="xs" href={`/negotiations/${negotiationId}/ballots/${ballot.id}`}>
                      {sayArithmeticOf({ ...ballot, result: ballot.result })}
                    </TextLink>
                  </>
                )}
              </Text>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
