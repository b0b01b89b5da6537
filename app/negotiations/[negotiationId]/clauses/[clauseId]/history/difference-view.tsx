import { Title } from "@mantine/core";
import type { Printing } from "#app/_ui/treaty-text/treaty-text.tsx";
import type { Difference } from "#lib/history/server/read-difference.ts";
import { countChanges, tallyChanges } from "#lib/history/tally-changes.ts";
import { ChangeWalker } from "../../../_changes/change-walker.tsx";
import { DiffLegend } from "../../../_changes/diff-legend.tsx";
import texts from "../../../_changes/diff-text.module.css";
import { DiffText, SideBySide } from "../../../_changes/diff-text.tsx";
import { TallyList } from "../../../_changes/tally-list.tsx";
import { ViewSwitch } from "../../../_changes/view-switch.tsx";
import classes from "./history.module.css";
import { nameMoment } from "./text-then.tsx";

/** What changed in a clause between two moments, who changed how much of it, and the text with the changes. */
export function DifferenceView({
  difference,
  isSideBySide,
  ...printing
}: Printing & { readonly difference: Difference; readonly isSideBySide: boolean }) {
  const { from, to, steps, authors } = difference;
  const count = countChanges(steps);
  const text = { steps, authors, ...printing };
  return (
    <section aria-labelledby="moment">
      <div className={classes.moment}>
        <Title order={2} id="moment" className={classes.momentTitle}>
          From {nameMoment(from)} to {nameMoment(to)}
        </Title>
        <TallyList tallies={tallyChanges(steps)} authors={authors} />
      </div>
      {count === 0 && <p>Nothing changed between these two moments.</p>}
      <ChangeWalker key={`${from.revision} ${to.revision}`} count={count} actions={<ViewSwitch />}>
        {isSideBySide ? (
          <>
            <SideBySide prefix="change" {...text} />
            <div className={texts.narrow}>
              <DiffText prefix="inline" {...text} />
            </div>
          </>
        ) : (
          <DiffText prefix="change" {...text} />
        )}
      </ChangeWalker>
      {count > 0 && <DiffLegend />}
    </section>
  );
}
