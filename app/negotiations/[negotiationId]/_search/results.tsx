import { TextLink } from "#app/_ui/links.tsx";
import type { RecordSearch } from "#lib/history/found-words.ts";
import type { SearchAddress } from "./address.ts";
import { searchQuery } from "./address.ts";
import { FoundList } from "./found-list.tsx";
import classes from "./search.module.css";

/** An article as its results are headed. */
export interface SearchedArticle {
  readonly label: string;
  readonly heading: string;
}

/** What a search found, article by article, and whether there is more. */
export function SearchResults({
  negotiationId,
  search,
  result,
  articleOf,
}: {
  readonly negotiationId: string;
  readonly search: SearchAddress;
  readonly result: RecordSearch;
  readonly articleOf: (clauseId: string) => SearchedArticle;
}) {
  const { texts, stoppedAfter } = result;
  const count = texts.reduce((sum, { found }) => sum + found.length, 0);
  const isCut = stoppedAfter !== null || texts.some((text) => text.isCut);
  return (
    <section aria-labelledby="results">
      <h2 id="results" className={classes.count} aria-live="polite">
        {countWords(count, isCut)} {texts.length > 1 && `in ${texts.length} articles`}
      </h2>
      {count === 0 && stoppedAfter === null && <NothingFound search={search} />}
      {texts.map(({ clauseId, found, isCut: hasMore }) => {
        const base = `/negotiations/${negotiationId}/clauses/${clauseId}`;
        const { label, heading } = articleOf(clauseId);
        const own: SearchAddress = { ...search, clauseId: null, after: null };
        return (
          <section key={clauseId} aria-labelledby={`in-${clauseId}`}>
            <h3 id={`in-${clauseId}`} className={classes.article}>
              {label}
              {heading && <span className={classes.heading}> {heading}</span>}
            </h3>
            <FoundList base={base} found={found} />
            {hasMore && (
              <p className={classes.more}>
                There is more in {label} than is told here.{" "}
                {search.clauseId === null && (
                  <TextLink href={`${base}/history/search${searchQuery(own)}`}>Search {label} alone</TextLink>
                )}
              </p>
            )}
          </section>
        );
      })}
      {stoppedAfter !== null && (
        <p className={classes.more}>
          The search stopped after {articleOf(stoppedAfter).label}, so that it does not take too long.{" "}
          <TextLink href={searchQuery({ ...search, after: stoppedAfter })}>Go on from there</TextLink>
        </p>
      )}
    </section>
  );
}

function countWords(count: number, isCut: boolean): string {
  if (count === 0) return "Nothing found";
  return `${isCut ? "The first " : ""}${count} ${count === 1 ? "place" : "places"}`;
}

function NothingFound({ search }: { readonly search: SearchAddress }) {
  if (search.which !== "gone")
    return <p>These words have never stood here together. Accents count; capitals and line ends do not.</p>;
  const wider = searchQuery({ ...search, which: "all", after: null });
  return (
    <p>
      These words have never been deleted here.{" "}
      <TextLink href={wider}>Search also in words that stand</TextLink>, or with fewer words.
    </p>
  );
}
