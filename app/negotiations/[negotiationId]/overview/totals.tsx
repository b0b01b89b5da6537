import { Text } from "@mantine/core";
import { StateMark } from "#app/_ui/state-mark.tsx";
import { addUp, type TreatyOverview } from "#lib/stage/overview.ts";
import classes from "./overview.module.css";

/** How many texts are agreed, and how many are in each state. */
export function Totals({ overview }: { readonly overview: TreatyOverview }) {
  const { agreed, all, byState } = addUp(overview);
  return (
    <section className={classes.totals} aria-label="Totals">
      <p className={classes.share}>
        <span className={classes.number}>
          {agreed} of {all}
        </span>{" "}
        texts agreed, provisionally or finally
      </p>
      <div className={classes.bar} aria-hidden>
        {byState
          .filter(({ state }) => state !== "WITHDRAWN")
          .map(({ state, count }) => (
            <span key={state} className={classes.segment} data-state={state} style={{ flexGrow: count }} />
          ))}
      </div>
      <ul className={classes.states}>
        {byState.map(({ state, count }) => (
          <li key={state}>
            <StateMark state={state} />
            <Text span size="sm" className="tabular">
              {count}
            </Text>
          </li>
        ))}
      </ul>
    </section>
  );
}
