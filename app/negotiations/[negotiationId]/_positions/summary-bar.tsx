import type { PositionSummary } from "#lib/position/position-summary.ts";
import { STANCE_FACTS, type Stance } from "#lib/position/stance.ts";
import classes from "./stance.module.css";

/** How delegations stand, as one bar from acceptance to refusal; what is left empty has no position on the record. */
export function SummaryBar({ summary }: { readonly summary: PositionSummary }) {
  const held = ORDER.map((stance) => ({ stance, count: summary.counts[stance] })).filter((s) => s.count > 0);
  const words = summaryWords(summary);
  return (
    <span className={classes.bar} role="img" aria-label={words} title={words}>
      {held.map(({ stance, count }) => (
        <span
          key={stance}
          className={`${classes.segment} ${classes.stance} ${classes[stance]}`}
          style={{ flexGrow: count }}
        >
          {count}
        </span>
      ))}
      {summary.missing.length > 0 && <span style={{ flexGrow: summary.missing.length }} />}
    </span>
  );
}

/** "4 accept, 2 reject, 1 missing; 1 ad referendum, 3 on earlier text". */
export function summaryWords(summary: PositionSummary): string {
  const counted = ORDER.filter((stance) => summary.counts[stance] > 0).map(
    (stance) => `${summary.counts[stance]} ${STANCE_FACTS[stance].name.toLowerCase()}`,
  );
  if (summary.missing.length > 0) counted.push(`${summary.missing.length} missing`);
  const marks: string[] = [];
  if (summary.adReferendum > 0) marks.push(`${summary.adReferendum} ad referendum`);
  if (summary.onEarlierText > 0) marks.push(`${summary.onEarlierText} on earlier text`);
  return [counted.join(", "), marks.join(", ")].filter(Boolean).join("; ");
}

const ORDER: readonly Stance[] = ["ACCEPT", "CAN_LIVE_WITH", "NEEDS_CHANGE", "REJECT", "NO_POSITION"];
