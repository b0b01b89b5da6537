import { Title } from "@mantine/core";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { answerOrNotFound } from "#app/_server/answer-or-not-found.ts";
import { clauseOnPage } from "#app/_server/clause-on-page.ts";
import { partiesOnPage } from "#app/_server/parties.ts";
import { actorOrNotFound, negotiationOnPage } from "#app/_server/session.ts";
import { formatMoment } from "#app/_ui/format-moment.ts";
import { TextLink } from "#app/_ui/links.tsx";
import { StateMark } from "#app/_ui/state-mark.tsx";
import { type Printing, TreatyText } from "#app/_ui/treaty-text/treaty-text.tsx";
import type { Actor } from "#lib/access/actor.ts";
import { MODE_NAMES } from "#lib/clause/clause-mode.ts";
import { numberClauses } from "#lib/clause/number-clauses.ts";
import { NO_FACTS } from "#lib/contested/contested-facts.ts";
import { citation } from "#lib/history/citation.ts";
import { type ClauseThen, readClauseThen } from "#lib/history/server/read-standing.ts";
import { readEnv } from "#lib/platform/env.ts";
import { footnoteMark, numberReservations } from "#lib/reservation/number-reservations.ts";
import { HistoryTabs } from "../../../../_record/history-tabs.tsx";
import { formatCount } from "../../history/format.ts";
import { CiteBox } from "./cite-box.tsx";
import { FactsThen } from "./facts-then.tsx";
import classes from "./revision.module.css";

type Props = {
  readonly params: Promise<{
    readonly negotiationId: string;
    readonly clauseId: string;
    readonly revision: string;
  }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
};

const number = z.string().regex(/^\d{1,9}$/);
const query = z.object({ on: z.iso.datetime().optional().catch(undefined) });

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { negotiationId, clauseId, revision } = await params;
  const { clauses } = await clauseOnPage(await actorOrNotFound(negotiationId), clauseId);
  const label = numberClauses(clauses).get(clauseId)?.label ?? "A clause";
  return { title: `${label}, revision ${revision}` };
}

/** The text of a clause at one revision with all that was on record about it: an address that can be cited for good. */
export default async function RevisionPage({ params, searchParams }: Props) {
  const { negotiationId, clauseId, revision } = await params;
  const { on } = query.parse(await searchParams);
  const actor = await actorOrNotFound(negotiationId);
  const asked = number.safeParse(revision);
  if (!asked.success) notFound();
  const then = await answerOrNotFound(readClauseThen(actor, { clauseId, revision: Number(asked.data), on }));
  const { delegations } = await partiesOnPage(actor);
  const { label, heading } = then.standing;
  const clause = `/negotiations/${negotiationId}/clauses/${clauseId}`;
  return (
    <main id="main" className={classes.page}>
      <HistoryTabs negotiationId={negotiationId} clauseId={clauseId} />
      <header className={classes.header}>
        <Title order={1} className={classes.title}>
          {label}
          {heading && `: ${heading}`}
        </Title>
        <p className={classes.moment}>
          Revision {formatCount(then.moment.revision)}
          {then.moment.by && `, ${formatMoment(then.moment.by.at)}, by ${nameOf(then.moment.by.author)}`}
        </p>
        <Standing then={then} />
        <TextLink size="sm" href={clause}>
          Back to the text
        </TextLink>
      </header>
      <div className={classes.columns}>
        <article aria-label="Text then" className={classes.text}>
          {then.moment.revision === 0 ? (
            <p>Nothing had been written yet. This is the text before its first revision.</p>
          ) : (
            <TreatyText content={then.content} {...(await printingOf(actor, clauseId, then))} />
          )}
        </article>
        <aside className={classes.side} aria-label="On record then">
          <CiteBox
            text={citation({
              negotiation: (await negotiationOnPage(actor)).title,
              label,
              heading,
              revision: then.moment.revision,
              at: then.at,
              textHash: then.textHash,
              logHash: then.logHash,
              address: `${readEnv(process.env).publicUrl}${clause}/revisions/${revision}${on ? `?on=${on}` : ""}`,
            })}
            isSealed={then.logHash !== null}
          />
          <WhenOf then={then} on={on} address={`${clause}/revisions/${revision}`} />
          <FactsThen then={then} delegations={delegations} history={`${clause}/history`} />
          <TextLink size="sm" href={`${clause}/history?at=${then.moment.revision}`}>
            In the timeline
          </TextLink>
        </aside>
      </div>
    </main>
  );
}

function Standing({ then: { standing, state } }: { readonly then: ClauseThen }) {
  return (
    <p className={classes.standing}>
      <StateMark state={state} />
      <span>
        {MODE_NAMES[standing.mode]}; brackets are settled{" "}
        {standing.bracketRule === "CONSENT" ? "by consent" : "by the chair"}
        {standing.status === "FROZEN" && "; frozen"}
        {standing.status === "VOTING" &&
          `; ${standing.isCirculated ? "in silence procedure" : "being voted on"}`}
      </span>
    </p>
  );
}

/** Which instant the facts are of, and the way to those just before the text changed again. */
function WhenOf({
  then: { at, nextAt },
  on,
  address,
}: {
  readonly then: ClauseThen;
  readonly on: string | undefined;
  readonly address: string;
}) {
  const last = nextAt === null ? new Date() : new Date(Date.parse(nextAt) - 1);
  return (
    <p className={classes.when}>
      Brackets, positions and reservations as of {formatMoment(at)}
      {on === undefined ? ", when this revision was made." : ", while this revision stood."}{" "}
      {on === undefined ? (
        <TextLink size="xs" href={`${address}?on=${last.toISOString()}`}>
          {nextAt === null ? "As of now" : "As of its last moment"}
        </TextLink>
      ) : (
        <TextLink size="xs" href={address}>
          As it was made
        </TextLink>
      )}
    </p>
  );
}

async function printingOf(actor: Actor, clauseId: string, then: ClauseThen): Promise<Printing> {
  const { content, open, reservations } = then;
  const { delegations } = await partiesOnPage(actor);
  const { clauses } = await clauseOnPage(actor, clauseId);
  const footnotes = numberReservations(
    reservations,
    content.content.map(({ attrs }) => attrs.id),
  );
  const marks = content.content.map(({ attrs: { id } }) => [id, footnoteMark(footnotes, id)] as const);
  return {
    numbers: { clauses: numberClauses(clauses), blocks: new Map() },
    linkTo: ({ target, block }) =>
      `/negotiations/${actor.negotiationId}/clauses/${target}${block && `#${block}`}`,
    facts: {
      ...NO_FACTS,
      items: new Map(open.map(({ item }) => [item.id, item])),
      delegations: new Map(delegations.map((delegation) => [delegation.id, delegation])),
    },
    footnotes: new Map(marks.filter(([, mark]) => mark !== "")),
  };
}

function nameOf({ name, seat }: { readonly name: string; readonly seat: string }): string {
  return seat ? `${name} (${seat})` : name;
}
