import { Text } from "@mantine/core";
import { DelegationBadge } from "#app/_ui/delegation-badge.tsx";
import { STANDS, type StandNow } from "#lib/contested/contested-item.ts";
import { STAND_NAMES } from "#lib/contested/contested-names.ts";
import classes from "./point-card.module.css";

/** Who proposes, supports and opposes contested words, with the reasons they gave. */
export function StandList({ stands }: { readonly stands: readonly StandNow[] }) {
  const groups = STANDS.map((stand) => ({ stand, those: stands.filter((each) => each.stand === stand) }));
  return groups.flatMap(({ stand, those }) =>
    those.length === 0
      ? []
      : [
          <div key={stand} className={classes.stands}>
            <span className={classes.standName}>{STAND_NAMES[stand]}</span>
            <ul className={classes.holders}>
              {those.map((each) => (
                <li key={each.holder.id}>
                  <Holder stand={each} />
                </li>
              ))}
            </ul>
          </div>,
        ],
  );
}

function Holder({ stand: { holder, reason, isOnEarlierText } }: { readonly stand: StandNow }) {
  return (
    <>
      <DelegationBadge colour={holder.colour}>{holder.shortName}</DelegationBadge>
      {isOnEarlierText && (
        <Text span size="xs" c="dimmed" ms={6}>
          on earlier text
        </Text>
      )}
      {reason !== "" && (
        <Text size="xs" c="dimmed" dir="auto" className={classes.reason}>
          {reason}
        </Text>
      )}
    </>
  );
}
