import { expect, test } from "vitest";
import { addArticle, callConference } from "#lib/negotiation/server/test/conference.ts";
import { db } from "#lib/platform/db.ts";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import { freezeClause } from "./freeze-clause.ts";
import { storeCheckpoints } from "./store-checkpoint.ts";

useDatabase();

/** A frozen clause with a stored text and a checkpoint, and another negotiation. */
async function holdText() {
  const { chair, clauseId } = await callConference([1]);
  await freezeClause(chair, { clauseId });
  await storeCheckpoints(clauseId, 1);
  const elsewhere = await callConference([1]);
  const { treatyId } = await db().clause.findUniqueOrThrow({ where: { id: elsewhere.clauseId } });
  return { clauseId, otherTreatyId: treatyId };
}

test.each([
  [
    "the words of a stored text",
    "update text_version set plain_text = 'Other.' where clause_id = $1::uuid",
    /append-only/,
  ],
  ["a stored text", "delete from text_version where clause_id = $1::uuid", /append-only/],
  ["a checkpoint", "update clause_checkpoint set state = '' where clause_id = $1::uuid", /append-only/],
  ["the newest checkpoint", "delete from clause_checkpoint where clause_id = $1::uuid", /is kept/],
  [
    "the words of the newest text",
    "update text_version set content = null, plain_text = null where clause_id = $1::uuid",
    /append-only/,
  ],
  ["a row of the log", "update clause_update set bytes = '' where clause_id = $1::uuid", /append-only/],
  ["a row of the log away", "delete from clause_update where clause_id = $1::uuid", /append-only/],
  ["a clause", "delete from clause where id = $1::uuid", /append-only/],
  [
    "the heading of a frozen clause",
    "update clause set heading = 'Other' where id = $1::uuid",
    /keeps its heading/,
  ],
  [
    "a clause to adopted without a vote",
    "update clause set status = 'ADOPTED' where id = $1::uuid",
    /adopted by a vote/,
  ],
])("nobody changes or removes, around the commands, %s", async (_, statement, message) => {
  const { clauseId } = await holdText();
  await expect(db().$executeRawUnsafe(statement, clauseId)).rejects.toThrow(message);
});

test("a clause stays in its treaty, empty or not", async () => {
  const { clauseId: id, otherTreatyId: treatyId } = await holdText();
  await expect(db().clause.update({ where: { id }, data: { treatyId } })).rejects.toThrow(
    /stays in its treaty/,
  );
  const { secretary } = await callConference([1]);
  const { clauseId } = await addArticle(secretary, "Definitions");
  await expect(db().clause.update({ where: { id: clauseId }, data: { treatyId } })).rejects.toThrow(
    /stays in its treaty/,
  );
});
