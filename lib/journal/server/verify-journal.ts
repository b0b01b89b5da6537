import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { findRecordFault, isBallotAct, type StoredBallot } from "#lib/ballot/record-fault.ts";
import type { ClauseContent } from "#lib/clause/content.ts";
import { hashContent } from "#lib/clause/project.ts";
import { issuedTreaties } from "#lib/clause/server/readable-treaties.ts";
import { db } from "#lib/platform/db.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import { type ChainHead, EMPTY_CHAIN, findLinkFault } from "../chain.ts";
import type { JournalEvent } from "../event.ts";
import type { JournalVerdict } from "../verdict.ts";
import { EVENT_COLUMNS, type EventRow, toJournalEvent } from "./row.ts";

const EVENTS_AT_A_TIME = 1000;
const TEXTS_AT_A_TIME = 200;
const TIMEOUT_MS = 600_000;

/**
 * Verifies the record of one negotiation as it stands at one moment: every event's hash and place in the chain, the
 * head, the ballots against the events, adopted clauses against ballots, and the hash of every text version.
 */
export function verifyJournal(negotiationId: string): Promise<JournalVerdict> {
  const options = { isolationLevel: "RepeatableRead", timeout: TIMEOUT_MS } as const;
  return db().$transaction((tx) => verifyWithin(tx, negotiationId), options);
}

/** Verifies the record of the actor's negotiation. */
export async function verifyOwnJournal(actor: Actor): Promise<JournalVerdict> {
  authorise(actor, "journal.read");
  return verifyJournal(actor.negotiationId);
}

/** The negotiations there are, oldest first. */
export async function listAllNegotiations(): Promise<readonly string[]> {
  const rows = await db().negotiation.findMany({ orderBy: { createdAt: "asc" }, select: { id: true } });
  return rows.map(({ id }) => id);
}

async function verifyWithin(tx: Transaction, negotiationId: string): Promise<JournalVerdict> {
  const negotiation = await tx.negotiation.findUniqueOrThrow({
    where: { id: negotiationId },
    select: { title: true, journalHead: true, journalHash: true },
  });
  const chain = await verifyChain(tx, negotiationId);
  const ballots = await readBallots(tx, negotiationId);
  const texts = await verifyTexts(tx, negotiationId);
  const { journalHead: number, journalHash: hash } = negotiation;
  const fault =
    chain.fault ??
    findHeadFault(chain.head, { number, hash }) ??
    findRecordFault(chain.ballotEvents, ballots) ??
    (await findAdoptionFault(tx, negotiationId)) ??
    texts.fault;
  const counts = { events: chain.head.number, ballots: ballots.length, texts: texts.count };
  return { negotiationId, title: negotiation.title, ...counts, fault };
}

async function verifyChain(tx: Transaction, negotiationId: string) {
  let head: ChainHead = EMPTY_CHAIN;
  const ballotEvents: JournalEvent[] = [];
  for await (const row of readRows(tx, negotiationId)) {
    const event = toJournalEvent(row);
    const fault = findLinkFault(head, event);
    if (fault) return { head, ballotEvents, fault: `event ${fault.number} ${fault.reason}` };
    const clauseId = "clauseId" in event.act ? event.act.clauseId : null;
    if (row.clauseId !== clauseId)
      return { head, ballotEvents, fault: `event ${event.number} has been altered` };
    if (isBallotAct(event.act)) ballotEvents.push(event);
    head = event;
  }
  return { head, ballotEvents, fault: null };
}

/** All rows of a journal in order, including what may stand before 1, without holding them all at once. */
async function* readRows(tx: Transaction, negotiationId: string): AsyncGenerator<EventRow> {
  let after: number | undefined;
  for (;;) {
    const rows: EventRow[] = await tx.journalEvent.findMany({
      where: { negotiationId, ...(after !== undefined && { number: { gt: after } }) },
      orderBy: { number: "asc" },
      take: EVENTS_AT_A_TIME,
      select: EVENT_COLUMNS,
    });
    yield* rows;
    if (rows.length < EVENTS_AT_A_TIME) return;
    after = rows.at(-1)?.number;
  }
}

function findHeadFault(found: ChainHead, stored: ChainHead): string | null {
  if (found.number < stored.number) return `event ${found.number + 1} and all after it are missing`;
  if (found.number === stored.number && found.hash === stored.hash) return null;
  return `event ${found.number} is not the head of the journal`;
}

async function readBallots(tx: Transaction, negotiationId: string): Promise<readonly StoredBallot[]> {
  const rows = await tx.ballot.findMany({
    where: { negotiationId },
    orderBy: { openedAt: "asc" },
    select: {
      id: true,
      clauseId: true,
      question: true,
      revision: true,
      textHash: true,
      content: true,
      rule: true,
      weighted: true,
      status: true,
      verdict: true,
      arithmetic: true,
      electors: {
        select: { delegationId: true, weight: true, vote: { select: { choice: true, castBy: true } } },
      },
    },
  });
  return rows.map(({ content, electors, ...ballot }) => ({
    ...ballot,
    content: content as unknown as ClauseContent,
    electors: electors.map(({ delegationId, weight }) => ({ delegationId, weight })),
    votes: electors.flatMap(({ delegationId, vote }) => (vote ? [{ delegationId, ...vote }] : [])),
  }));
}

/** A clause is adopted if and only if a vote carried the text that it has. */
async function findAdoptionFault(tx: Transaction, negotiationId: string): Promise<string | null> {
  const [wrong] = await tx.$queryRaw<{ id: string; status: string }[]>`
    select c.id, c.status from clause c join treaty t on t.id = c.treaty_id
    left join ballot b on b.clause_id = c.id and b.verdict = 'CARRIED' and b.revision = c.head
    where t.negotiation_id = ${negotiationId}::uuid and (c.status = 'ADOPTED') <> (b.id is not null)
    limit 1`;
  if (!wrong) return null;
  return wrong.status === "ADOPTED"
    ? `the clause ${wrong.id} is adopted without a vote that carried its text`
    : `the clause ${wrong.id} is not adopted though a vote carried its text`;
}

async function verifyTexts(tx: Transaction, negotiationId: string) {
  let count = 0;
  for (let after: string | undefined; ; ) {
    const rows: { id: string; clauseId: string; revision: number; hash: string; content: unknown }[] =
      await tx.textVersion.findMany({
        where: {
          clause: { treaty: issuedTreaties({ negotiationId }) },
          ...(after !== undefined && { id: { gt: after } }),
        },
        orderBy: { id: "asc" },
        take: TEXTS_AT_A_TIME,
        select: { id: true, clauseId: true, revision: true, hash: true, content: true },
      });
    const wrong = rows.find(({ content, hash }) => hashContent(content as ClauseContent) !== hash);
    if (wrong)
      return {
        count,
        fault: `the text of clause ${wrong.clauseId} at revision ${wrong.revision} has been altered`,
      };
    count += rows.length;
    if (rows.length < TEXTS_AT_A_TIME) return { count, fault: null };
    after = rows.at(-1)?.id;
  }
}
