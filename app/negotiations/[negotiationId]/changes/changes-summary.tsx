import type { ChangesSummary } from "#lib/changes/treaty-changes.ts";
import { describeTally } from "#lib/history/describe-change.ts";
import classes from "./changes-page.module.css";

/** All that changed in a treaty, added up, and the share of each delegation. */
export function ChangesSummaryView({
  texts,
  structure,
  summary,
}: {
  readonly texts: number;
  readonly structure: number;
  readonly summary: ChangesSummary;
}) {
  const { inserted, deleted, moved, opened, settled, seats } = summary;
  return (
    <section className={classes.summary} aria-label="Summary">
      <dl className={classes.figures}>
        <Figure name={texts === 1 ? "text changed" : "texts changed"} value={texts} />
        <Figure name="words inserted" value={inserted} />
        <Figure name="words deleted" value={deleted} />
        <Figure name={moved === 1 ? "passage moved" : "passages moved"} value={moved} />
        <Figure name="brackets, options, holes opened" value={opened} />
        <Figure name="settled" value={settled} />
        <Figure name="changes of structure" value={structure} />
      </dl>
      {seats.length > 0 && (
        <ul className={classes.seats} aria-label="Who changed the texts">
          {seats.map((tally) => (
            <li key={tally.seat}>
              <span
                className={classes.swatch}
                style={tally.colour ? { background: tally.colour } : undefined}
                aria-hidden
              />
              <strong>{tally.seat}</strong> {describeTally(tally)} in {tally.texts}{" "}
              {tally.texts === 1 ? "text" : "texts"}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Figure({ name, value }: { readonly name: string; readonly value: number }) {
  return (
    <div data-empty={value === 0 || undefined}>
      <dt>{name}</dt>
      <dd className="tabular">{value.toLocaleString("en-GB")}</dd>
    </div>
  );
}
