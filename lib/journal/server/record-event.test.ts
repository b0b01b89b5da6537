import { expect, test } from "vitest";
import { freezeClause } from "#lib/clause/server/freeze-clause.ts";
import { addArticle, callConference } from "#lib/negotiation/server/test/conference.ts";
import { db } from "#lib/platform/db.ts";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import { findChainFault } from "../chain.ts";
import { readJournal } from "./queries.ts";
import { verifyJournal } from "./verify-journal.ts";

useDatabase();

test("acts at the same instant form one chain without a gap", async () => {
  const c = await callConference([1, 1]);
  const before = (await readJournal(c.chair, {})).head;
  await Promise.all(Array.from({ length: 12 }, (_, i) => addArticle(c.secretary, `Article ${i}`)));
  const numbers = await db().journalEvent.findMany({
    where: { negotiationId: c.negotiationId },
    orderBy: { number: "asc" },
    select: { number: true },
  });
  expect(numbers.map(({ number }) => number)).toEqual(Array.from({ length: before + 12 }, (_, i) => i + 1));
  expect(await verifyJournal(c.negotiationId)).toMatchObject({ fault: null, events: before + 12 });
});

test("an act that fails leaves no trace and no gap", async () => {
  const c = await callConference([1]);
  const { clauseId } = c;
  await freezeClause(c.chair, { clauseId });
  const { head } = await readJournal(c.chair, {});
  await expect(freezeClause(c.chair, { clauseId })).rejects.toThrow("closed");
  expect((await readJournal(c.chair, {})).head).toBe(head);
});

test("what was recorded can be neither changed nor removed", async () => {
  const { negotiationId: id } = await callConference([1]);
  const append = /append-only/;
  await expect(db().$executeRaw`update journal_event set actor_name = 'X'`).rejects.toThrow(append);
  await expect(db().$executeRaw`delete from journal_event`).rejects.toThrow(append);
  await expect(db().$executeRaw`truncate journal_event`).rejects.toThrow(append);
  await expect(
    db().$executeRaw`update negotiation set journal_head = journal_head - 1 where id = ${id}::uuid`,
  ).rejects.toThrow(/may only move by one/);
});

test("nothing is added to a journal, and its head is not moved, except by an event that follows the newest", async () => {
  const { negotiationId: id } = await callConference([1]);
  for (const gap of [1, 0, -1])
    await expect(
      db().$executeRaw`
        insert into journal_event
        select negotiation_id, number + 1 + ${gap}, at, type, actor_id, actor_name, delegation, clause_id, payload,
          previous_hash, hash
        from journal_event where negotiation_id = ${id}::uuid order by number desc limit 1`,
    ).rejects.toThrow(/follows the newest one/);
  await expect(
    db().$executeRaw`update negotiation set journal_hash = repeat('0', 64) where id = ${id}::uuid`,
  ).rejects.toThrow(/may only move by one/);
  await expect(
    db().$executeRaw`update negotiation set journal_head = journal_head + 1 where id = ${id}::uuid`,
  ).rejects.toThrow(/is its newest event/);
});

test("is read by pages, newest first, and by clause, delegation and kind", async () => {
  const c = await callConference([1]);
  for (let i = 0; i < 70; i++) await addArticle(c.secretary, `Article ${i}`);
  await freezeClause(c.chair, { clauseId: c.clauseId });
  const first = await readJournal(c.chair, {});
  const second = await readJournal(c.chair, { before: first.before! });
  const all = [...first.events, ...second.events];
  expect(all.map((e) => e.number)).toEqual(Array.from({ length: first.head }, (_, i) => first.head - i));
  expect(second.before).toBeNull();
  expect(findChainFault(all.toReversed())).toBeNull();
  const ofClause = await readJournal(c.chair, { clauseId: c.clauseId });
  expect(ofClause.events.map((e) => e.act.type)).toEqual(["clause.frozen", "clause.added"]);
  const text = await readJournal(c.chair, { kind: "text", delegation: "Chair" });
  expect(text.events.map((e) => e.act.type)).toEqual(["clause.frozen"]);
  expect((await readJournal(c.chair, { kind: "text", delegation: "S1" })).events).toEqual([]);
  const stranger = (await callConference([1])).observer;
  expect((await readJournal(stranger, { clauseId: c.clauseId })).events).toEqual([]);
});
