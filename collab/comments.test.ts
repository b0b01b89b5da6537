import { expect, it } from "vitest";
import { addBloc } from "#lib/bloc/server/add-bloc.ts";
import { freezeClause } from "#lib/clause/server/freeze-clause.ts";
import { resolveThread } from "#lib/comment/server/resolve-thread.ts";
import { writeComment } from "#lib/comment/server/write-comment.ts";
import { db } from "#lib/platform/db.ts";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import { presenceName } from "./document-name.ts";
import { openConference, type Seated } from "./test/conference.ts";
import { useNode } from "./test/node.ts";
import { openRawSocket } from "./test/raw-socket.ts";
import { until } from "./test/until.ts";
import { openWindow } from "./test/window.ts";

useDatabase();
const node = useNode();

/** What a window is told about its negotiation. */
function heardBy(person: Seated, negotiationId: string): { readonly type: string }[] {
  const heard: { readonly type: string }[] = [];
  const provider = openWindow(node.url(), person).enter(negotiationId);
  provider.on("stateless", ({ payload }: { payload: string }) => heard.push(JSON.parse(payload)));
  return heard;
}

it("tells the screens of those who may see a comment, and sends nothing at all to others", async () => {
  const conference = await openConference();
  const { negotiationId, clauseId, seat } = conference;
  const [ana, secretary, observer] = [
    await seat("DELEGATE", "Ana"),
    await seat("SECRETARIAT"),
    await seat("OBSERVER"),
  ];
  const [vera, bruno] = [await seat("DELEGATE", "Vera"), await seat("DELEGATE", "Bruno")];
  for (const [person, shortName] of [
    [vera, "GOR"],
    [bruno, "BRE"],
  ] as const) {
    const delegation = { negotiationId, name: shortName, shortName, colour: "#2f6fb3" };
    const { id } = await db().delegation.create({ data: delegation, select: { id: true } });
    await db().member.updateMany({ where: { userId: person.userId }, data: { delegationId: id } });
    Object.assign(person.actor, { delegation: { id, shortName, colour: delegation.colour } });
  }
  const { id: blocId } = await addBloc(secretary.actor, {
    name: "Compact",
    shortName: "C",
    type: "COALITION",
    delegationIds: [ana, bruno].map(({ actor }) => actor.delegation?.id ?? ""),
  });
  const here = {
    ana: heardBy(ana, negotiationId),
    bruno: heardBy(bruno, negotiationId),
    vera: heardBy(vera, negotiationId),
    observer: heardBy(observer, negotiationId),
  };
  const outsider = await openRawSocket(node.url(), vera);
  outsider.open(presenceName(negotiationId));
  await until(() => {
    expect(Object.values(here).map(({ length }) => length)).toEqual([1, 1, 1, 1]);
    expect(outsider.received).toHaveLength(2);
  });
  const counts = () =>
    Object.values(here).map((heard) => heard.filter(({ type }) => type === "comments").length);

  const base = { clauseId, anchor: null, body: "Between us.", mentions: [] };
  await writeComment(ana.actor, { ...base, visibility: "DELEGATION", blocId: null });
  await until(() => expect(counts()).toEqual([1, 0, 0, 0]));
  const { id: threadId } = await writeComment(bruno.actor, { ...base, visibility: "BLOC", blocId });
  await until(() => expect(counts()).toEqual([2, 1, 0, 0]));
  await resolveThread(ana.actor, { threadId });
  await until(() => expect(counts()).toEqual([3, 2, 0, 0]));
  // a later act that everybody hears of: what was not heard before it was not sent
  await freezeClause(secretary.actor, { clauseId });
  await until(() => expect(here.vera).toHaveLength(2));
  await until(() => expect(outsider.received).toHaveLength(3));
  expect(counts()).toEqual([3, 2, 0, 0]);
  expect(outsider.received.map((bytes) => Buffer.from(bytes).toString()).join("")).not.toContain(
    '"type":"comments"',
  );

  await writeComment(secretary.actor, { ...base, visibility: "PUBLIC", blocId: null });
  await until(() => expect(counts()).toEqual([4, 3, 1, 1]));
});
