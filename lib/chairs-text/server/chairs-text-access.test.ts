import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#lib/access/actor.ts";
import { addClause } from "#lib/clause/server/add-clause.ts";
import { ensureTextVersion } from "#lib/clause/server/ensure-text-version.ts";
import { freezeClause } from "#lib/clause/server/freeze-clause.ts";
import {
  countWordsByClause,
  findClause,
  listClauses,
  listClausesOf,
  listTexts,
} from "#lib/clause/server/queries.ts";
import { retitleClause } from "#lib/clause/server/retitle-clause.ts";
import { setClauseMode } from "#lib/clause/server/set-clause-mode.ts";
import { readHistory } from "#lib/history/server/read-history.ts";
import { readTextAt } from "#lib/history/server/read-moment.ts";
import { verifyOwnJournal } from "#lib/journal/server/verify-journal.ts";
import { readTreatyTerms } from "#lib/lint/server/queries.ts";
import { readRegister } from "#lib/mechanism/server/queries.ts";
import { findNegotiation } from "#lib/negotiation/server/queries.ts";
import { type Conference, callConference } from "#lib/negotiation/server/test/conference.ts";
import { db } from "#lib/platform/db.ts";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import { inTransaction } from "#lib/platform/transaction.ts";
import { readTreatyPositions } from "#lib/position/server/queries.ts";
import { takePosition } from "#lib/position/server/take-position.ts";
import { readOverview } from "#lib/stage/server/read-overview.ts";
import { beginChairsText } from "./begin-chairs-text.ts";
import { findChairsText, listChairsTexts } from "./queries.ts";

useDatabase();

let c: Conference;
let chairsTextId: string;
let branchId: string;
const everybodyElse = () => [...c.heads, c.delegate, c.adviser, c.observer];

beforeAll(async () => {
  c = await callConference([1, 1]);
  await inTransaction((tx) => ensureTextVersion(tx, c.clauseId));
  ({ chairsTextId } = await beginChairsText(c.chair, { title: "Chair's text" }));
  const [branch] = await listClausesOf(c.chair, chairsTextId);
  branchId = branch?.id ?? "";
});

const refused = (code: string) => ({ code });

describe("a draft of a chair's text", () => {
  it("is read by chair and secretariat, with the text it was branched from", async () => {
    for (const actor of [c.chair, c.secretary]) {
      expect(await listChairsTexts(actor)).toMatchObject([{ id: chairsTextId, status: "DRAFT" }]);
      const [text] = await listTexts(actor, [branchId]);
      expect(text?.content).toEqual((await listTexts(actor, [c.clauseId]))[0]?.content);
      expect(await findClause(actor, branchId)).toMatchObject({ mode: "DRAFTERS", status: "OPEN" });
    }
  });

  it("does not exist for anybody else", async () => {
    for (const actor of everybodyElse()) {
      expect(await listChairsTexts(actor)).toEqual([]);
      expect(await listClausesOf(actor, chairsTextId)).toEqual([]);
      expect(await listTexts(actor, [branchId])).toEqual([]);
      for (const asking of [
        () => findChairsText(actor, chairsTextId),
        () => findClause(actor, branchId),
        () => readHistory(actor, { clauseId: branchId }),
        () => readTextAt(actor, { clauseId: branchId, revision: 1 }),
      ])
        await expect(asking()).rejects.toMatchObject(refused("not-found"));
    }
  });

  it("is begun by chair and secretariat alone", async () => {
    for (const actor of everybodyElse())
      await expect(beginChairsText(actor, { title: "Mine" })).rejects.toMatchObject(refused("not-allowed"));
  });

  it("is in no list, count or check of the negotiated treaty, for nobody", async () => {
    for (const actor of [c.chair, c.delegate]) {
      expect((await listClauses(actor)).map(({ id }) => id)).toEqual([c.clauseId]);
      expect([...(await countWordsByClause(actor)).keys()]).toEqual([c.clauseId]);
      expect((await readTreatyPositions(actor)).matrix.rows.map(({ clause }) => clause.id)).toEqual([
        c.clauseId,
      ]);
      const overview = await readOverview(actor, "2026-01-01T00:00:00Z");
      expect(overview.rows.map(({ clauseId }) => clauseId)).toEqual([c.clauseId]);
      expect((await findNegotiation(actor)).treatyId).not.toBe(chairsTextId);
      expect((await verifyOwnJournal(actor)).texts).toBe(1);
      expect((await readRegister(actor)).clauses.map(({ id }) => id)).toEqual([c.clauseId]);
      expect(await readTreatyTerms(actor, c.clauseId)).toEqual({ defined: [], unused: [] });
    }
  });

  it("says nothing in the journal, whatever is done to its structure", async () => {
    const before = await db().journalEvent.count({ where: { negotiationId: c.negotiationId } });
    await retitleClause(c.chair, { clauseId: branchId, heading: "Ceilings", numberAs: "" });
    await addClause(c.secretary, {
      treatyId: chairsTextId,
      kind: "ARTICLE",
      heading: "Review",
      parentId: null,
      afterId: branchId,
    });
    expect(await db().journalEvent.count({ where: { negotiationId: c.negotiationId } })).toBe(before);
    expect((await listClausesOf(c.chair, chairsTextId)).map(({ heading }) => heading)).toEqual([
      "Ceilings",
      "Review",
    ]);
    expect((await findClause(c.chair, c.clauseId)).heading).toBe("Limits");
  });

  it("is changed by nobody else, and takes no act of the negotiated text", async () => {
    const retitle = (actor: Actor) =>
      retitleClause(actor, { clauseId: branchId, heading: "Mine", numberAs: "" });
    for (const actor of everybodyElse())
      await expect(retitle(actor)).rejects.toMatchObject(refused("not-found"));
    const freeze = freezeClause(c.chair, { clauseId: branchId });
    await expect(freeze).rejects.toMatchObject(refused("not-allowed"));
    const setMode = setClauseMode(c.chair, { clauseId: branchId, mode: "OPEN" });
    await expect(setMode).rejects.toMatchObject(refused("not-found"));
    const position = { stance: "ACCEPT", adReferendum: false, statement: "", seen: null } as const;
    const take = takePosition(c.delegate, { clauseId: branchId, ...position });
    await expect(take).rejects.toMatchObject(refused("not-found"));
  });
});
