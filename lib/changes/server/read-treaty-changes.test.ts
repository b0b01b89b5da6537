import { expect, test } from "vitest";
import { moveClause } from "#lib/clause/server/move-clause.ts";
import { retitleClause } from "#lib/clause/server/retitle-clause.ts";
import { withdrawClause } from "#lib/clause/server/withdraw-clause.ts";
import { addArticle, callConference, writeParagraph } from "#lib/negotiation/server/test/conference.ts";
import { db } from "#lib/platform/db.ts";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import { makeVersion } from "#lib/version/server/make-version.ts";
import { noteVisit } from "#lib/visit/server/note-visit.ts";
import { addUpChanges } from "../treaty-changes.ts";
import { readTreatyChanges } from "./read-treaty-changes.ts";

useDatabase();

const NOW = { kind: "now" } as const;
const BEGINNING = { kind: "beginning" } as const;

test("between two versions: the texts that changed, the structure, and whose share it is", async () => {
  const { secretary, delegate, heads, clauseId } = await callConference([1, 1]);
  const { clauseId: second } = await addArticle(secretary, "Second");
  const { clauseId: third } = await addArticle(secretary, "Third");
  const { versionId: one } = await makeVersion(secretary, { name: "Rev.1", note: "" });
  await writeParagraph(delegate, clauseId, "Three words more.");
  await writeParagraph(heads[1] ?? delegate, clauseId, "Two more.");
  await retitleClause(secretary, { clauseId: second, heading: "Renamed", numberAs: "" });
  await withdrawClause(secretary, { clauseId: third });
  const { clauseId: added } = await addArticle(secretary, "Added");
  const { versionId: two } = await makeVersion(secretary, { name: "Rev.2", note: "" });
  await writeParagraph(delegate, second, "Not between the versions.");

  const between = {
    from: { kind: "version", versionId: one },
    to: { kind: "version", versionId: two },
  } as const;
  const changes = await readTreatyChanges(delegate, between);
  expect(changes.from.name).toBe("Rev.1");
  expect(new Set(changes.clauses.map((clause) => clause.clauseId))).toEqual(new Set([clauseId, added]));
  const kinds = new Map(changes.structure.map(({ clauseId: id, kind, by }) => [`${kind} ${id}`, by?.name]));
  expect([...kinds.keys()]).toEqual(
    expect.arrayContaining([`retitled ${second}`, `withdrawn ${third}`, `added ${added}`]),
  );
  expect(kinds.get(`retitled ${second}`)).toBe(secretary.name);
  const { seats, inserted, deleted } = addUpChanges(changes);
  expect(deleted).toBe(0);
  expect(inserted).toBe(seats.reduce((sum, seat) => sum + seat.inserted, 0));
  expect(seats.find(({ seat }) => seat === "S1")).toMatchObject({ inserted: 3, texts: 1 });
  expect(seats.find(({ seat }) => seat === "S2")).toMatchObject({ inserted: 2, texts: 1 });

  const turned = await readTreatyChanges(delegate, { from: between.to, to: between.from });
  expect(turned.clauses.map(({ label }) => label)).toEqual(changes.clauses.map(({ label }) => label));
  expect((await readTreatyChanges(delegate, { from: NOW, to: NOW })).clauses).toEqual([]);
});

test("between instants: what was written in between, and moves by the acts of the journal", async () => {
  const { secretary, delegate, clauseId } = await callConference([1]);
  const { clauseId: second } = await addArticle(secretary, "Second");
  const before = await instant();
  await writeParagraph(delegate, clauseId, "Written in between.");
  const { parentId } = await db().clause.findUniqueOrThrow({ where: { id: second } });
  await moveClause(secretary, { clauseId: clauseId, parentId, afterId: second });
  const after = await instant();
  await writeParagraph(delegate, second, "Written afterwards.");
  const changes = await readTreatyChanges(delegate, {
    from: { kind: "instant", at: before },
    to: { kind: "instant", at: after },
  });
  expect(changes.clauses.map((clause) => clause.clauseId)).toEqual([clauseId]);
  expect(changes.structure.map(({ kind }) => kind)).toContain("moved");
  const all = await readTreatyChanges(delegate, { from: BEGINNING, to: NOW });
  expect(all.clauses.length).toBe(2);
});

test("since the last visit, for the one who asks; strangers' versions and visits are not found", async () => {
  const { chair, delegate, secretary, clauseId } = await callConference([1]);
  const { secretary: stranger } = await callConference([1]);
  const since = { from: { kind: "visit" }, to: NOW } as const;
  await expect(readTreatyChanges(chair, since)).rejects.toMatchObject({ code: "not-found" });
  await noteVisit(chair);
  const at = new Date();
  await db().visit.updateMany({ where: { userId: chair.userId }, data: { lastEndedAt: at, seenAt: at } });
  await writeParagraph(delegate, clauseId, "Written meanwhile.");
  const { clauses } = await readTreatyChanges(chair, since);
  expect(clauses.map((clause) => clause.clauseId)).toEqual([clauseId]);
  await expect(readTreatyChanges(delegate, since)).rejects.toMatchObject({ code: "not-found" });
  const { versionId } = await makeVersion(secretary, { name: "Rev.1", note: "" });
  await expect(
    readTreatyChanges(stranger, { from: { kind: "version", versionId }, to: NOW }),
  ).rejects.toMatchObject({ code: "not-found" });
});

/** The instant of the newest act and the newest words so far. */
async function instant(): Promise<string> {
  const [row] = await db().$queryRaw<{ at: Date }[]>`
    select greatest((select max(at) from journal_event), (select max(at) from clause_update)) as at`;
  return row?.at.toISOString() ?? "";
}
