import { IconGavel } from "@tabler/icons-react";
import { Instant } from "#app/_ui/instant.tsx";
import { nameSitting, type Sitting } from "#lib/sitting/sitting.ts";
import { CloseSitting } from "./close-sitting.tsx";
import { OpenSitting } from "./open-sitting.tsx";
import classes from "./sitting.module.css";

/** Which sitting is going on, and for chair and secretariat its opening and closing. Nothing where neither is to be said. */
export function SittingBar({
  negotiationId,
  sitting,
  mayHold,
}: {
  readonly negotiationId: string;
  /** The one that is open. */
  readonly sitting: Sitting | null;
  readonly mayHold: boolean;
}) {
  if (sitting === null && !mayHold) return null;
  return (
    <section className={classes.bar} aria-label="Sitting" data-open={sitting !== null || undefined}>
      <IconGavel size={18} stroke={1.5} aria-hidden className={classes.icon} />
      {sitting ? (
        <>
          <p className={classes.text}>
            <strong>{nameSitting(sitting)}</strong> is open since <Instant at={sitting.opened.at} />.
          </p>
          {mayHold && (
            <CloseSitting
              negotiationId={negotiationId}
              sittingId={sitting.id}
              name={nameSitting({ ...sitting, title: "" }).toLowerCase()}
            />
          )}
        </>
      ) : (
        <>
          <p className={classes.text}>No sitting is open.</p>
          <OpenSitting negotiationId={negotiationId} />
        </>
      )}
    </section>
  );
}
