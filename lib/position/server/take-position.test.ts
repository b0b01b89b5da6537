import { describe, expect, test } from "vitest";
import type { Actor } from "#lib/access/actor.ts";
import { withdrawClause } from "#lib/clause/server/withdraw-clause.ts";
import {
  addArticle,
  type Conference,
  callConference,
  writeParagraph,
} from "#lib/negotiation/server/test/conference.ts";
import { db } from "#lib/platform/db.ts";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import type { RefusalCode } from "#lib/refusal.ts";
import { STATEMENT_LIMIT } from "../position.ts";
import { type TakePositionInput, takePosition } from "./take-position.ts";

useDatabase();

const refused = (code: RefusalCode) => expect.objectContaining({ name: "Refusal", code });

const input = ({ clauseId }: Conference, over: Partial<TakePositionInput> = {}): TakePositionInput => ({
  clauseId,
  stance: "ACCEPT",
  adReferendum: false,
  statement: "",
  seen: null,
  ...over,
});

const count = ({ clauseId }: Conference) => db().position.count({ where: { clauseId } });

describe("taking a position", () => {
  test("puts it on record with the exact text, and in the journal", async () => {
    const c = await callConference([1, 1]);
    const taken = await takePosition(c.delegate, input(c, { adReferendum: true, statement: " We agree. " }));
    const version = await db().textVersion.findFirstOrThrow({ where: { clauseId: c.clauseId } });
    expect(taken).toMatchObject({
      number: 1,
      stance: "ACCEPT",
      adReferendum: true,
      statement: "We agree.",
      revision: c.revision,
      textHash: version.hash,
      takenBy: c.delegate.name,
      isOnEarlierText: false,
    });
    const event = await db().journalEvent.findFirstOrThrow({
      where: { negotiationId: c.negotiationId },
      orderBy: { number: "desc" },
    });
    expect(event).toMatchObject({ type: "position.taken", clauseId: c.clauseId, actorId: c.delegate.userId });
    expect(event.payload).toMatchObject({
      delegationId: c.delegate.delegation?.id,
      label: "Article 1",
      stance: "ACCEPT",
      adReferendum: true,
      statement: "We agree.",
      revision: c.revision,
      textHash: version.hash,
    });
  });

  test("keeps every earlier one, and each delegation counts its own", async () => {
    const c = await callConference([1, 1]);
    await takePosition(c.heads[0]!, input(c, { stance: "REJECT" }));
    expect((await takePosition(c.heads[1]!, input(c))).number).toBe(1);
    expect((await takePosition(c.heads[0]!, input(c))).number).toBe(2);
    expect(await count(c)).toBe(3);
  });

  test("two people of one delegation at the same instant are both on record", async () => {
    const c = await callConference([1]);
    const both = await Promise.all([c.heads[0]!, c.delegate].map((actor) => takePosition(actor, input(c))));
    expect(both.map(({ number }) => number).toSorted()).toEqual([1, 2]);
  });
});

describe("the text that was seen", () => {
  test("is the one it stands on, marked at once when the clause has changed since", async () => {
    const c = await callConference([1]);
    const first = await takePosition(c.heads[0]!, input(c));
    await writeParagraph(c.secretary, c.clauseId, "The limits are fifty.");
    const { revision, textHash } = first;
    const late = await takePosition(c.heads[0]!, input(c, { seen: { revision, textHash } }));
    expect(late).toMatchObject({ number: 2, revision, textHash, isOnEarlierText: true });
    const fresh = await takePosition(c.heads[0]!, input(c));
    expect(fresh).toMatchObject({ number: 3, isOnEarlierText: false });
    expect(fresh.revision).toBeGreaterThan(revision);
  });

  test("must be one that the clause had at that revision", async () => {
    const c = await callConference([1]);
    const { revision, textHash } = await takePosition(c.heads[0]!, input(c));
    const unseen = [
      { revision, textHash: "0".repeat(64) },
      { revision: revision + 1, textHash },
      { revision: 0, textHash },
    ];
    for (const seen of unseen)
      await expect(takePosition(c.heads[0]!, input(c, { seen }))).rejects.toEqual(refused("text-changed"));
    expect(await count(c)).toBe(1);
  });
});

describe("what is refused", () => {
  test("anybody but head and delegate", async () => {
    const c = await callConference([1]);
    for (const actor of [c.chair, c.secretary, c.observer, c.adviser])
      await expect(takePosition(actor, input(c))).rejects.toEqual(refused("not-allowed"));
    expect(await count(c)).toBe(0);
  });

  test("a clause of another negotiation", async () => {
    const [here, there] = [await callConference([1]), await callConference([1])];
    await expect(takePosition(here.heads[0]!, input(there))).rejects.toEqual(refused("not-found"));
    await expect(takePosition(here.heads[0]!, input(here, { clauseId: "5" }))).rejects.toEqual(
      refused("not-found"),
    );
  });

  test("a withdrawn clause, a stance that cannot be ad referendum, a statement without end", async () => {
    const c = await callConference([1]);
    const bad = [
      { stance: "REJECT", adReferendum: true },
      { stance: "NO_POSITION", adReferendum: true },
      { statement: "x".repeat(STATEMENT_LIMIT + 1) },
    ] as const;
    for (const over of bad)
      await expect(takePosition(c.heads[0]!, input(c, over))).rejects.toEqual(refused("bad-input"));
    await withdrawClause(c.secretary, { clauseId: c.clauseId });
    await expect(takePosition(c.heads[0]!, input(c))).rejects.toEqual(refused("clause-closed"));
    expect(await count(c)).toBe(0);
  });
});

describe("the database itself", () => {
  const row = async (c: Conference, actor: Actor, over: object = {}) => {
    const { revision, textHash } = await takePosition(c.heads[0]!, input(c));
    const { clauseId } = c;
    const delegationId = actor.delegation?.id ?? c.heads[0]!.delegation!.id;
    const own = { clauseId, delegationId, number: 2, stance: "ACCEPT", revision, textHash } as const;
    return db().position.create({ data: { ...own, takenBy: actor.userId, ...over } });
  };

  test("takes a position of the delegation's own speaker", async () => {
    const c = await callConference([1]);
    await expect(row(c, c.delegate)).resolves.toBeDefined();
  });

  test("refuses one by somebody else", async () => {
    for (const pick of ["adviser", "chair", "observer"] as const) {
      const c = await callConference([1]);
      await expect(row(c, c[pick])).rejects.toThrow("only a head of the delegation or a delegate");
    }
    const c = await callConference([1, 1]);
    await expect(row(c, c.heads[1]!, { delegationId: c.heads[0]!.delegation!.id })).rejects.toThrow(
      "only a head of the delegation or a delegate",
    );
  });

  test("refuses gaps, invented texts, ad referendum with a no, and a clause of strangers", async () => {
    const c = await callConference([1]);
    const elsewhere = await addArticle((await callConference([1])).secretary, "Elsewhere");
    const cases: readonly [object, string][] = [
      [{ number: 3 + 1 }, "numbered without gaps"],
      [{ textHash: "0".repeat(64) }, "on a text of the clause"],
      [{ stance: "REJECT", adReferendum: true }, "position_ad_referendum_is_a_kind_of_yes"],
      [{ clauseId: elsewhere.clauseId }, "only a head of the delegation or a delegate"],
    ];
    let number = 1;
    for (const [over, reason] of cases)
      await expect(row(c, c.delegate, { number: ++number, ...over })).rejects.toThrow(reason);
  });

  test("changes and deletes nothing on the record", async () => {
    const c = await callConference([1]);
    await takePosition(c.heads[0]!, input(c));
    const where = { clauseId: c.clauseId };
    await expect(db().position.updateMany({ where, data: { statement: "Never said." } })).rejects.toThrow(
      "append-only",
    );
    await expect(db().position.deleteMany({ where })).rejects.toThrow("append-only");
  });
});
