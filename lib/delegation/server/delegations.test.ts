import { describe, expect, test } from "vitest";
import type { Actor } from "#lib/access/actor.ts";
import { listActs } from "#lib/journal/server/test/list-acts.ts";
import { type Conference, callConference } from "#lib/negotiation/server/test/conference.ts";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import { addDelegations } from "./add-delegations.ts";
import { editDelegation } from "./edit-delegation.ts";
import { listDelegations } from "./queries.ts";
import { removeDelegation } from "./remove-delegation.ts";

useDatabase();

const NORWAY = { name: "Norway", shortName: "NOR", isoCode: "NO", weight: 3, population: 5_600_000 };
const SWEDEN = { name: "Sweden", shortName: "SWE", isoCode: "SE", weight: 1, population: null };

test("the secretariat adds delegations, each in its own colour and on record", async () => {
  const { secretary } = await callConference([1]);
  await addDelegations(secretary, [NORWAY, SWEDEN]);
  const delegations = await listDelegations(secretary);
  expect(delegations.map(({ name }) => name)).toEqual(["Norway", "State 1", "Sweden"]);
  expect(new Set(delegations.map(({ colour }) => colour)).size).toBe(3);
  expect(await listActs(secretary, "delegation.added")).toMatchObject([{ name: "State 1" }, NORWAY, SWEDEN]);
});

test("a list is added whole or not at all", async () => {
  const { secretary } = await callConference([1]);
  const twice = addDelegations(secretary, [NORWAY, { ...SWEDEN, shortName: "NOR" }]);
  await expect(twice).rejects.toMatchObject({ code: "name-taken" });
  expect(await listDelegations(secretary)).toHaveLength(1);
  expect(await listActs(secretary, "delegation.added")).toHaveLength(1);
});

test("the same delegation added twice at once is there once", async () => {
  const { secretary } = await callConference([1]);
  const both = await Promise.allSettled([
    addDelegations(secretary, [NORWAY]),
    addDelegations(secretary, [NORWAY]),
  ]);
  expect(both.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "name-taken" } });
  expect(await listDelegations(secretary)).toHaveLength(2);
});

test("the same name is free in another negotiation", async () => {
  const [here, there] = [await callConference([1]), await callConference([1])];
  await addDelegations(here.secretary, [NORWAY]);
  await addDelegations(there.secretary, [NORWAY]);
  expect(await listDelegations(there.secretary)).toHaveLength(2);
});

test("editing changes the facts and is on record", async () => {
  const { secretary } = await callConference([1]);
  const [norway] = await addDelegations(secretary, [NORWAY]);
  const changed = { ...SWEDEN, delegationId: norway?.id ?? "", colour: "#123456" };
  await editDelegation(secretary, changed);
  expect(await listDelegations(secretary)).toContainEqual({ ...SWEDEN, id: norway?.id, colour: "#123456" });
  expect(await listActs(secretary, "delegation.edited")).toMatchObject([SWEDEN]);
});

test("editing does not take the name of another", async () => {
  const { secretary } = await callConference([1]);
  const [norway] = await addDelegations(secretary, [NORWAY, SWEDEN]);
  const edit = editDelegation(secretary, { ...SWEDEN, delegationId: norway?.id ?? "", colour: "#123456" });
  await expect(edit).rejects.toMatchObject({ code: "name-taken" });
});

test("a delegation without people or acts can be removed, once", async () => {
  const { secretary } = await callConference([1]);
  const [norway] = await addDelegations(secretary, [NORWAY]);
  const remove = () => removeDelegation(secretary, { delegationId: norway?.id ?? "" });
  await remove();
  expect(await listDelegations(secretary)).toHaveLength(1);
  expect(await listActs(secretary, "delegation.removed")).toMatchObject([{ name: "Norway" }]);
  await expect(remove()).rejects.toMatchObject({ code: "not-found" });
});

test("a delegation with people stays", async () => {
  const { secretary, heads } = await callConference([1]);
  const remove = removeDelegation(secretary, { delegationId: heads[0]?.delegation?.id ?? "" });
  await expect(remove).rejects.toMatchObject({ code: "in-use" });
  expect(await listActs(secretary, "delegation.removed")).toEqual([]);
});

describe("nobody else manages delegations", () => {
  const offices = [
    ["the chair", (c: Conference) => c.chair],
    ["a head of delegation", (c: Conference) => c.heads[0]],
    ["a delegate", (c: Conference) => c.delegate],
    ["an adviser", (c: Conference) => c.adviser],
    ["an observer", (c: Conference) => c.observer],
  ] as const;
  test.each(offices)("%s", async (_, of) => {
    const conference = await callConference([1]);
    const [norway] = await addDelegations(conference.secretary, [NORWAY]);
    await expectRefusals(of(conference)!, norway?.id ?? "", "not-allowed");
    expect(await listDelegations(conference.secretary)).toHaveLength(2);
  });

  test("the secretariat of another negotiation", async () => {
    const [here, there] = [await callConference([1]), await callConference([1])];
    const [norway] = await addDelegations(here.secretary, [NORWAY]);
    const delegationId = norway?.id ?? "";
    const edit = editDelegation(there.secretary, { ...SWEDEN, delegationId, colour: "#123456" });
    await expect(edit).rejects.toMatchObject({ code: "not-found" });
    await expect(removeDelegation(there.secretary, { delegationId })).rejects.toMatchObject({
      code: "not-found",
    });
    expect(await listDelegations(here.secretary)).toContainEqual(expect.objectContaining(NORWAY));
  });
});

async function expectRefusals(actor: Actor, delegationId: string, code: string): Promise<void> {
  const edit = { ...SWEDEN, delegationId, colour: "#123456" };
  await expect(addDelegations(actor, [SWEDEN])).rejects.toMatchObject({ code });
  await expect(editDelegation(actor, edit)).rejects.toMatchObject({ code });
  await expect(removeDelegation(actor, { delegationId })).rejects.toMatchObject({ code });
}
