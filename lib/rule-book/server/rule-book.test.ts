import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { PRESETS } from "#lib/ballot/decision/presets.ts";
import type { DecisionRule } from "#lib/ballot/decision/rule.ts";
import { listActs } from "#lib/journal/server/test/list-acts.ts";
import { callConference } from "#lib/negotiation/server/test/conference.ts";
import { db } from "#lib/platform/db.ts";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import type { RefusalCode } from "#lib/refusal.ts";
import { USUAL_RULES } from "../rules-of-procedure.ts";
import { adoptRule } from "./adopt-rule.ts";
import { changeRule } from "./change-rule.ts";
import { findRulesOfProcedure, listOwnRules, readRulesOfProcedure } from "./queries.ts";
import { removeRule } from "./remove-rule.ts";
import { setRules } from "./set-rules.ts";

useDatabase();

const refused = (code: RefusalCode) => expect.objectContaining({ name: "Refusal", code });
const OURS: DecisionRule = { ...PRESETS.CTBT_CONFERENCE, name: "Ours", source: "Rule 31" };

test("chair and secretariat adopt, change and remove a rule; everybody reads it, and all of it is on record", async () => {
  const c = await callConference([1]);
  const { ruleId } = await adoptRule(c.chair, { rule: OURS });
  const [adopted] = await listOwnRules(c.observer);
  expect(adopted).toMatchObject({ id: ruleId, rule: OURS, adoptedBy: c.chair.name });
  const changed: DecisionRule = { ...OURS, name: "Our own", tie: { is: "REJECTED" } };
  await changeRule(c.secretary, { ruleId, rule: changed });
  expect(await listOwnRules(c.observer)).toMatchObject([{ id: ruleId, rule: changed }]);
  await removeRule(c.secretary, { ruleId });
  expect(await listOwnRules(c.chair)).toEqual([]);
  expect(await listActs(c.observer, "rule.adopted")).toEqual([{ type: "rule.adopted", ruleId, rule: OURS }]);
  expect(await listActs(c.observer, "rule.changed")).toMatchObject([{ ruleId, rule: changed }]);
  expect(await listActs(c.observer, "rule.removed")).toMatchObject([{ ruleId, rule: changed }]);
  await expect(removeRule(c.chair, { ruleId })).rejects.toEqual(refused("rule-removed"));
  await expect(changeRule(c.chair, { ruleId, rule: OURS })).rejects.toEqual(refused("rule-removed"));
});

test("nobody else does, neither here nor from elsewhere", async () => {
  const c = await callConference([1]);
  const { ruleId } = await adoptRule(c.secretary, { rule: OURS });
  const laid = { keys: USUAL_RULES, isPackage: true };
  for (const actor of [c.heads[0]!, c.delegate, c.adviser, c.observer]) {
    await expect(adoptRule(actor, { rule: PRESETS.NATO })).rejects.toEqual(refused("not-allowed"));
    await expect(changeRule(actor, { ruleId, rule: OURS })).rejects.toEqual(refused("not-allowed"));
    await expect(removeRule(actor, { ruleId })).rejects.toEqual(refused("not-allowed"));
    await expect(setRules(actor, laid)).rejects.toEqual(refused("not-allowed"));
  }
  const elsewhere = await callConference([1]);
  for (const id of [ruleId, randomUUID(), "x"]) {
    await expect(changeRule(elsewhere.chair, { ruleId: id, rule: OURS })).rejects.toEqual(
      refused("not-found"),
    );
    await expect(removeRule(elsewhere.chair, { ruleId: id })).rejects.toEqual(refused("not-found"));
    const keys = { ...USUAL_RULES, ADOPTION: id };
    await expect(setRules(elsewhere.chair, { keys, isPackage: false })).rejects.toEqual(refused("not-found"));
  }
  expect(await listOwnRules(elsewhere.chair)).toEqual([]);
  expect(await listOwnRules(c.chair)).toMatchObject([{ rule: OURS }]);
});

test("a name means one rule at a time", async () => {
  const c = await callConference([1]);
  const { ruleId } = await adoptRule(c.chair, { rule: OURS });
  const other = await adoptRule(c.chair, { rule: PRESETS.NATO });
  const again = { ...PRESETS.SCO, name: "OURS" };
  await expect(adoptRule(c.chair, { rule: again })).rejects.toEqual(refused("name-taken"));
  const renamed = { ruleId: other.ruleId, rule: again };
  await expect(changeRule(c.chair, renamed)).rejects.toEqual(refused("name-taken"));
  await removeRule(c.chair, { ruleId });
  await changeRule(c.chair, renamed);
  expect(await listOwnRules(c.chair)).toMatchObject([{ rule: again }]);
});

test("the usual rules stand until others are laid down; a standing rule is not removed", async () => {
  const c = await callConference([1]);
  expect(await findRulesOfProcedure(c.observer)).toEqual({
    keys: USUAL_RULES,
    standing: {
      SUBSTANCE: PRESETS.VCLT_CONFERENCE,
      PROCEDURE: PRESETS.SIMPLE_MAJORITY,
      ADOPTION: PRESETS.VCLT_CONFERENCE,
      REOPENING: PRESETS.UNGA_RECONSIDERATION,
    },
    isPackage: false,
  });
  const { ruleId } = await adoptRule(c.chair, { rule: OURS });
  await setRules(c.secretary, {
    keys: { ...USUAL_RULES, SUBSTANCE: "NATO", ADOPTION: ruleId },
    isPackage: true,
  });
  const rules = await db().$transaction((tx) => readRulesOfProcedure(tx, c.negotiationId));
  expect(rules).toMatchObject({ standing: { SUBSTANCE: PRESETS.NATO, ADOPTION: OURS }, isPackage: true });
  expect(await listActs(c.observer, "rules.set")).toMatchObject([
    { standing: { ADOPTION: { key: ruleId, rule: OURS } }, isPackage: true },
  ]);
  await expect(removeRule(c.chair, { ruleId })).rejects.toEqual(refused("rule-in-use"));
  await changeRule(c.chair, { ruleId, rule: { ...OURS, source: "Rule 32" } });
  expect((await findRulesOfProcedure(c.observer)).standing.ADOPTION.source).toBe("Rule 32");
  await setRules(c.chair, { keys: USUAL_RULES, isPackage: false });
  await removeRule(c.chair, { ruleId });
  expect((await findRulesOfProcedure(c.observer)).keys).toEqual(USUAL_RULES);
});

test("the database keeps what was removed as it was", async () => {
  const c = await callConference([1]);
  const { ruleId } = await adoptRule(c.chair, { rule: OURS });
  const gone = { where: { id: ruleId } };
  await expect(db().decisionRule.delete(gone)).rejects.toThrow("append-only");
  await expect(db().decisionRule.update({ ...gone, data: { name: "Another" } })).rejects.toThrow();
  await removeRule(c.chair, { ruleId });
  const back = { removedAt: null, removedBy: null };
  await expect(db().decisionRule.update({ ...gone, data: back })).rejects.toThrow("stays as it was");
});
