import { Title } from "@mantine/core";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { clauseOnPage } from "#app/_server/clause-on-page.ts";
import { actorOrNotFound } from "#app/_server/session.ts";
import { EmptyState } from "#app/_ui/empty-state.tsx";
import { TextLink } from "#app/_ui/links.tsx";
import { numberClauses } from "#lib/clause/number-clauses.ts";
import { readPlayback } from "#lib/history/server/read-playback.ts";
import { describeAct } from "#lib/journal/describe-act.ts";
import { nameDelegations } from "#lib/journal/server/queries.ts";
import { HistoryTabs } from "../../../../_record/history-tabs.tsx";
import type { MarkedMoment } from "./play-line.tsx";
import classes from "./player.module.css";
import { Player } from "./player.tsx";

type Props = {
  readonly params: Promise<{ readonly negotiationId: string; readonly clauseId: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
};

const asked = z.object({ at: z.coerce.number().int().nonnegative().optional().catch(undefined) });

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { negotiationId, clauseId } = await params;
  const { clauses } = await clauseOnPage(await actorOrNotFound(negotiationId), clauseId);
  return { title: `Play back ${numberClauses(clauses).get(clauseId)?.label ?? "a clause"}` };
}

export default async function PlayPage({ params, searchParams }: Props) {
  const { negotiationId, clauseId } = await params;
  const { at } = asked.parse(await searchParams);
  const actor = await actorOrNotFound(negotiationId);
  const { clauses, clause } = await clauseOnPage(actor, clauseId);
  if (!clause) notFound();
  const [{ head, stops, acts }, names] = await Promise.all([
    readPlayback(actor, clauseId),
    nameDelegations(actor),
  ]);
  const nameOf = (id: string) => names.get(id) ?? "a former delegation";
  const moments = acts.map(
    ({ kind, revision, event }): MarkedMoment => ({
      key: event.number,
      kind,
      revision,
      sentence: `${event.actor.delegation} ${describeAct(event.act, nameOf)}`,
    }),
  );
  const address = `/negotiations/${negotiationId}/clauses/${clauseId}`;
  return (
    <main id="main" className={classes.page}>
      <HistoryTabs negotiationId={negotiationId} clauseId={clauseId} />
      <header className={classes.header}>
        <Title order={1} className={classes.title}>
          The drafting of {numberClauses(clauses).get(clauseId)?.label}
          {clause.heading && `: ${clause.heading}`}
        </Title>
        <TextLink size="sm" href={address}>
          Back to the text
        </TextLink>
      </header>
      {head === 0 ? (
        <EmptyState title="Nothing has been written here yet">
          As soon as somebody types in this text, its drafting can be played back word by word.
        </EmptyState>
      ) : (
        <Player
          address={address}
          outline={{ head, stops }}
          moments={moments}
          at={Math.min(at ?? head, head)}
        />
      )}
    </main>
  );
}
