import { Title } from "@mantine/core";
import { FoldedList } from "#app/_ui/folded-list.tsx";
import { TextLink } from "#app/_ui/links.tsx";
import { StateMark } from "#app/_ui/state-mark.tsx";
import type { ClauseState } from "#lib/stage/clause-state.ts";
import classes from "./adoption.module.css";

/** A text of the treaty on its way to adoption. */
export interface StandingRow {
  readonly clauseId: string;
  readonly label: string;
  readonly heading: string;
  readonly state: ClauseState;
  readonly revision: number;
}

/** Texts that stand alike, each with its state; nothing where there are none. */
export function StandingList({
  negotiationId,
  title,
  rows,
}: {
  readonly negotiationId: string;
  readonly title: string;
  readonly rows: readonly StandingRow[];
}) {
  if (rows.length === 0) return null;
  return (
    <section className={classes.section} aria-label={title}>
      <Title order={2} size="h4">
        {title} <span className={classes.count}>{rows.length}</span>
      </Title>
      <FoldedList
        className={classes.list}
        items={rows.map(({ clauseId, label, heading, state }) => (
          <li key={clauseId} className={classes.row}>
            <span className={classes.name}>
              <TextLink href={`/negotiations/${negotiationId}/clauses/${clauseId}`}>{label}</TextLink>
              {heading && <span className={classes.heading}>{heading}</span>}
            </span>
            <StateMark state={state} />
          </li>
        ))}
      />
    </section>
  );
}
