import type { ReactNode } from "react";
import { Instant } from "#app/_ui/instant.tsx";
import { TextLink } from "#app/_ui/links.tsx";
import { StateMark } from "#app/_ui/state-mark.tsx";
import { listWords } from "#lib/list-words.ts";
import { describeBeside, describeMovement, describeOpen } from "#lib/stage/describe-overview.ts";
import type { OverviewRow } from "#lib/stage/overview.ts";
import classes from "./overview.module.css";

/** One text of the treaty on the wall. */
export function OverviewLine({
  negotiationId,
  row,
}: {
  readonly negotiationId: string;
  readonly row: OverviewRow;
}) {
  const { clauseId, label, heading, state, dueAt, pending } = row;
  return (
    <tr className={classes.row}>
      <th scope="row">
        <TextLink href={`/negotiations/${negotiationId}/clauses/${clauseId}`} className={classes.label}>
          {label}
        </TextLink>
        {heading && <span className={classes.heading}>{heading}</span>}
      </th>
      <td>
        <StateMark state={state} />
        {pending.length > 0 && dueAt && (
          <p className={classes.aside}>
            {listWords(pending)} until <Instant at={dueAt} />
          </p>
        )}
      </td>
      <Cell name="Open">{describeOpen(row.open)}</Cell>
      <Cell name="Who blocks">
        {[
          row.rejecting.length > 0 && `${listWords(row.rejecting)} ${verb(row.rejecting, "reject")} the text`,
          row.opposing.length > 0 &&
            `${listWords(row.opposing)} ${verb(row.opposing, "object")} to words in it`,
        ]
          .filter(Boolean)
          .join("; ")}
      </Cell>
      <Cell name="Noted">{describeBeside(row)}</Cell>
      <Cell name="Moved since">{describeMovement(row.movement)}</Cell>
    </tr>
  );
}

function Cell({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <td data-name={name} data-empty={children ? undefined : true}>
      {children || (
        <span className={classes.none} aria-hidden>
          –
        </span>
      )}
    </td>
  );
}

function verb(who: readonly string[], stem: string): string {
  return who.length === 1 ? `${stem}s` : stem;
}
