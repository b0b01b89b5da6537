import { Title } from "@mantine/core";
import { formatMoment } from "#app/_ui/format-moment.ts";
import { TextLink } from "#app/_ui/links.tsx";
import type { Printing } from "#app/_ui/treaty-text/treaty-text.tsx";
import { TreatyText } from "#app/_ui/treaty-text/treaty-text.tsx";
import type { Moment, TextThen } from "#lib/history/server/read-moment.ts";
import { formatCount } from "./format.ts";
import classes from "./history.module.css";

/** The text of a clause at one moment. */
export function TextThenView({
  text,
  isNow,
  address,
  ...printing
}: Printing & {
  readonly text: TextThen;
  readonly isNow: boolean;
  /** Of the clause. */
  readonly address: string;
}) {
  return (
    <section aria-labelledby="moment">
      <div className={classes.moment}>
        <Title order={2} id="moment" className={classes.momentTitle}>
          {isNow ? "The text now: " : "Text at "}
          {nameMoment(text)}
        </Title>
        <p className={classes.ways}>
          <TextLink size="sm" href={`${address}/revisions/${text.revision}`}>
            Cite it, with brackets and positions
          </TextLink>
          <TextLink size="sm" href={`${address}/history/play?at=${text.revision}`}>
            Play back from here
          </TextLink>
        </p>
      </div>
      {text.revision === 0 ? (
        <p>The text was still empty.</p>
      ) : (
        <TreatyText content={text.content} {...printing} />
      )}
    </section>
  );
}

/** "revision 1,234, 12 Mar 2026, 14:05 UTC by Asha Rao (NOR)" */
export function nameMoment({ revision, by }: Moment): string {
  if (!by) return revision === 0 ? "the beginning" : `revision ${formatCount(revision)}`;
  const { name, seat } = by.author;
  return `revision ${formatCount(revision)}, ${formatMoment(by.at)}, by ${name}${seat && ` (${seat})`}`;
}
