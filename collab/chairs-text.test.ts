import { expect, it } from "vitest";
import { beginChairsText } from "#lib/chairs-text/server/begin-chairs-text.ts";
import { dropChairsText, issueChairsText } from "#lib/chairs-text/server/issue-chairs-text.ts";
import { db } from "#lib/platform/db.ts";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import { openConference } from "./test/conference.ts";
import { useNode } from "./test/node.ts";
import { saved, until } from "./test/until.ts";
import { openWindow } from "./test/window.ts";

useDatabase();
const node = useNode({ limits: { recheckMs: 100 } });

async function begin() {
  const conference = await openConference();
  const { seat, clauseId } = conference;
  const [chair, secretary, delegate, observer] = [
    await seat("CHAIR"),
    await seat("SECRETARIAT"),
    await seat("DELEGATE"),
    await seat("OBSERVER"),
  ];
  const source = openWindow(node.url(), delegate).open(clauseId);
  await saved(source);
  source.type("limits");
  await saved(source);
  const { chairsTextId } = await beginChairsText(chair.actor, { title: "Chair's text" });
  const branch = await db().clause.findFirstOrThrow({ where: { treatyId: chairsTextId } });
  return { ...conference, chairsTextId, branchId: branch.id, chair, secretary, delegate, observer, source };
}

const headOf = async (id: string) => (await db().clause.findUniqueOrThrow({ where: { id } })).head;

it("opens a draft for chair and secretariat, who write in it apart from the treaty; for others there is none", async () => {
  const { branchId, clauseId, chair, secretary, delegate, observer, source } = await begin();
  const window = openWindow(node.url(), chair).open(branchId);
  await saved(window);
  expect(window.text()).toBe("limits");
  window.type(" of Annex I");
  await saved(window);
  const other = openWindow(node.url(), secretary).open(branchId);
  await until(() => expect(other.text()).toBe("limits of Annex I"));
  for (const person of [delegate, observer]) {
    const refused = openWindow(node.url(), person).open(branchId);
    await until(() => expect(refused.denials).toEqual(["not-found"]));
    expect(refused.text()).toBe("");
  }
  expect(source.text()).toBe("limits");
  expect(await headOf(clauseId)).toBe(1);
});

it("shows an issued one to everybody, and takes words of chair and secretariat alone", async () => {
  const { branchId, chairsTextId, chair, delegate, observer } = await begin();
  await issueChairsText(chair.actor, { chairsTextId });
  const head = await headOf(branchId);
  for (const person of [delegate, observer]) {
    const reader = openWindow(node.url(), person).open(branchId);
    await saved(reader);
    expect(reader.text()).toBe("limits");
    reader.type(" and mine");
    await until(() => expect(reader.closings).toEqual(["not-allowed"]));
  }
  expect(await headOf(branchId)).toBe(head);
});

it("takes no more words once it is dropped", async () => {
  const { branchId, chairsTextId, chair } = await begin();
  const window = openWindow(node.url(), chair).open(branchId);
  await saved(window);
  await dropChairsText(chair.actor, { chairsTextId });
  window.type(" too late");
  await until(() => expect(window.closings).toEqual(["clause-closed"]));
  expect(await headOf(branchId)).toBe(1);
});
