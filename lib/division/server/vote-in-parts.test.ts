import { describe, expect, test } from "vitest";
import { cancelBallot } from "#lib/ballot/server/cancel-ballot.ts";
import { decideByHands, putByHands } from "#lib/ballot/server/test/decide-by-hands.ts";
import { findClause } from "#lib/clause/server/queries.ts";
import { readClauseText } from "#lib/clause/server/read-text.ts";
import { unfreezeClause } from "#lib/clause/server/unfreeze-clause.ts";
import { listActs } from "#lib/journal/server/test/list-acts.ts";
import { verifyJournal } from "#lib/journal/server/verify-journal.ts";
import type { Conference } from "#lib/negotiation/server/test/conference.ts";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import type { RefusalCode } from "#lib/refusal.ts";
import { wholeBlock } from "../part.ts";
import { concludeDivision } from "./conclude-division.ts";
import { grantDivision } from "./grant-division.ts";
import { objectToDivision } from "./object-to-division.ts";
import { findDivision } from "./queries.ts";
import { requestDivision } from "./request-division.ts";
import { asking, dividedConference } from "./test/divided.ts";
import { withdrawDivision } from "./withdraw-division.ts";

useDatabase();

const refused = (code: RefusalCode) => expect.objectContaining({ name: "Refusal", code });
const part = (divisionId: string, number: number) => ({ subject: "PART", divisionId, part: number }) as const;
const textOf = async ({ clauseId }: Conference) =>
  (await readClauseText(null, clauseId)).plainText.split("\n");

async function asked(c: Conference): Promise<string> {
  return (await requestDivision(c.heads[0]!, await asking(c))).divisionId;
}

async function granted(c: Conference): Promise<string> {
  const divisionId = await asked(c);
  await grantDivision(c.chair, { divisionId });
  return divisionId;
}

const whole = async (c: Conference) =>
  ({
    subject: "CLAUSE",
    clauseId: c.clauseId,
    revision: (await findClause(c.chair, c.clauseId)).head,
  }) as const;
const motion = async (c: Conference) => {
  const { subject: _, ...about } = await whole(c);
  return { subject: "MOTION", motion: "DIVIDE", words: "Divide", about } as const;
};

describe("a text that is voted on in parts", () => {
  test("loses what was rejected, and the rest is adopted as a whole", async () => {
    const c = await dividedConference();
    const divisionId = await asked(c);
    await expect(putByHands(c.chair, await motion(c))).rejects.toEqual(refused("division-closed"));
    await objectToDivision(c.heads[1]!, { divisionId, reason: "" });
    await decideByHands(c.chair, await motion(c), [2, 1]);
    expect((await findDivision(c.observer, divisionId))?.status).toBe("GRANTED");
    await decideByHands(c.chair, part(divisionId, 1), [1, 2]);
    await expect(concludeDivision(c.chair, { divisionId })).rejects.toEqual(refused("stage-not-reached"));
    await decideByHands(c.chair, part(divisionId, 2), [3, 0]);
    const both = await Promise.allSettled([1, 2].map(() => concludeDivision(c.chair, { divisionId })));
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await textOf(c)).toEqual([
      "1. Each Party shall report every year, to all others.",
      "2. Reports are public.",
      "3. Parties verify them together.",
    ]);
    expect((await findClause(c.chair, c.clauseId)).status).toBe("FROZEN");
    await decideByHands(c.chair, await whole(c), [3, 0]);
    expect((await findClause(c.chair, c.clauseId)).status).toBe("ADOPTED");
    expect(await listActs(c.observer, "division.concluded")).toMatchObject([
      { kept: [2], rejected: [1], isRejectedWhole: false, label: "Article 1" },
    ]);
    expect((await verifyJournal(c.negotiationId)).fault).toBeNull();
  });

  test("is rejected as a whole when all of it was, and open as before", async () => {
    const c = await dividedConference();
    const { content, hash: textHash } = await readClauseText(null, c.clauseId);
    const before = await textOf(c);
    const [first, ...rest] = content.content.map(wholeBlock);
    const parts = [first ? [first] : [], rest];
    const { divisionId } = await requestDivision(c.heads[0]!, { ...c, textHash, parts, reason: "" });
    await grantDivision(c.chair, { divisionId });
    for (const number of [1, 2]) await decideByHands(c.chair, part(divisionId, number), [1, 2]);
    expect(await concludeDivision(c.chair, { divisionId })).toMatchObject({
      isRejectedWhole: true,
      kept: [],
    });
    expect(await textOf(c)).toEqual(before);
    expect((await findClause(c.chair, c.clauseId)).status).toBe("OPEN");
    expect((await verifyJournal(c.negotiationId)).fault).toBeNull();
  });

  test("keeps what stands outside when every part was rejected", async () => {
    const c = await dividedConference();
    const divisionId = await granted(c);
    for (const number of [1, 2]) await decideByHands(c.chair, part(divisionId, number), [0, 3]);
    expect(await concludeDivision(c.chair, { divisionId })).toMatchObject({ isRejectedWhole: false });
    expect(await textOf(c)).toEqual([
      "1. Each Party shall report every year, to all others.",
      "2. Parties verify them together.",
    ]);
    await unfreezeClause(c.chair, { clauseId: c.clauseId });
    expect((await verifyJournal(c.negotiationId)).fault).toBeNull();
  });
});

describe("each part", () => {
  test("is put until it is decided, and then no more; nothing else is put meanwhile", async () => {
    const c = await dividedConference();
    const divisionId = await granted(c);
    await expect(putByHands(c.chair, await whole(c))).rejects.toEqual(refused("text-divided"));
    await expect(putByHands(c.chair, part(divisionId, 3))).rejects.toEqual(refused("not-found"));
    await decideByHands(c.chair, part(divisionId, 1), [0, 0]);
    await cancelBallot(c.chair, { ballotId: await putByHands(c.chair, part(divisionId, 1)) });
    const both = await Promise.allSettled([1, 2].map(() => putByHands(c.chair, part(divisionId, 1))));
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    await expect(concludeDivision(c.chair, { divisionId })).rejects.toEqual(refused("ballot-open"));
    await expect(withdrawDivision(c.heads[0]!, { divisionId })).rejects.toEqual(refused("ballot-open"));
    for (const result of both)
      if (result.status === "fulfilled") await cancelBallot(c.chair, { ballotId: result.value });
    await decideByHands(c.chair, part(divisionId, 1), [2, 1]);
    await expect(putByHands(c.chair, part(divisionId, 1))).rejects.toEqual(refused("division-closed"));
    await expect(withdrawDivision(c.heads[0]!, { divisionId })).rejects.toEqual(refused("division-closed"));
    expect((await verifyJournal(c.negotiationId)).fault).toBeNull();
  });

  test("the chair puts and concludes; nobody else", async () => {
    const c = await dividedConference();
    const divisionId = await granted(c);
    for (const actor of [c.secretary, c.heads[0]!, c.observer]) {
      await expect(putByHands(actor, part(divisionId, 1))).rejects.toEqual(refused("not-allowed"));
      await expect(concludeDivision(actor, { divisionId })).rejects.toEqual(refused("not-allowed"));
    }
  });
});

describe("a division that does not come about", () => {
  test("the motion fails, and the text is open as before", async () => {
    const c = await dividedConference();
    const divisionId = await asked(c);
    await objectToDivision(c.heads[1]!, { divisionId, reason: "" });
    const ballotId = await putByHands(c.chair, await motion(c));
    await expect(withdrawDivision(c.heads[0]!, { divisionId })).rejects.toEqual(refused("ballot-open"));
    await cancelBallot(c.chair, { ballotId });
    await decideByHands(c.chair, await motion(c), [1, 2]);
    expect((await findDivision(c.observer, divisionId))?.status).toBe("REFUSED");
    expect((await findClause(c.chair, c.clauseId)).status).toBe("OPEN");
    await asked(c);
    expect((await verifyJournal(c.negotiationId)).fault).toBeNull();
  });

  test("whoever asked withdraws it before a part is voted on", async () => {
    const c = await dividedConference();
    const divisionId = await granted(c);
    for (const actor of [c.chair, c.secretary, c.heads[1]!, c.adviser])
      await expect(withdrawDivision(actor, { divisionId })).rejects.toEqual(refused("not-allowed"));
    await withdrawDivision(c.delegate, { divisionId });
    await expect(withdrawDivision(c.delegate, { divisionId })).rejects.toEqual(refused("division-closed"));
    expect((await findClause(c.chair, c.clauseId)).status).toBe("OPEN");
    expect((await verifyJournal(c.negotiationId)).fault).toBeNull();
  });
});
