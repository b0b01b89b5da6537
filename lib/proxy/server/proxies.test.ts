import { expect, test } from "vitest";
import type { Actor } from "#lib/access/actor.ts";
import { listActs } from "#lib/journal/server/test/list-acts.ts";
import { editNegotiation } from "#lib/negotiation/server/edit-negotiation.ts";
import { callConference } from "#lib/negotiation/server/test/conference.ts";
import { db } from "#lib/platform/db.ts";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import { endProxy } from "./end-proxy.ts";
import { giveProxy } from "./give-proxy.ts";
import { listProxies } from "./queries.ts";

useDatabase();

async function callWithProxies(delegations: number, proxyLimit: number) {
  const conference = await callConference(Array(delegations).fill(1));
  const allow = (limit: number) =>
    editNegotiation(conference.secretary, {
      ...{ title: "Treaty on Limits", description: "", weightedVoting: false },
      proxyLimit: limit,
    });
  await allow(proxyLimit);
  const [a, b, c] = conference.heads as readonly [Actor, Actor, Actor];
  return { ...conference, a, b, c, allow };
}

const of = ({ delegation }: Actor) => ({ holderId: delegation?.id ?? "" });

test("a head gives the vote to another delegation, and either head ends it; both are on record", async () => {
  const { a, b, observer } = await callWithProxies(3, 1);
  const { proxyId } = await giveProxy(a, of(b));
  expect(await listProxies(observer)).toMatchObject([{ id: proxyId, grantorId: a.delegation?.id, ...of(b) }]);
  await endProxy(a, { proxyId });
  await expect(endProxy(a, { proxyId })).rejects.toMatchObject({ code: "proxy-ended" });
  const again = await giveProxy(a, of(b));
  await endProxy(b, again);
  expect(await listProxies(observer)).toEqual([]);
  const names = { grantorName: "State 1", holderName: "State 2" };
  expect(await listActs(observer, "proxy.given")).toMatchObject([{ proxyId, ...names }, again]);
  expect(await listActs(observer, "proxy.ended")).toMatchObject([{ proxyId, ...names }, again]);
});

test("there are as many as the negotiation allows, and no chains", async () => {
  const { a, b, c, allow } = await callWithProxies(3, 0);
  const refused = async (giving: Promise<unknown>, code: string) =>
    expect(giving).rejects.toMatchObject({ code });
  await refused(giveProxy(a, of(b)), "no-proxies");
  await allow(1);
  await refused(giveProxy(a, of(a)), "proxy-to-itself");
  await giveProxy(a, of(b));
  await refused(giveProxy(a, of(c)), "proxy-given");
  await refused(giveProxy(b, of(c)), "proxy-chain");
  await refused(giveProxy(c, of(a)), "proxy-chain");
  await refused(giveProxy(c, of(b)), "proxies-full");
  await allow(2);
  await giveProxy(c, of(b));
  await refused(allow(1), "proxies-stand");
});

test("of those who give at the same instant as many succeed as are allowed, and none in a circle", async () => {
  const { b, heads } = await callWithProxies(5, 2);
  const given = await Promise.allSettled(
    heads.filter((head) => head !== b).map((head) => giveProxy(head, of(b))),
  );
  expect(given.filter(({ status }) => status === "fulfilled")).toHaveLength(2);
  const circle = await callWithProxies(3, 1);
  const both = [giveProxy(circle.a, of(circle.b)), giveProxy(circle.b, of(circle.a))];
  expect((await Promise.allSettled(both)).map(({ status }) => status).toSorted()).toEqual([
    "fulfilled",
    "rejected",
  ]);
});

test("only heads give, and nobody else ends what is not theirs", async () => {
  const { a, b, c, chair, secretary, delegate, observer } = await callWithProxies(3, 1);
  for (const actor of [chair, secretary, delegate, observer])
    await expect(giveProxy(actor, of(b))).rejects.toMatchObject({ code: "not-allowed" });
  const proxy = await giveProxy(a, of(b));
  for (const actor of [c, chair, secretary, delegate])
    await expect(endProxy(actor, proxy)).rejects.toMatchObject({ code: "not-allowed" });
  const there = await callWithProxies(3, 1);
  await expect(endProxy(there.a, proxy)).rejects.toMatchObject({ code: "not-found" });
  await expect(giveProxy(there.a, of(b))).rejects.toMatchObject({ code: "not-found" });
  expect(await listProxies(there.chair)).toEqual([]);
});

test("the database keeps proxies, and takes no more than are allowed", async () => {
  const { a, b, c } = await callWithProxies(3, 1);
  const { proxyId } = await giveProxy(a, of(b));
  const insert = (grantor: Actor, holder: Actor) => db().$executeRaw`
    insert into proxy (id, grantor_id, holder_id, given_by)
    values (gen_random_uuid(), ${grantor.delegation?.id}::uuid, ${holder.delegation?.id}::uuid, ${grantor.userId}::uuid)`;
  await expect(insert(c, b)).rejects.toThrow(/cannot be given/);
  await expect(insert(b, c)).rejects.toThrow(/cannot be given/);
  await expect(db().$executeRaw`delete from proxy where id = ${proxyId}::uuid`).rejects.toThrow(/stays/);
  await expect(db().$executeRaw`update proxy set holder_id = ${c.delegation?.id}::uuid`).rejects.toThrow(
    /stays/,
  );
  await endProxy(a, { proxyId });
  await expect(db().$executeRaw`update proxy set ended_at = now()`).rejects.toThrow(/stays/);
});
