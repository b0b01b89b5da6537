import { clauseTree, readingOrder } from "#lib/clause/clause-tree.ts";
import { numberClauses } from "#lib/clause/number-clauses.ts";
import type { VersionClause } from "#lib/version/version.ts";
import classes from "./version.module.css";

/** The articles of a version, to go to one of them. */
export function VersionContents({ clauses }: { readonly clauses: readonly VersionClause[] }) {
  const numbers = numberClauses(clauses);
  return (
    <details className={classes.contents}>
      <summary>Contents</summary>
      <nav aria-label="Contents">
        <ol>
          {readingOrder(clauseTree(clauses)).map(({ row: { id, heading }, depth }) => (
            <li key={id} style={{ paddingInlineStart: `${depth}rem` }}>
              <a href={`#clause-${id}`}>
                {numbers.get(id)?.ownLabel}
                {heading && <span className={classes.contentsName}> {heading}</span>}
              </a>
            </li>
          ))}
        </ol>
      </nav>
    </details>
  );
}
