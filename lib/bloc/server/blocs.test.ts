import { expect, test } from "vitest";
import { listDelegations } from "#lib/delegation/server/queries.ts";
import { listActs } from "#lib/journal/server/test/list-acts.ts";
import { type Conference, callConference } from "#lib/negotiation/server/test/conference.ts";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import { addBloc } from "./add-bloc.ts";
import { editBloc } from "./edit-bloc.ts";
import { listBlocs } from "./queries.ts";
import { removeBloc } from "./remove-bloc.ts";

useDatabase();

const ALLIANCE = { name: "Northern Alliance", shortName: "NA", type: "DEFENSIVE_ALLIANCE" } as const;

test("a delegation may be in several blocs", async () => {
  const { secretary, delegationIds } = await conference();
  await addBloc(secretary, { ...ALLIANCE, delegationIds });
  const partnership = { name: "Partnership", shortName: "P", type: "SECURITY_PARTNERSHIP" } as const;
  await addBloc(secretary, { ...partnership, delegationIds: delegationIds.slice(0, 1) });
  expect(await listBlocs(secretary)).toMatchObject([ALLIANCE, partnership]);
  const [alliance, second] = await listBlocs(secretary);
  expect(new Set(alliance?.delegationIds)).toEqual(new Set(delegationIds));
  expect(second?.delegationIds).toEqual(delegationIds.slice(0, 1));
  expect(await listActs(secretary, "bloc.added")).toHaveLength(2);
});

test("editing replaces names, type and members; dissolving keeps the delegations", async () => {
  const { secretary, delegationIds } = await conference();
  const { id: blocId } = await addBloc(secretary, { ...ALLIANCE, delegationIds });
  const coalition = { name: "Coalition", shortName: "C", type: "COALITION" } as const;
  await editBloc(secretary, { ...coalition, blocId, delegationIds: [] });
  expect(await listBlocs(secretary)).toMatchObject([{ ...coalition, delegationIds: [] }]);
  await removeBloc(secretary, { blocId });
  expect(await listBlocs(secretary)).toEqual([]);
  expect(await listDelegations(secretary)).toHaveLength(2);
  expect(await listActs(secretary, "bloc.edited")).toMatchObject([{ name: "Coalition" }]);
  expect(await listActs(secretary, "bloc.removed")).toMatchObject([{ name: "Coalition" }]);
  await expect(removeBloc(secretary, { blocId })).rejects.toMatchObject({ code: "not-found" });
});

test("a short name is taken once, also at the same instant", async () => {
  const { secretary } = await conference();
  const add = () => addBloc(secretary, { ...ALLIANCE, delegationIds: [] });
  const both = await Promise.allSettled([add(), add()]);
  expect(both.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "name-taken" } });
  expect(await listBlocs(secretary)).toHaveLength(1);
});

test("members are delegations of the same negotiation", async () => {
  const [here, there] = [await conference(), await conference()];
  const add = addBloc(here.secretary, { ...ALLIANCE, delegationIds: there.delegationIds });
  await expect(add).rejects.toMatchObject({ code: "not-found" });
  const { id: blocId } = await addBloc(here.secretary, { ...ALLIANCE, delegationIds: [] });
  const edit = editBloc(here.secretary, { ...ALLIANCE, blocId, delegationIds: there.delegationIds });
  await expect(edit).rejects.toMatchObject({ code: "not-found" });
});

test.each([
  ["the chair", (c: Conference) => c.chair],
  ["a head of delegation", (c: Conference) => c.heads[0]!],
  ["a delegate", (c: Conference) => c.delegate],
  ["an adviser", (c: Conference) => c.adviser],
  ["an observer", (c: Conference) => c.observer],
])("%s does not manage blocs", async (_, of) => {
  const here = await conference();
  const actor = of(here);
  const { id: blocId } = await addBloc(here.secretary, { ...ALLIANCE, delegationIds: [] });
  const refused = { code: "not-allowed" };
  await expect(addBloc(actor, { ...ALLIANCE, shortName: "X", delegationIds: [] })).rejects.toMatchObject(
    refused,
  );
  await expect(editBloc(actor, { ...ALLIANCE, blocId, delegationIds: [] })).rejects.toMatchObject(refused);
  await expect(removeBloc(actor, { blocId })).rejects.toMatchObject(refused);
  expect(await listBlocs(actor)).toMatchObject([ALLIANCE]);
});

test("the secretariat of another negotiation finds nothing here", async () => {
  const [here, there] = [await conference(), await conference()];
  const { id: blocId } = await addBloc(here.secretary, { ...ALLIANCE, delegationIds: here.delegationIds });
  const edit = editBloc(there.secretary, { ...ALLIANCE, name: "Seized", blocId, delegationIds: [] });
  await expect(edit).rejects.toMatchObject({ code: "not-found" });
  await expect(removeBloc(there.secretary, { blocId })).rejects.toMatchObject({ code: "not-found" });
  expect(await listBlocs(there.secretary)).toEqual([]);
  expect((await listBlocs(here.secretary))[0]?.delegationIds).toHaveLength(2);
});

async function conference() {
  const called = await callConference([1, 1]);
  const delegations = await listDelegations(called.secretary);
  return { ...called, delegationIds: delegations.map(({ id }) => id) };
}
