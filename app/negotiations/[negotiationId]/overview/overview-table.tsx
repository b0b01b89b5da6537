import { TextLink } from "#app/_ui/links.tsx";
import type { TreatyOverview } from "#lib/stage/overview.ts";
import classes from "./overview.module.css";
import { OverviewLine } from "./overview-line.tsx";

const COLUMNS = ["Text", "State", "Open", "Who blocks", "Noted", "Moved since"] as const;

/** A line for each text of the treaty, part by part. On a narrow screen each line is a card. */
export function OverviewTable({
  negotiationId,
  overview: { rows, parts },
}: {
  readonly negotiationId: string;
  readonly overview: TreatyOverview;
}) {
  const groups = groupRows(rows);
  return (
    <table className={classes.table}>
      <caption className={classes.caption}>Every text of the treaty, and where it stands</caption>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map(({ partId, rows: those }) => {
        const part = parts.find(({ id }) => id === partId);
        return (
          <tbody key={those[0]?.clauseId} className={partId === null ? classes.apart : undefined}>
            {part && (
              <tr className={classes.part}>
                <th scope="rowgroup" colSpan={COLUMNS.length}>
                  <TextLink href={`/negotiations/${negotiationId}/treaty#clause-${part.id}`}>
                    {part.heading ? `${part.label} – ${part.heading}` : part.label}
                  </TextLink>
                </th>
              </tr>
            )}
            {those.map((row) => (
              <OverviewLine key={row.clauseId} negotiationId={negotiationId} row={row} />
            ))}
          </tbody>
        );
      })}
    </table>
  );
}

/** Rows that stand in one part, in the order of the treaty. */
function groupRows(rows: TreatyOverview["rows"]) {
  const groups: { partId: string | null; rows: TreatyOverview["rows"][number][] }[] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last && last.partId === row.partId) last.rows.push(row);
    else groups.push({ partId: row.partId, rows: [row] });
  }
  return groups;
}
