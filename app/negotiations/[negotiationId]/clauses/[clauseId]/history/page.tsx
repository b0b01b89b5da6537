import { Title } from "@mantine/core";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { clauseOnPage } from "#app/_server/clause-on-page.ts";
import { partiesOnPage } from "#app/_server/parties.ts";
import { actorOrNotFound } from "#app/_server/session.ts";
import { EmptyState } from "#app/_ui/empty-state.tsx";
import { TextLink } from "#app/_ui/links.tsx";
import type { Printing } from "#app/_ui/treaty-text/treaty-text.tsx";
import type { Actor } from "#lib/access/actor.ts";
import { OFFICE_NAMES } from "#lib/access/office.ts";
import { may } from "#lib/access/rules.ts";
import { numberClauses } from "#lib/clause/number-clauses.ts";
import { NO_FACTS } from "#lib/contested/contested-facts.ts";
import { type HistoryCounts, LINE_KINDS } from "#lib/history/history-filter.ts";
import { readDifference } from "#lib/history/server/read-difference.ts";
import { readHistory } from "#lib/history/server/read-history.ts";
import { readRevisionAt, readTextAt } from "#lib/history/server/read-moment.ts";
import { readOrigins } from "#lib/history/server/trace-words.ts";
import { nameDelegations } from "#lib/journal/server/queries.ts";
import { HistoryTabs } from "../../../_record/history-tabs.tsx";
import { colourText } from "../../../_words/colours.ts";
import { type Choice, choiceHref, chosen, type Listing, newestOf } from "./choice.ts";
import { type ChoiceParams, readChoiceParams } from "./choice-params.ts";
import { countedChoices } from "./counted-choices.ts";
import { DifferenceView } from "./difference-view.tsx";
import classes from "./history.module.css";
import { MomentPicker } from "./moment-picker.tsx";
import { namedMoments } from "./named-moments.ts";
import { changedSince, TextThenView } from "./text-then.tsx";
import { Timeline } from "./timeline.tsx";
import { TimelineFilters } from "./timeline-filters.tsx";
import { timelineRows } from "./timeline-row.ts";

type Props = {
  readonly params: Promise<{ readonly negotiationId: string; readonly clauseId: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { negotiationId, clauseId } = await params;
  const { clauses } = await clauseOnPage(await actorOrNotFound(negotiationId), clauseId);
  return { title: `History of ${numberClauses(clauses).get(clauseId)?.label ?? "a clause"}` };
}

export default async function HistoryPage({ params, searchParams }: Props) {
  const { negotiationId, clauseId } = await params;
  const asked = readChoiceParams(await searchParams);
  const { older, by, kind, since, until } = asked;
  const listing: Listing = { older, by, kind, since, until };
  const actor = await actorOrNotFound(negotiationId);
  const { clauses, clause } = await clauseOnPage(actor, clauseId);
  if (!clause) notFound();
  const [history, names, { delegations }, at] = await Promise.all([
    readHistory(actor, { clauseId, olderThan: asked.older ?? null, filter: listing }),
    nameDelegations(actor),
    partiesOnPage(actor),
    asked.time === undefined ? asked.at : readRevisionAt(actor, { clauseId, at: `${asked.time}Z` }),
  ]);
  const choice = chosen({ ...asked, at }, clause.head);
  if (newestOf(choice) > clause.head) notFound();
  const numbers = numberClauses(clauses);
  const rows = timelineRows(history.items, (id) => names.get(id) ?? "a former delegation");
  const base = `/negotiations/${negotiationId}/clauses`;
  const printing: Printing = {
    numbers: { clauses: numbers, blocks: new Map() },
    linkTo: ({ target, block }) => `${base}/${target}${block && `#${block}`}`,
    facts: {
      ...NO_FACTS,
      delegations: new Map(delegations.map((delegation) => [delegation.id, delegation])),
    },
  };
  return (
    <main id="main" className={classes.desk}>
      <nav className={classes.side} aria-label="Timeline" id="timeline">
        <header className={classes.sideHeader}>
          <Title order={1} className={classes.sideTitle}>
            History of <span className={classes.whole}>{numbers.get(clauseId)?.label}</span>
            {clause.heading && `: ${clause.heading}`}
          </Title>
          <TextLink size="sm" href={`${base}/${clauseId}`}>
            Back to the text
          </TextLink>
          <p className={classes.hint}>
            Choose an entry for the text then; hold Shift and choose another to compare the two. The arrow
            keys go from entry to entry. Times are in UTC.
          </p>
        </header>
        <Filters choice={choice} listing={listing} counts={history.counts} />
        {rows.length === 0 && <p className={classes.nothing}>No entry fits these filters.</p>}
        <Timeline rows={rows} choice={choice} head={clause.head} listing={listing} />
        <Pages choice={choice} listing={listing} next={history.olderThan} />
      </nav>
      <div className={classes.text}>
        <HistoryTabs negotiationId={negotiationId} clauseId={clauseId} />
        <div className={classes.below}>
          <p className={classes.belowTitle}>
            {numbers.get(clauseId)?.label}
            {clause.heading && `: ${clause.heading}`}
          </p>
          <TextLink size="sm" href={`${base}/${clauseId}`}>
            Back to the text
          </TextLink>
          <a href="#timeline">The timeline stands below the text</a>
        </div>
        <MomentPicker
          moments={namedMoments({ rows, choice, head: clause.head })}
          choice={choice}
          time={asked.time}
        />
        {clause.head === 0 ? (
          <EmptyState title="Nothing has been written here yet">
            As soon as somebody types in this text, every change stands here with its author and time.
          </EmptyState>
        ) : (
          <Chosen
            actor={actor}
            clauseId={clauseId}
            choice={choice}
            listing={listing}
            head={clause.head}
            asked={asked}
            {...printing}
          />
        )}
      </div>
    </main>
  );
}

async function Chosen({
  actor,
  clauseId,
  choice,
  listing,
  head,
  asked,
  ...printing
}: Printing & {
  readonly asked: ChoiceParams;
  readonly actor: Actor;
  readonly clauseId: string;
  readonly choice: Choice;
  readonly listing: Listing;
  readonly head: number;
}) {
  if (choice.kind === "text") {
    const { colour } = asked;
    const revision = choice.at;
    const isNow = revision === head;
    // a chair's text is edited, and no act is on it
    const { isNegotiated } = await clauseOnPage(actor, clauseId);
    const restores = !isNow && may(actor, "clause.edit") && isNegotiated;
    const [text, origins, now] = await Promise.all([
      readTextAt(actor, { clauseId, revision }),
      colour ? readOrigins(actor, { clauseId, revision }) : null,
      restores ? readTextAt(actor, { clauseId, revision: head }) : null,
    ]);
    const href = choiceHref(choice, listing);
    return (
      <TextThenView
        text={text}
        isNow={isNow}
        at={{ negotiationId: actor.negotiationId, clauseId }}
        colour={colour}
        coloured={colour && origins ? colourText(origins, colour) : null}
        hrefOf={(each) => (each ? `${href}&colour=${each}` : href)}
        restorable={now && changedSince(text.content, now.content)}
        {...printing}
      />
    );
  }
  const difference = await readDifference(actor, { clauseId, from: choice.from, to: choice.to });
  return <DifferenceView difference={difference} isSideBySide={asked.view === "side"} {...printing} />;
}

function Filters({
  choice,
  listing: { older: _, ...filter },
  counts,
}: {
  readonly choice: Choice;
  readonly listing: Listing;
  readonly counts: HistoryCounts;
}) {
  const offices = Object.values(OFFICE_NAMES);
  const [seats, held] = [
    [...counts.bySeat.keys(), ...(filter.by ? [filter.by] : [])],
    new Set<string>(offices),
  ];
  const delegations = [...new Set(seats.filter((seat) => !held.has(seat)))].toSorted();
  return (
    <TimelineFilters
      choice={choice}
      filter={filter}
      seats={countedChoices([...offices, ...delegations], { counts: counts.bySeat, chosen: filter.by })}
      kinds={countedChoices(LINE_KINDS, { counts: counts.byKind, chosen: filter.kind })}
      shown={counts.shown}
      all={counts.all}
    />
  );
}

function Pages({
  choice,
  listing,
  next,
}: {
  readonly choice: Choice;
  readonly listing: Listing;
  readonly next: string | null;
}) {
  if (listing.older === undefined && next === null) return null;
  return (
    <div className={classes.pages}>
      {listing.older !== undefined && (
        <TextLink href={choiceHref(choice, { ...listing, older: undefined })}>Newest entries</TextLink>
      )}
      {next !== null && (
        <TextLink href={choiceHref(choice, { ...listing, older: next })}>Older entries</TextLink>
      )}
    </div>
  );
}
