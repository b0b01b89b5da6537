import type { Metadata } from "next";
import { actorOrNotFound } from "#app/_server/session.ts";
import { PageFrame } from "#app/_ui/page-frame.tsx";
import { PageHeader } from "#app/_ui/page-header.tsx";
import { numberClauses } from "#lib/clause/number-clauses.ts";
import { listClauses } from "#lib/clause/server/queries.ts";
import { LONGEST_PHRASE, SHORTEST_PHRASE } from "#lib/history/found-words.ts";
import { searchRecord } from "#lib/history/server/search-record.ts";
import { RecordTabs } from "../_record/record-tabs.tsx";
import { readSearch } from "../_search/address.ts";
import { SearchResults } from "../_search/results.tsx";
import { SearchForm } from "../_search/search-form.tsx";

export const metadata: Metadata = { title: "Search the record" };

type Props = {
  readonly params: Promise<{ readonly negotiationId: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
};

export default async function SearchPage({ params, searchParams }: Props) {
  const { negotiationId } = await params;
  const actor = await actorOrNotFound(negotiationId);
  const search = readSearch(await searchParams);
  const { length } = search.phrase;
  const [clauses, result] = await Promise.all([
    listClauses(actor),
    length < SHORTEST_PHRASE || length > LONGEST_PHRASE ? null : searchRecord(actor, search),
  ]);
  const numbers = numberClauses(clauses);
  const headings = new Map(clauses.map(({ id, heading }) => [id, heading]));
  const articleOf = (id: string) => ({
    label: numbers.get(id)?.label ?? "An article",
    heading: headings.get(id) ?? "",
  });
  const articles = clauses
    .filter(({ head }) => head > 0)
    .map(({ id, heading }) => ({
      value: id,
      label: [numbers.get(id)?.label, heading].filter(Boolean).join(" – "),
    }));
  return (
    <PageFrame>
      <RecordTabs negotiationId={negotiationId} />
      <PageHeader
        title="Search the record"
        description="Finds words that ever stood in a text, also those that were deleted long ago: where, when, who wrote them and who took them away."
      />
      <SearchForm search={search} articles={articles} />
      {result && (
        <SearchResults negotiationId={negotiationId} search={search} result={result} articleOf={articleOf} />
      )}
    </PageFrame>
  );
}
