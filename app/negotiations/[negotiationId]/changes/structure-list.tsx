import { formatMoment } from "#app/_ui/format-moment.ts";
import { TextLink } from "#app/_ui/links.tsx";
import type { StructureChange } from "#lib/changes/structure-changes.ts";
import type { TreatyChanges } from "#lib/changes/treaty-changes.ts";
import classes from "./changes-page.module.css";

/** What changed in the structure of a treaty, and by whose act. */
export function StructureList({
  structure,
  base,
}: {
  readonly structure: TreatyChanges["structure"];
  /** Address of the clauses. */
  readonly base: string;
}) {
  if (structure.length === 0) return null;
  return (
    <section className={classes.structure} aria-labelledby="structure">
      <h3 id="structure">Structure of the treaty</h3>
      <ul>
        {structure.map(({ by, ...change }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a clause may have changed twice
          <li key={index}>
            <span className={classes.kind} data-kind={change.kind}>
              {change.kind}
            </span>{" "}
            <TextLink size="sm" href={`${base}/${change.clauseId}`}>
              {wordsOf(change)}
            </TextLink>
            {by && (
              <span className={classes.deed}>
                {by.name} ({by.delegation}), {formatMoment(by.at)}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** "Article 5 → Article 6"; for a heading the old and the new one in quotes. */
function wordsOf({ kind, before, after }: StructureChange): string {
  if (kind === "added" || before === "" || before === after) return after;
  if (kind === "withdrawn") return before;
  if (kind === "retitled") return `“${before}” → “${after}”`;
  return `${before} → ${after}`;
}
