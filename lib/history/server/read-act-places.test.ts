import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { listClauses } from "#lib/clause/server/queries.ts";
import type { JournalAct } from "#lib/journal/event.ts";
import { recordEvent } from "#lib/journal/server/record-event.ts";
import { createNegotiation } from "#lib/negotiation/server/create-negotiation.ts";
import { addArticle, callConference, writeParagraph } from "#lib/negotiation/server/test/conference.ts";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import { inTransaction } from "#lib/platform/transaction.ts";
import { parseTreaty } from "#lib/treaty/parse-treaty.ts";
import { importTreaty } from "#lib/treaty/server/import-treaty.ts";
import { readHistory } from "./read-history.ts";

useDatabase();

const text = (clauseId: string) => ({
  clauseId,
  label: "Article 1",
  revision: 1,
  textHash: "t",
  logHash: "l",
});

test("an act about several clauses stands in the history of each that it touches, and of no other", async () => {
  const { secretary, chair, delegate, clauseId } = await callConference([1]);
  const { clauseId: other } = await addArticle(secretary, "Other");
  const [one, two, versionId, treatyId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const proposal = { title: "Less", outcome: "", sponsors: ["State 1"] };
  const acts: readonly JournalAct[] = [
    {
      type: "version.made",
      versionId,
      treatyId,
      name: "Rev.1",
      reason: "",
      texts: [text(clauseId), text(other)],
    },
    { type: "proposal.tabled", proposalId: one, symbol: "L.1", ...proposal, texts: [text(clauseId)] },
    { type: "proposal.tabled", proposalId: two, symbol: "L.2", ...proposal, texts: [text(other)] },
    ...[one, two].map((proposalId) => {
      const said = { delegationName: "State 1", stand: "SUPPORTS", reason: "" };
      return { type: "proposal.stand-taken", proposalId, symbol: "", title: "Less", ...said } as const;
    }),
  ];
  for (const act of acts) await inTransaction((tx) => recordEvent(tx, chair, act));
  const typesOf = async (id: string) => {
    const { items } = await readHistory(delegate, { clauseId: id });
    return items.flatMap((item) => (item.kind === "act" ? [`${item.event.act.type} @${item.revision}`] : []));
  };
  expect(await typesOf(clauseId)).toEqual([
    "proposal.stand-taken @1",
    "proposal.tabled @1",
    "version.made @1",
    "clause.added @0",
  ]);
  expect((await typesOf(other)).filter((type) => type.startsWith("version"))).toHaveLength(1);
});

test("a sitting ends stretches of work, and filters count what they show", async () => {
  const { chair, delegate, clauseId, delegate: writer } = await callConference([1]);
  const sitting = { sittingId: randomUUID(), number: 1, title: "", versionId: null };
  await writeParagraph(writer, clauseId, "Before.");
  await inTransaction((tx) => recordEvent(tx, chair, { type: "sitting.opened", ...sitting }));
  await writeParagraph(writer, clauseId, "In it.");
  const { items, counts } = await readHistory(delegate, { clauseId, filter: { by: "S1" } });
  expect(items.map(({ revision }) => revision)).toEqual([3, 2]);
  expect(counts).toMatchObject({ all: 5, shown: 2 });
  expect(Object.fromEntries(counts.bySeat)).toEqual({ S1: 2, Chair: 1, Secretariat: 2 });
  expect(Object.fromEntries(counts.byKind)).toEqual({ edits: 2 });
  const nothing = await readHistory(delegate, { clauseId, filter: { kind: "votes" } });
  expect(nothing).toMatchObject({ items: [], counts: { shown: 0 }, olderThan: null });
});

test("an imported clause begins with the import", async () => {
  const { secretary: founder } = await callConference([1]);
  const { actor } = await createNegotiation(founder, { title: "T", description: "", weightedVoting: false });
  await importTreaty(actor, parseTreaty("# Treaty\n\n## Article 1\n\nThe Parties agree."));
  const [clause] = await listClauses(actor);
  const { items } = await readHistory(actor, { clauseId: clause?.id ?? "" });
  expect(items.map((item) => (item.kind === "act" ? item.event.act.type : "edit"))).toEqual([
    "treaty.imported",
    "edit",
  ]);
});
