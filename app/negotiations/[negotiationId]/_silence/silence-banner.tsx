import { IconHourglass } from "@tabler/icons-react";
import { TextLink } from "#app/_ui/links.tsx";
import { sayMoment } from "#lib/silence/say-deadline.ts";
import { sayEffect } from "#lib/silence/say-result.ts";
import type { Silence } from "#lib/silence/silence.ts";
import { CountdownTo } from "./countdown-to.tsx";
import classes from "./silence.module.css";

/** Says where silence is running: on what, until when, and what happens if nobody breaks it. Nothing where none is. */
export function SilenceBanner({
  negotiationId,
  silences,
  now,
}: {
  readonly negotiationId: string;
  readonly silences: readonly Silence[];
  /** What the server's clock showed. */
  readonly now: string;
}) {
  if (silences.length === 0) return null;
  return (
    <section className={classes.banner} aria-label="Silence procedures that are running">
      {silences.map(({ id, title, deadline, zone, effect, labels }) => (
        <div key={id} className={classes.bannerLine}>
          <IconHourglass size={18} stroke={1.5} aria-hidden className={classes.icon} />
          <p>
            <strong>In silence procedure:</strong>{" "}
            <TextLink size="sm" href={`/negotiations/${negotiationId}/silence/${id}`}>
              {title}
            </TextLink>
            <br />
            Unless a delegation breaks the silence before {sayMoment(deadline, zone)},{" "}
            {sayEffect(effect, labels.length)}.
          </p>
          <CountdownTo deadline={deadline} now={now} />
        </div>
      ))}
    </section>
  );
}
