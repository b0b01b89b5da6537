import { Text, Title } from "@mantine/core";
import { Instant } from "#app/_ui/instant.tsx";
import { APPEAL_STATUS_NAMES, type Appeal, type OrderRuling } from "#lib/amendment-order/ruling.ts";
import type { Proposal } from "#lib/proposal/proposal.ts";
import classes from "./order-page.module.css";

/** The rulings on the order of voting, newest first, and what became of the appeals against them. */
export function Rulings({
  rulings,
  proposals,
}: {
  readonly rulings: readonly OrderRuling[];
  /** Those that are or were before the conference. */
  readonly proposals: readonly Pick<Proposal, "id" | "symbol">[];
}) {
  const isOver = ({ status }: Appeal) => status !== "PENDING";
  if (rulings.length < 2 && !rulings.some(({ appeals }) => appeals.some(isOver))) return null;
  const symbolOf = (id: string) => proposals.find((proposal) => proposal.id === id)?.symbol ?? [];
  return (
    <section aria-labelledby="rulings" className={classes.section}>
      <Title order={2} size="h4" id="rulings">
        Rulings and appeals
      </Title>
      <ul className={classes.decided}>
        {rulings.toReversed().map(({ id, number, ruledAt, reason, proposalIds, appeals }) => (
          <li key={id}>
            <Text size="sm" fw={600}>
              Ruling {number}, <Instant at={ruledAt} />
            </Text>
            <Text size="sm">{proposalIds.flatMap(symbolOf).join(", then ")}</Text>
            {reason && <Text className={classes.reason}>{reason}</Text>}
            {appeals.filter(isOver).map((appeal) => (
              <div key={appeal.id} className={classes.appeal}>
                <Text size="sm">
                  Appeal of {appeal.delegation.name}, <Instant at={appeal.madeAt} />.{" "}
                  {APPEAL_STATUS_NAMES[appeal.status]}.
                </Text>
                <Text className={classes.reason}>{appeal.reason}</Text>
              </div>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
