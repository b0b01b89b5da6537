import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import type { Clause } from "#lib/clause/clause.ts";
import type { ClauseContent } from "#lib/clause/content.ts";
import { numberClauses } from "#lib/clause/number-clauses.ts";
import { printReference } from "#lib/clause/reference.ts";
import { listClauses } from "#lib/clause/server/queries.ts";
import { negotiatedTreaty } from "#lib/clause/server/readable-treaties.ts";
import { loadWeave } from "#lib/history/server/load-weave.ts";
import { readAuthors } from "#lib/history/server/read-authors.ts";
import type { JournalEvent } from "#lib/journal/event.ts";
import { EVENT_COLUMNS, toJournalEvent } from "#lib/journal/server/row.ts";
import { db } from "#lib/platform/db.ts";
import { PROPOSAL_STATUS_NAMES } from "#lib/proposal/proposal.ts";
import type { ReportFrame } from "../article-report.ts";
import type { ArticleRecord, ReportNames, TabledText } from "../assemble-article.ts";
import { clauseStateName } from "../clause-state-name.ts";

/** What a report can be made of: the state of the record, the articles that have a text, and names. */
export type ReportContents = {
  readonly frame: Omit<ReportFrame, "at">;
  /** In reading order. */
  readonly articles: readonly ReportableArticle[];
  readonly byId: ReadonlyMap<string, string>;
  readonly byShortName: ReadonlyMap<string, string>;
  readonly reference: ReportNames["reference"];
};

/** The record that a report is taken from, up to one event of the journal and one revision of each text. */
export type ReportFacts = ReportContents & {
  /** The instant of the newest event. */
  readonly journalAt: string;
  readonly events: readonly JournalEvent[];
};

/** A clause that a report can be made of. */
export type ReportableArticle = {
  readonly clauseId: string;
  readonly label: string;
  readonly heading: string;
  readonly state: string;
  /** Its newest revision, and the hash of its log up to it, hexadecimal. */
  readonly revision: number;
  readonly logHash: string;
};

/**
 * What a report of the actor's negotiation, or of some clauses of it, is made of, without the texts. Everybody seated
 * reads the same: only acts on record, never a draft, a comment or a vote that is still open.
 */
export async function readReportFacts(
  actor: Actor,
  { clauseIds }: { readonly clauseIds: readonly string[] | null },
): Promise<ReportFacts> {
  const contents = await readReportContents(actor);
  const { articles, frame } = contents;
  const chosen = clauseIds === null ? null : new Set(clauseIds);
  const acts = await readActs(actor, { upTo: frame.journal.number, clauseIds });
  return {
    ...contents,
    ...acts,
    articles: chosen === null ? articles : articles.filter(({ clauseId }) => chosen.has(clauseId)),
  };
}

/** The articles of the actor's negotiation of which a report can be made, and the state of the record. */
export async function readReportContents(actor: Actor): Promise<ReportContents> {
  authorise(actor, "journal.read");
  const { negotiationId } = actor;
  const [clauses, heads, negotiation, treaty, delegations] = await Promise.all([
    listClauses(actor),
    readHeads(actor),
    db().negotiation.findUniqueOrThrow({
      where: { id: negotiationId },
      select: { title: true, journalHead: true, journalHash: true },
    }),
    db().treaty.findFirst({ where: negotiatedTreaty(actor), select: { title: true } }),
    db().delegation.findMany({
      where: { negotiationId },
      orderBy: { name: "asc" },
      select: { id: true, name: true, shortName: true },
    }),
  ]);
  const numbers = { clauses: numberClauses(clauses), blocks: new Map() };
  return {
    frame: {
      negotiation: negotiation.title,
      treaty: treaty?.title || negotiation.title,
      journal: { number: negotiation.journalHead, hash: negotiation.journalHash },
      delegations: delegations.map(({ shortName, name }) => ({ shortName, name })),
    },
    articles: clauses.flatMap((clause): ReportableArticle[] => {
      const { id: clauseId, heading } = clause;
      const head = heads.get(clauseId);
      // a part without words of its own is a heading
      if (!head || (isPart(clause) && head.revision <= 1)) return [];
      const label = numbers.clauses.get(clauseId)?.label ?? "";
      return [{ clauseId, label, heading, state: clauseStateName(clause), ...head }];
    }),
    byId: new Map(delegations.map(({ id, name }) => [id, name])),
    byShortName: new Map(delegations.map(({ shortName, name }) => [shortName, name])),
    reference: (reference) => printReference(reference, numbers).text,
  };
}

function isPart({ kind }: Clause): boolean {
  return kind === "PART" || kind === "CHAPTER" || kind === "SECTION";
}

/** The newest revision of each text with the hash of its log: read together, so that they fit. */
async function readHeads(
  actor: Actor,
): Promise<ReadonlyMap<string, Pick<ReportableArticle, "revision" | "logHash">>> {
  const rows = await db().clause.findMany({
    where: { treaty: negotiatedTreaty(actor), head: { gt: 0 } },
    select: { id: true, head: true, logHash: true },
  });
  return new Map(
    rows.map(({ id, head, logHash }) => [
      id,
      { revision: head, logHash: Buffer.from(logHash).toString("hex") },
    ]),
  );
}

/** Acts of the conference as a whole that every article's history tells, and those of proposals and ballots. */
const SHARED = ["sitting.", "version.", "chairs-text.", "proposal.", "ballot."];
/** Single votes are left out: how a delegation voted is on record when the ballot closes. */
const LEFT_OUT = ["vote.cast"];

async function readActs(
  { negotiationId }: Actor,
  { upTo, clauseIds }: { readonly upTo: number; readonly clauseIds: readonly string[] | null },
): Promise<{ readonly events: readonly JournalEvent[]; readonly journalAt: string }> {
  const about = clauseIds === null ? { NOT: { clauseId: null } } : { clauseId: { in: [...clauseIds] } };
  const [rows, newest] = await Promise.all([
    db().journalEvent.findMany({
      where: {
        negotiationId,
        number: { lte: upTo },
        type: { notIn: LEFT_OUT },
        OR: [about, ...SHARED.map((startsWith) => ({ type: { startsWith } }))],
      },
      orderBy: { number: "asc" },
      select: EVENT_COLUMNS,
    }),
    db().journalEvent.findUniqueOrThrow({
      where: { negotiationId_number: { negotiationId, number: upTo } },
      select: { at: true },
    }),
  ]);
  return { events: rows.map(toJournalEvent), journalAt: newest.at.toISOString() };
}

/** The record of one article, and what names its people. */
export async function readArticleRecord(
  actor: Actor,
  facts: ReportFacts,
  article: ReportableArticle,
): Promise<{ readonly record: ArticleRecord; readonly names: ReportNames }> {
  const { clauseId, revision } = article;
  const [weave, kept] = await Promise.all([loadWeave(clauseId), readKept(clauseId)]);
  const userIds = new Set(weave.log.between(0, revision).map(({ userId }) => userId));
  const [authors, proposals] = await Promise.all([
    readAuthors(actor, [...userIds]),
    readProposals([...new Set(kept.map(({ proposalId }) => proposalId))]),
  ]);
  const events = facts.events.filter((event) => isAbout(event, { clauseId, proposals }));
  const { byId, byShortName, reference } = facts;
  return {
    record: { ...article, weave, events, tabled: kept, proposals },
    names: { authors, byId, byShortName, reference },
  };
}

function isAbout(
  { act }: JournalEvent,
  { clauseId, proposals }: { readonly clauseId: string; readonly proposals: ReadonlyMap<string, unknown> },
): boolean {
  if ("symbol" in act) return proposals.has(act.proposalId);
  if ("clauseId" in act) return act.clauseId === clauseId;
  if (act.type === "sitting.opened" || act.type === "sitting.closed") return true;
  return "texts" in act && act.texts.some((text) => text.clauseId === clauseId);
}

/** What a proposal would make of the clause; kept only when it is tabled: drafts have none. */
async function readKept(clauseId: string): Promise<readonly TabledText[]> {
  const rows = await db().proposalText.findMany({
    where: { clauseId, proposal: { status: { not: "DRAFT" } } },
    orderBy: { keptAt: "asc" },
    select: { proposalId: true, revision: true, content: true },
  });
  return rows.map((row) => ({ ...row, content: row.content as unknown as ClauseContent }));
}

async function readProposals(ids: readonly string[]): Promise<ArticleRecord["proposals"]> {
  const rows = await db().proposal.findMany({
    where: { id: { in: [...ids] }, status: { not: "DRAFT" } },
    select: { id: true, rationale: true, status: true },
  });
  return new Map(
    rows.map(({ id, rationale, status }) => [id, { rationale, status: PROPOSAL_STATUS_NAMES[status] }]),
  );
}
