import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { clauseOnPage } from "#app/_server/clause-on-page.ts";
import { actorOrNotFound } from "#app/_server/session.ts";
import { TextLink } from "#app/_ui/links.tsx";
import { PageFrame } from "#app/_ui/page-frame.tsx";
import { PageHeader } from "#app/_ui/page-header.tsx";
import { numberClauses } from "#lib/clause/number-clauses.ts";
import { LONGEST_PHRASE, SHORTEST_PHRASE } from "#lib/history/found-words.ts";
import { searchRecord } from "#lib/history/server/search-record.ts";
import { HistoryTabs } from "../../../../_record/history-tabs.tsx";
import { readSearch } from "../../../../_search/address.ts";
import { SearchResults } from "../../../../_search/results.tsx";
import { SearchForm } from "../../../../_search/search-form.tsx";

export const metadata: Metadata = { title: "Search the history" };

type Props = {
  readonly params: Promise<{ readonly negotiationId: string; readonly clauseId: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
};

export default async function HistorySearchPage({ params, searchParams }: Props) {
  const { negotiationId, clauseId } = await params;
  const actor = await actorOrNotFound(negotiationId);
  const search = { ...readSearch(await searchParams), clauseId, after: null };
  const { clauses, clause } = await clauseOnPage(actor, clauseId);
  if (!clause) notFound();
  const { length } = search.phrase;
  const isAsked = length >= SHORTEST_PHRASE && length <= LONGEST_PHRASE;
  const result = isAsked ? await searchRecord(actor, search) : null;
  const label = numberClauses(clauses).get(clauseId)?.label ?? "this text";
  return (
    <PageFrame size="md">
      <HistoryTabs negotiationId={negotiationId} clauseId={clauseId} />
      <PageHeader
        title={`Search the history of ${label}`}
        description="Finds words that ever stood in this text, also those that were deleted long ago: when, who wrote them and who took them away."
        actions={
          <TextLink size="sm" href={`/negotiations/${negotiationId}/clauses/${clauseId}`}>
            Back to the text
          </TextLink>
        }
      />
      <SearchForm search={search} articles={[]} />
      {result && (
        <SearchResults
          negotiationId={negotiationId}
          search={search}
          result={result}
          articleOf={() => ({ label, heading: clause.heading })}
        />
      )}
    </PageFrame>
  );
}
