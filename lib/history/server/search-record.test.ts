import { describe, expect, test } from "vitest";
import type { Actor } from "#lib/access/actor.ts";
import { contentOf, paragraph } from "#lib/clause/blocks.ts";
import { changeText } from "#lib/clause/server/change-text.ts";
import { addArticle, callConference } from "#lib/negotiation/server/test/conference.ts";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import { inTransaction } from "#lib/platform/transaction.ts";
import { searchRecord } from "./search-record.ts";

useDatabase();

const write = (actor: Actor, clauseId: string, text: string) =>
  inTransaction((tx) => changeText(tx, actor, { clauseId, change: () => contentOf([paragraph({ text })]) }));

const treaty = { clauseId: null, which: "all" } as const;

describe("a search of the record", () => {
  test("finds in every article what stood there, who wrote it and who took it away", async () => {
    const { clauseId, secretary, delegate, chair, observer } = await callConference([1]);
    const other = await addArticle(secretary, "Verification");
    await write(delegate, clauseId, "Each Party shall destroy its launchers.");
    await write(chair, clauseId, "Each Party shall keep its launchers.");
    await write(delegate, other.clauseId, "Inspectors may see all launchers.");
    const { texts, stoppedAfter } = await searchRecord(observer, { ...treaty, phrase: "LAUNCHERS" });
    expect(stoppedAfter).toBeNull();
    expect(texts.map((each) => [each.clauseId, each.found.length])).toEqual(
      expect.arrayContaining([
        [clauseId, 1],
        [other.clauseId, 1],
      ]),
    );
    const gone = await searchRecord(observer, { phrase: "destroy its", clauseId, which: "gone" });
    expect(gone.texts).toMatchObject([
      {
        clauseId,
        isCut: false,
        found: [
          {
            before: "Each Party shall ",
            text: "destroy its",
            after: " launchers.",
            since: { revision: 2 },
            last: 2,
            writtenBy: [{ name: delegate.name, seat: "S1", revision: 2 }],
            endedBy: { name: chair.name, seat: "Chair", revision: 3 },
          },
        ],
      },
    ]);
    expect((await searchRecord(observer, { phrase: "launchers", clauseId, which: "gone" })).texts).toEqual(
      [],
    );
  });

  test("goes on after an article, refuses what is too short, and knows nothing of other negotiations", async () => {
    const { clauseId, secretary, observer } = await callConference([1]);
    const other = await addArticle(secretary, "Verification");
    const all = await searchRecord(observer, { ...treaty, phrase: "within the limits" });
    const [first, second] = all.texts.map((each) => each.clauseId);
    expect([first, second].toSorted()).toEqual([clauseId, other.clauseId].toSorted());
    const rest = await searchRecord(observer, { ...treaty, phrase: "within the limits", after: first ?? "" });
    expect(rest.texts.map((each) => each.clauseId)).toEqual([second]);
    await expect(searchRecord(observer, { ...treaty, phrase: " a " })).rejects.toMatchObject({
      code: "bad-input",
    });
    const { secretary: stranger } = await callConference([1]);
    expect((await searchRecord(stranger, { ...treaty, phrase: "no such words" })).texts).toEqual([]);
    await expect(searchRecord(stranger, { phrase: "limits", clauseId, which: "all" })).rejects.toMatchObject({
      code: "not-found",
    });
  });
});
