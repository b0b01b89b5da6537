import { Text } from "@mantine/core";
import type { Metadata } from "next";
import { actorOrNotFound } from "#app/_server/session.ts";
import { ButtonLink } from "#app/_ui/links.tsx";
import { PageFrame } from "#app/_ui/page-frame.tsx";
import { PageHeader } from "#app/_ui/page-header.tsx";
import { numberClauses } from "#lib/clause/number-clauses.ts";
import { listClauses } from "#lib/clause/server/queries.ts";
import { describeAct } from "#lib/journal/describe-act.ts";
import type { JournalAct, JournalEvent } from "#lib/journal/event.ts";
import { listJournalActors, nameDelegations, readJournal } from "#lib/journal/server/queries.ts";
import { RecordTabs } from "../_record/record-tabs.tsx";
import { journalAddress, readFilter } from "./filter.ts";
import { JournalFilters } from "./journal-filters.tsx";
import { type JournalEntry, JournalList } from "./journal-list.tsx";
import { RecordExport } from "./record-export.tsx";
import { Verification } from "./verification.tsx";

export const metadata: Metadata = { title: "Journal" };

type Props = {
  readonly params: Promise<{ readonly negotiationId: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
};

export default async function JournalPage({ params, searchParams }: Props) {
  const { negotiationId } = await params;
  const actor = await actorOrNotFound(negotiationId);
  const filter = readFilter(await searchParams);
  const [{ events, before, head }, names, actors, clauses] = await Promise.all([
    readJournal(actor, filter),
    nameDelegations(actor),
    listJournalActors(actor),
    listClauses(actor),
  ]);
  const numbers = numberClauses(clauses);
  const options = clauses.map(({ id, heading }) => ({
    value: id,
    label: [numbers.get(id)?.label, heading].filter(Boolean).join(" – "),
  }));
  const nameOf = (id: string) => names.get(id) ?? "a former delegation";
  const address = (change: Partial<typeof filter>) => journalAddress(negotiationId, { ...filter, ...change });
  const isFirst = filter.before === undefined;
  return (
    <PageFrame>
      <RecordTabs negotiationId={negotiationId} />
      <PageHeader
        title="Journal"
        description="Every act of the negotiation, in order. Nothing here can be changed or removed; each entry carries the hash of the one before it."
        actions={
          <Verification negotiationId={negotiationId}>
            <RecordExport href={`/negotiations/${negotiationId}/journal/record`} />
          </Verification>
        }
      />
      <JournalFilters negotiationId={negotiationId} filter={filter} actors={actors} clauses={options} />
      {events.length === 0 && <Text my="xl">No act on the record fits these filters.</Text>}
      <JournalList entries={events.map((event) => toEntry(event, { negotiationId, nameOf }))} />
      <nav aria-label="Pages of the journal" style={{ display: "flex", gap: "0.75rem", marginTop: "1.5rem" }}>
        {!isFirst && (
          <ButtonLink variant="default" href={address({ before: undefined })}>
            Newest
          </ButtonLink>
        )}
        {before !== null && (
          <ButtonLink variant="default" href={address({ before })}>
            Older
          </ButtonLink>
        )}
      </nav>
      <Text size="xs" c="dimmed" mt="md">
        {head === 1 ? "1 event" : `${head.toLocaleString("en")} events`} on the record.
      </Text>
    </PageFrame>
  );
}

function toEntry(
  { number, at, actor, act, hash }: JournalEvent,
  { negotiationId, nameOf }: { readonly negotiationId: string; readonly nameOf: (id: string) => string },
): JournalEntry {
  return {
    number,
    at,
    name: actor.name,
    delegation: actor.delegation,
    sentence: describeAct(act, nameOf),
    statement: act.type === "position.taken" ? act.statement : "",
    hash,
    link: linkOf(act, `/negotiations/${negotiationId}`),
  };
}

/** Where what the act is about can be seen. */
function linkOf(act: JournalAct, base: string): JournalEntry["link"] {
  if ("ballotId" in act) return { href: `${base}/ballots/${act.ballotId}`, name: "The vote" };
  if ("silenceId" in act) return { href: `${base}/silence/${act.silenceId}`, name: "The procedure" };
  if (act.type === "rules.set" || "ruleId" in act) return { href: `${base}/rules`, name: "The rules" };
  if ("clauseId" in act) return { href: `${base}/clauses/${act.clauseId}`, name: "The article" };
  if ("versionId" in act && act.versionId)
    return { href: `${base}/versions/${act.versionId}`, name: "The version" };
  return null;
}
