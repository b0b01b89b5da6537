import type { ClauseContent } from "#lib/clause/content.ts";
import { hashContent } from "#lib/clause/project.ts";
import { type AuthorBook, authorAt } from "#lib/history/authors.ts";
import { contentAt, type Weave } from "#lib/history/weave.ts";
import type { JournalEvent } from "#lib/journal/event.ts";
import type {
  ArticleReport,
  Citation,
  ReportOptions,
  ReportPresent,
  ReportStage,
  ReportWorker,
} from "./article-report.ts";
import { cutStages, type StageCut } from "./cut-stages.ts";
import { type PrintWords, printBlocks, printDifference } from "./print-text.ts";
import { openingsOf, type ProposalOnTable, reportItems, type TabledProposal } from "./report-items.ts";
import { sidedBlocks } from "./sided-blocks.ts";
import { suggestedBlocks } from "./suggested-blocks.ts";

/** A text of this article as a proposal would have it, kept when it was tabled or attached again. */
export type TabledText = {
  readonly proposalId: string;
  readonly revision: number;
  readonly content: ClauseContent;
};

/** Everything on the record about one article: what every member of the negotiation may read. */
export type ArticleRecord = {
  readonly clauseId: string;
  readonly label: string;
  readonly heading: string;
  readonly state: string;
  /** The newest revision that the report knows of, and the hash of the log up to it. */
  readonly revision: number;
  readonly logHash: string;
  readonly weave: Weave;
  /** Acts about the article, its proposals, and the sittings, versions and chair's texts of the treaty, in order. */
  readonly events: readonly JournalEvent[];
  readonly tabled: readonly TabledText[];
  readonly proposals: ReadonlyMap<string, { readonly rationale: string; readonly status: string }>;
};

/** What names the people and delegations of a report, and prints its cross-references. */
export type ReportNames = Pick<PrintWords, "reference"> & {
  readonly authors: AuthorBook;
  /** Full names of delegations by id, and by short name. */
  readonly byId: ReadonlyMap<string, string>;
  readonly byShortName: ReadonlyMap<string, string>;
};

/** The drafting history of an article, from the record alone: the same record gives the same report. */
export function assembleArticle(
  record: ArticleRecord,
  names: ReportNames,
  options: ReportOptions,
): ArticleReport {
  const { clauseId, label, heading, state, weave } = record;
  const print = wordsOf(names);
  const hashAt = textHashes(weave);
  const log = weave.log.upTo(record.revision);
  const cuts = cutStages(log, record.events, (from, to) => hashAt(from) === hashAt(to));
  const telling = { record, names, print, options, openings: openingsOf(record.events) };
  return {
    clauseId,
    label,
    heading,
    state,
    stages: cuts.map((cut, index) => tellStage(cut, cuts[index + 1], telling)),
    present: record.revision === 0 ? null : presentText(record, { print, hashAt }),
    newest: newestOf(record.events),
  };
}

type Telling = {
  readonly record: ArticleRecord;
  readonly names: ReportNames;
  readonly print: PrintWords;
  readonly options: ReportOptions;
  readonly openings: ReadonlyMap<string, JournalEvent>;
};

/** Acts belong to the stage in which they were done; what came before the first text to it, the rest to the last. */
function tellStage(cut: StageCut, next: StageCut | undefined, telling: Telling): ReportStage {
  const { record, print, options } = telling;
  const { weave } = record;
  const isFirst = cut.from === 0;
  const events = record.events.filter(
    ({ at }) => (isFirst || at >= cut.fromAt) && (next === undefined || at < next.fromAt),
  );
  const items = reportItems(events, itemNames(telling), telling.openings);
  const lines = isFirst
    ? printBlocks(sidedBlocks(weave, { from: cut.to, to: cut.to }), print)
    : options.withDifferences
      ? printDifference(sidedBlocks(weave, { from: cut.from, to: cut.to }), print)
      : [];
  return {
    ...cut,
    workers: workersOf(weave, cut, telling.names),
    text: lines,
    items: options.withStatements ? items : items.map(withoutStatement),
  };
}

function itemNames({ record, names, print }: Telling) {
  return {
    clauseId: record.clauseId,
    delegation: (id: string) => names.byId.get(id) ?? "a former delegation",
    seat: (seat: string) => names.byShortName.get(seat) ?? seat,
    proposal: (act: ProposalOnTable) => tabledAt(act, { record, names, print }),
  };
}

function tabledAt(
  act: ProposalOnTable,
  { record, names, print }: Pick<Telling, "record" | "names" | "print">,
): TabledProposal | null {
  const kept = record.tabled.filter(({ proposalId }) => proposalId === act.proposalId);
  const onTable = act.texts.find(({ clauseId }) => clauseId === record.clauseId);
  const text = kept.findLast(({ revision }) => revision === onTable?.revision) ?? kept[0];
  if (!onTable || !text) return null;
  const facts = record.proposals.get(act.proposalId);
  return {
    symbol: act.symbol,
    title: act.title,
    who: act.sponsors.map((name) => names.byShortName.get(name) ?? name)[0] ?? "",
    sponsors: act.sponsors.map((name) => names.byShortName.get(name) ?? name),
    rationale: facts?.rationale ?? "",
    revision: onTable.revision,
    isAttachedAgain: act.type === "proposal.reattached",
    text: printDifference(suggestedBlocks(text.content), print),
    status: facts?.status ?? "",
  };
}

function withoutStatement(item: ReportStage["items"][number]): ReportStage["items"][number] {
  switch (item.kind) {
    case "act":
      return { ...item, statement: "" };
    case "matter":
      return { ...item, acts: item.acts.map((act) => ({ ...act, reason: "" })) };
    case "proposal":
      return { ...item, rationale: "" };
    default:
      return item;
  }
}

type HashAt = (revision: number) => string;

/** The hash of the negotiating text at a revision. Where one stage ends another begins: each is taken once. */
function textHashes(weave: Weave): HashAt {
  const known = new Map<number, string>();
  return (revision) => {
    const hash = known.get(revision) ?? hashContent(contentAt(weave, revision));
    known.set(revision, hash);
    return hash;
  };
}

function presentText(
  { weave, revision, logHash }: ArticleRecord,
  { print, hashAt }: { readonly print: PrintWords; readonly hashAt: HashAt },
): ReportPresent {
  return {
    revision,
    at: weave.log.authorship(revision).at,
    textHash: hashAt(revision),
    logHash,
    lines: printBlocks(sidedBlocks(weave, { from: revision, to: revision }), print),
  };
}

function workersOf(weave: Weave, { from, to }: StageCut, names: ReportNames): readonly ReportWorker[] {
  const counts = new Map<string, number>();
  for (const by of weave.log.between(from, to)) {
    const who = seatOf(by, names);
    counts.set(who, (counts.get(who) ?? 0) + 1);
  }
  return [...counts]
    .map(([who, revisions]) => ({ who, revisions }))
    .toSorted((one, other) => other.revisions - one.revisions || (one.who < other.who ? -1 : 1));
}

function wordsOf(names: ReportNames): PrintWords {
  return {
    reference: names.reference,
    authorOf: (by) => {
      const { name } = authorAt(names.authors, by);
      return `${seatOf(by, names)} (${name})`;
    },
  };
}

function seatOf(by: { readonly userId: string; readonly at: string }, names: ReportNames): string {
  const { seat, name } = authorAt(names.authors, by);
  return seat === "" ? name : (names.byShortName.get(seat) ?? seat);
}

function newestOf(events: readonly JournalEvent[]): Citation | null {
  const newest = events.findLast(({ act }) => "clauseId" in act);
  return newest ? { number: newest.number, at: newest.at } : null;
}
