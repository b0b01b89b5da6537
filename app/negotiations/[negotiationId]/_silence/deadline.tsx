import { sayMoment } from "#lib/silence/say-deadline.ts";
import { CountdownTo } from "./countdown-to.tsx";
import { OwnTime } from "./own-time.tsx";
import classes from "./silence.module.css";

/** The deadline of a running procedure: how much time is left, by the conference's clocks, and by one's own. */
export function Deadline({
  deadline,
  zone,
  now,
}: {
  readonly deadline: string;
  readonly zone: string;
  /** What the server's clock showed. */
  readonly now: string;
}) {
  return (
    <div className={classes.deadline}>
      <CountdownTo deadline={deadline} now={now} />
      <span>
        until <time dateTime={deadline}>{sayMoment(deadline, zone)}</time>
      </span>
      <span className={classes.own}>
        <OwnTime at={deadline} zone={zone} />
      </span>
    </div>
  );
}
