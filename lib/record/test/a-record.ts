import * as Y from "yjs";
import { decide } from "#lib/ballot/decision/decide.ts";
import { STANDARD_RULES } from "#lib/ballot/standard-rules.ts";
import { votersOf } from "#lib/ballot/voters-of.ts";
import { project } from "#lib/clause/project.ts";
import { BODY } from "#lib/clause/schema.ts";
import { contentToUpdate } from "#lib/clause/write-content.ts";
import { EMPTY_CHAIN, hashEvent } from "#lib/journal/chain.ts";
import type { JournalAct, JournalEvent, LogSeal } from "#lib/journal/event.ts";
import type { RecordEntry, RevisionEntry } from "../entry.ts";
import { hashRevision } from "../revision-hash.ts";

const negotiationId = "018f0000-0000-7000-8000-000000000001";
const treatyId = "018f0000-0000-7000-8000-000000000002";
const clauseId = "018f0000-0000-7000-8000-000000000003";
const delegationId = "018f0000-0000-7000-8000-000000000004";
const ballotId = "018f0000-0000-7000-8000-000000000005";
const head = "018f0000-0000-7000-8000-000000000006";
const at = "2026-11-22T08:00:00.000Z";
const title = "Treaty – “Limits”";
const label = "Article 1";

/**
 * The record of a small negotiation: one article of five revisions, of which the first three are sealed by acts, a
 * position on it, and a vote that it lost.
 */
export function aRecord(): readonly RecordEntry[] {
  const revisions = chainRevisions(writeArticle());
  const text = projectAt(revisions, 3);
  const seal = { revision: 3, hash: revisions[2]?.hash ?? "" };
  const onText = { clauseId, revision: 3, textHash: text.hash };
  const terms = {
    ...onText,
    question: `${label} – Limits`,
    rule: "SIMPLE_MAJORITY",
    weighted: false,
  } as const;
  const electors = [{ delegationId, weights: { votes: 1 }, groups: [], isPresent: true, proxyId: null }];
  const votes = [{ delegationId, choice: "NO" as const }];
  const rule = STANDARD_RULES[terms.rule];
  const { verdict, arithmetic } = decide(rule, votersOf(electors, votes));
  const position = { delegationId, stance: "NEEDS_CHANGE", adReferendum: false, statement: "Too high." };
  const { question } = terms;
  const delegation = { name: "Aldmark", shortName: "ALD", isoCode: "", weight: 1 };
  const events = chainEvents([
    [{ type: "negotiation.created", title }, null],
    [{ type: "delegation.added", delegationId, ...delegation }, null],
    [
      { type: "clause.added", clauseId, label, kind: "ARTICLE", heading: "Limits" },
      { revision: 0, hash: "" },
    ],
    [{ type: "position.taken", label, delegationName: "ALD", ...onText, ...position }, seal],
    [{ type: "ballot.opened", ballotId, label, ...terms, electors: [{ delegationId, weight: 1 }] }, seal],
    [{ type: "vote.cast", clauseId, ballotId, question, delegationId }, seal],
    [{ type: "ballot.closed", ballotId, label, ...onText, question, verdict, arithmetic, votes }, seal],
  ]);
  const { number = 0, hash = "" } = events.at(-1) ?? {};
  const { content, plainText, words } = text;
  return [
    { entry: "record", format: "travaux-record-1", negotiationId, title, journal: { number, hash } },
    ...events.map(({ negotiationId: _, ...event }) => ({ entry: "event" as const, ...event })),
    { entry: "delegation", id: delegationId, ...delegation },
    { entry: "treaty", id: treatyId, title, basisId: null, issuedAt: null },
    {
      entry: "clause",
      id: clauseId,
      treatyId,
      parentId: null,
      kind: "ARTICLE",
      heading: "Limits",
      numberAs: "",
      orderKey: "a0",
      status: "OPEN",
      mode: "OPEN",
      bracketRule: "CHAIR",
      stage: "DRAFT",
      agreedHash: null,
      head: revisions.length,
      logHash: revisions.at(-1)?.hash ?? "",
    },
    { entry: "position", number: 1, ...onText, ...position, takenBy: head, takenAt: at },
    {
      entry: "ballot",
      id: ballotId,
      question,
      subject: "CLAUSE",
      method: "RECORDED",
      motion: null,
      proposalId: null,
      rule,
      step: "FIRST",
      previousId: null,
      effect: "ADOPT",
      showsVotes: false,
      textHash: text.hash,
      texts: [{ clauseId, label, revision: 3, baseHash: text.hash, textHash: text.hash, content }],
      counts: null,
      status: "CLOSED",
      openedAt: at,
      closedAt: at,
      verdict,
      arithmetic,
      electors,
      votes: votes.map((vote) => ({ ...vote, castBy: head })),
    },
    ...revisions.slice(0, 3),
    { entry: "text", clauseId, revision: 3, hash: text.hash, content, plainText, words },
    ...revisions.slice(3),
  ];
}

/** Gives revisions numbers and hashes anew, as a forger would who knows how. */
export function chainRevisions(
  rows: readonly Omit<RevisionEntry, "seq" | "hash">[],
): readonly RevisionEntry[] {
  const chained: RevisionEntry[] = [];
  for (const [index, row] of rows.entries()) {
    const unhashed = { ...row, seq: index + 1 };
    chained.push({ ...unhashed, hash: hashRevision(clauseId, chained.at(-1)?.hash ?? "", unhashed) });
  }
  return chained;
}

/** Gives acts numbers and hashes, as the journal does. */
function chainEvents(acts: readonly (readonly [JournalAct, LogSeal | null])[]): readonly JournalEvent[] {
  const actor = { id: head, name: "Ann", delegation: "ALD" };
  const events: JournalEvent[] = [];
  for (const [act, log] of acts) {
    const before = events.at(-1) ?? EMPTY_CHAIN;
    const unhashed = {
      negotiationId,
      number: before.number + 1,
      at,
      actor,
      act,
      log,
      previousHash: before.hash,
    };
    events.push({ ...unhashed, hash: hashEvent(unhashed) });
  }
  return events;
}

/** A paragraph, and four letters typed at its end. */
function writeArticle(): readonly Omit<RevisionEntry, "seq" | "hash">[] {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(update));
  const attrs = { id: "b1", level: 1, numbered: true, numberAs: "" };
  const content = [{ type: "text" as const, text: "Each Party shall keep within 300 units" }];
  Y.applyUpdate(doc, contentToUpdate({ type: "doc", content: [{ type: "paragraph", attrs, content }] }));
  const paragraph = doc.getXmlFragment(BODY).get(0) as Y.XmlElement;
  const words = paragraph.get(0) as Y.XmlText;
  for (const letter of [" of", " each", " type", "."]) words.insert(words.length, letter);
  return updates.map((bytes) => ({
    entry: "revision",
    clauseId,
    userId: head,
    sessionId: "Sitzung №1",
    at,
    bytes,
  }));
}

function projectAt(revisions: readonly RevisionEntry[], revision: number) {
  const doc = new Y.Doc();
  for (const { bytes } of revisions.slice(0, revision)) Y.applyUpdate(doc, bytes);
  return project(doc);
}
