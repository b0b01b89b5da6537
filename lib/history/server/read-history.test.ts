import { expect, test } from "vitest";
import type { Actor } from "#lib/access/actor.ts";
import { castVote } from "#lib/ballot/server/cast-vote.ts";
import { closeBallot } from "#lib/ballot/server/close-ballot.ts";
import { openClauseBallot } from "#lib/ballot/server/test/open-clause-ballot.ts";
import { freezeClause } from "#lib/clause/server/freeze-clause.ts";
import { retitleClause } from "#lib/clause/server/retitle-clause.ts";
import { unfreezeClause } from "#lib/clause/server/unfreeze-clause.ts";
import { reseatMember } from "#lib/member/server/reseat-member.ts";
import { callConference, writeParagraph } from "#lib/negotiation/server/test/conference.ts";
import { db } from "#lib/platform/db.ts";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import { takePosition } from "#lib/position/server/take-position.ts";
import type { HistoryItem } from "../history-item.ts";
import { timeline } from "../timeline.ts";
import { HISTORY_PAGE, readHistory } from "./read-history.ts";
import { readRevisionAt, readTextAt } from "./read-moment.ts";

useDatabase();

/** Sets the clock by which rows of the log are dated. */
async function clock(at: string): Promise<void> {
  await db().$executeRawUnsafe(
    `create or replace function log_clock() returns timestamptz language sql volatile as $$ select timestamptz '${at}' $$`,
  );
}

function told(item: HistoryItem): string {
  if (item.kind === "act") return `${item.event.actor.delegation} ${item.event.act.type} @${item.revision}`;
  return `${item.author.seat} ${item.entry.fromSeq}-${item.entry.toSeq} (${item.entry.edits})`;
}

const write = (actor: Actor, clauseId: string) => writeParagraph(actor, clauseId, "More.");

test("edits and acts stand in one line of time, newest first, single votes apart", async () => {
  await clock("2026-03-02T10:00Z");
  const { clauseId, chair, heads, delegate } = await callConference([1, 1]);
  const [one, two] = heads;
  if (!one || !two) throw new Error("two heads were seated");
  for (const [minute, actor] of [one, two, one, two].entries()) {
    await clock(`2026-03-02T11:0${minute}Z`);
    await write(actor, clauseId);
  }
  await clock("2026-03-02T12:00Z");
  await write(one, clauseId);
  await takePosition(delegate, {
    clauseId,
    stance: "ACCEPT",
    adReferendum: false,
    statement: "Good.",
    seen: null,
  });
  await freezeClause(chair, { clauseId });
  await unfreezeClause(chair, { clauseId });
  await retitleClause(chair, { clauseId, heading: "Ceilings", numberAs: "" });
  const { ballotId } = await openClauseBallot(chair, { clauseId, rule: "SIMPLE_MAJORITY", revision: 6 });
  await castVote(one, { ballotId, choice: "NO" });
  await closeBallot(chair, { ballotId });
  const { items, olderThan } = await readHistory(delegate, { clauseId });
  expect(items.map(told)).toEqual([
    "Chair ballot.closed @6",
    "Chair ballot.opened @6",
    "Chair version.made @6",
    "Chair clause.retitled @6",
    "Chair clause.unfrozen @6",
    "Chair clause.frozen @6",
    "S1 position.taken @6",
    "Secretariat clause.added @6",
    "S1 6-6 (1)",
    "S2 3-5 (2)",
    "S1 2-4 (2)",
    "Secretariat 1-1 (1)",
  ]);
  expect(olderThan).toBeNull();
  expect(items.at(-3)).toMatchObject({ author: { name: two.name, colour: two.delegation?.colour } });
});

test("the entries are those of all rows, page by page", async () => {
  const { clauseId, heads, delegate, secretary } = await callConference([1]);
  const [head = delegate] = heads;
  for (let hour = 0; hour < 24; hour++) {
    for (const [index, author] of [head, delegate, head, secretary, delegate].entries()) {
      await clock(
        `2026-04-01T${String(hour).padStart(2, "0")}:${String((index * 17) % 60).padStart(2, "0")}:59Z`,
      );
      await write(author, clauseId);
    }
  }
  const rows = await db().clauseUpdate.findMany({ where: { clauseId }, orderBy: { seq: "asc" } });
  const expected = timeline(rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() })));
  expect(expected.length).toBeGreaterThan(HISTORY_PAGE);
  const first = await readHistory(delegate, { clauseId });
  const second = await readHistory(delegate, { clauseId, olderThan: first.olderThan });
  expect(first.items).toHaveLength(HISTORY_PAGE);
  const entries = [...first.items, ...second.items].flatMap((item) =>
    item.kind === "edit" ? [item.entry] : [],
  );
  expect(entries.toSorted((a, b) => a.fromSeq - b.fromSeq)).toEqual(expected);
  expect(second.olderThan).toBeNull();
});

test("an author keeps the seat of that time", async () => {
  await db().$executeRaw`
    create or replace function log_clock() returns timestamptz language sql volatile as $$ select clock_timestamp() $$`;
  const { clauseId, secretary, delegate, heads } = await callConference([1, 1]);
  const [first, second] = heads.map(({ delegation }) => ({
    userId: delegate.userId,
    office: "DELEGATE" as const,
    delegationId: delegation?.id ?? null,
  }));
  if (!first || !second) throw new Error("two heads were seated");
  await reseatMember(secretary, first);
  const before = await write(delegate, clauseId);
  await reseatMember(secretary, second);
  const after = await write(delegate, clauseId);
  const seatOf = async (revision: number) =>
    (await readTextAt(secretary, { clauseId, revision })).by?.author.seat;
  expect([await seatOf(before), await seatOf(after)]).toEqual(["S1", "S2"]);
});

test("an instant finds its revision", async () => {
  await clock("2026-05-01T10:00Z");
  const { clauseId, delegate } = await callConference([1]);
  for (let minute = 1; minute < 10; minute++) {
    await clock(`2026-05-01T10:0${minute}Z`);
    await write(delegate, clauseId);
  }
  const at = (instant: string) => readRevisionAt(delegate, { clauseId, at: instant });
  expect(await at("2026-05-01T09:59:59Z")).toBe(0);
  expect(await at("2026-05-01T10:00:00Z")).toBe(1);
  expect(await at("2026-05-01T10:04:30Z")).toBe(5);
  expect(await at("2026-05-02T00:00:00Z")).toBe(10);
});

test("a stranger finds nothing", async () => {
  const { clauseId, observer } = await callConference([1]);
  const { secretary: stranger } = await callConference([1]);
  await expect(readHistory(stranger, { clauseId })).rejects.toMatchObject({ code: "not-found" });
  expect((await readHistory(observer, { clauseId })).items).not.toHaveLength(0);
});
