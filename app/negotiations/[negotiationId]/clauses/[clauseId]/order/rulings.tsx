import { Text, Title } from "@mantine/core";
import { Instant } from "#app/_ui/instant.tsx";
import { APPEAL_STATUS_NAMES, type OrderRuling } from "#lib/amendment-order/ruling.ts";
import classes from "./order-page.module.css";

/** Earlier rulings on the order of voting, and what became of the appeals against any, newest first. */
export function Rulings({ rulings }: { readonly rulings: readonly OrderRuling[] }) {
  if (rulings.length < 2 && rulings.every(({ appeals }) => appeals.length === 0)) return null;
  return (
    <section aria-labelledby="rulings" className={classes.section}>
      <Title order={2} size="h4" id="rulings">
        Rulings and appeals
      </Title>
      <ul className={classes.decided}>
        {rulings.toReversed().map(({ id, number, ruledAt, reason, appeals }) => (
          <li key={id}>
            <Text size="sm" fw={600}>
              Ruling {number}, <Instant at={ruledAt} />
            </Text>
            {reason && <Text className={classes.reason}>{reason}</Text>}
            {appeals.map((appeal) => (
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
