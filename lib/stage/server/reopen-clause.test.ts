import { expect, test } from "vitest";
import { PRESETS } from "#lib/ballot/decision/presets.ts";
import { type Conference, callConference, writeParagraph } from "#lib/negotiation/server/test/conference.ts";
import { db } from "#lib/platform/db.ts";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import type { RefusalCode } from "#lib/refusal.ts";
import { gavelClause } from "./gavel-clause.ts";
import { readClauseLife } from "./queries.ts";
import { type ReopenInput, reopenClause } from "./reopen-clause.ts";
import { hashNow } from "./test/texts.ts";

useDatabase();

const refused = (code: RefusalCode, message: unknown = expect.any(String)) =>
  expect.objectContaining({ name: "Refusal", code, message });
const motion = ({ clauseId }: Conference, over: Partial<ReopenInput> = {}): ReopenInput => ({
  clauseId,
  rule: PRESETS.UNGA_RECONSIDERATION,
  yes: 2,
  no: 1,
  abstain: 0,
  ...over,
});

async function agreed(): Promise<Conference> {
  const c = await callConference([1, 1, 1]);
  const textHash = await hashNow(c.clauseId);
  await gavelClause(c.chair, { clauseId: c.clauseId, textHash, dueAt: null });
  return c;
}

test("a motion that carries reopens the text to suggestions, and its arithmetic is on record", async () => {
  const c = await agreed();
  const { arithmetic } = await reopenClause(c.chair, motion(c));
  expect(arithmetic).toBe("2 yes, 1 no, 0 abstentions; base 3; needed 2; carried");
  const clause = await db().clause.findUniqueOrThrow({ where: { id: c.clauseId } });
  expect(clause).toMatchObject({ stage: "REOPENED", agreedHash: null, mode: "SUGGEST" });
  const life = await readClauseLife(c.observer, c.clauseId);
  expect(life.state).toBe("REOPENED");
  expect(life.changes.at(-1)?.reason).toBe(
    `motion to reopen by the rule “${PRESETS.UNGA_RECONSIDERATION.name}”: ${arithmetic}`,
  );
});

test("a motion that does not carry changes nothing and shows its arithmetic", async () => {
  const c = await agreed();
  await expect(reopenClause(c.chair, motion(c, { yes: 1, no: 1, abstain: 1 }))).rejects.toEqual(
    refused(
      "stage-not-reached",
      "The motion to reopen: 1 yes, 1 no, 1 abstention; base 2; needed 2; not carried. The text stays agreed.",
    ),
  );
  await expect(reopenClause(c.chair, motion(c, { yes: 0, no: 0, abstain: 3 }))).rejects.toEqual(
    refused("stage-not-reached"),
  );
  await reopenClause(c.chair, motion(c, { rule: PRESETS.SIMPLE_MAJORITY, yes: 2, no: 1 }));
});

test("the count cannot be of more delegations than there are; only an agreed text is reopened", async () => {
  const c = await agreed();
  await expect(reopenClause(c.chair, motion(c, { yes: 4, no: 0 }))).rejects.toEqual(refused("bad-input"));
  await reopenClause(c.chair, motion(c));
  await expect(reopenClause(c.chair, motion(c))).rejects.toEqual(refused("stage-not-reached"));
});

test("hands are counted by rules without names alone", async () => {
  const c = await agreed();
  const rule = PRESETS.UNSC_SUBSTANTIVE;
  await expect(reopenClause(c.chair, motion(c, { rule }))).rejects.toEqual(refused("rule-needs-names"));
});

test("the chair puts the motion on record, nobody else", async () => {
  const c = await agreed();
  for (const actor of [c.secretary, c.heads[0]!, c.delegate, c.observer])
    await expect(reopenClause(actor, motion(c))).rejects.toEqual(refused("not-allowed"));
});

test("a reopened text is a draft again with its first edit, or can be gavelled as it is", async () => {
  const c = await agreed();
  await reopenClause(c.chair, motion(c));
  await gavelClause(c.chair, { clauseId: c.clauseId, textHash: await hashNow(c.clauseId), dueAt: null });
  await reopenClause(c.chair, motion(c));
  await writeParagraph(c.secretary, c.clauseId, "More.");
  await hashNow(c.clauseId);
  const life = await readClauseLife(c.chair, c.clauseId);
  expect(life.state).toBe("CLEAN");
  expect(life.changes.map(({ to }) => to)).toEqual(["AGREED", "REOPENED", "AGREED", "REOPENED", "DRAFT"]);
});
