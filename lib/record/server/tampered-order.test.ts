import { expect, test } from "vitest";
import { appealOrder } from "#lib/amendment-order/server/appeal-order.ts";
import { readOrder } from "#lib/amendment-order/server/read-order.ts";
import { ruleOrder } from "#lib/amendment-order/server/rule-order.ts";
import { verifyJournal } from "#lib/journal/server/verify-journal.ts";
import { callConference } from "#lib/negotiation/server/test/conference.ts";
import { db } from "#lib/platform/db.ts";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import { tabled } from "#lib/proposal/server/test/proposed.ts";

useDatabase();

test("whoever alters a ruling on the order of voting or an appeal is found out", async () => {
  const c = await callConference([1]);
  const { clauseId, chair, negotiationId, delegate } = c;
  await tabled(delegate, clauseId, ["limits", "ceilings"]);
  await tabled(delegate, clauseId, ["shall", "should"]);
  const { suggested } = await readOrder(chair, clauseId);
  const ruling = { clauseId, proposalIds: suggested.toReversed(), keptIds: [], reason: "As submitted." };
  const { orderId } = await ruleOrder(chair, ruling);
  await appealOrder(delegate, { orderId, reason: "L.2 is further removed." });
  const faultAfter = async (statement: string, back: string) => {
    await alter(statement);
    const { fault } = await verifyJournal(negotiationId);
    await alter(back);
    return fault;
  };
  const ruled = "ruling 1 on the order of voting on a clause is not as the journal says";
  expect(
    await faultAfter(
      "update voting_order set reason = 'Other.'",
      "update voting_order set reason = 'As submitted.'",
    ),
  ).toBe(ruled);
  const turn = "update voting_order set proposal_ids = array[proposal_ids[2], proposal_ids[1]]";
  expect(await faultAfter(turn, turn)).toBe(ruled);
  expect(
    await faultAfter(
      "update appeal set status = 'UPHELD', closed_by = made_by, closed_at = made_at",
      "update appeal set status = 'PENDING', closed_by = null, closed_at = null",
    ),
  ).toBe("the appeal “L.2 is further removed.” is not as the journal says");
  expect(
    await faultAfter("update appeal set reason = reason", "update appeal set reason = reason"),
  ).toBeNull();
});

/** As the owner of the database could. */
async function alter(statement: string): Promise<void> {
  await db().$transaction(async (tx) => {
    await tx.$executeRawUnsafe("set local session_replication_role = replica");
    await tx.$executeRawUnsafe(statement);
  });
}
