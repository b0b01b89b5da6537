import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#lib/access/actor.ts";
import { callConference } from "#lib/negotiation/server/test/conference.ts";
import { db } from "#lib/platform/db.ts";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import { numberClauses } from "../number-clauses.ts";
import { addClause } from "./add-clause.ts";
import { freezeClause } from "./freeze-clause.ts";
import { moveClause } from "./move-clause.ts";
import { findClause, listClauses, listTexts } from "./queries.ts";
import { reinstateClause } from "./reinstate-clause.ts";
import { retitleClause } from "./retitle-clause.ts";
import { withdrawClause } from "./withdraw-clause.ts";

useDatabase();

let chair: Actor;
let secretary: Actor;
let others: readonly Actor[];
let first: string;

beforeAll(async () => {
  const conference = await callConference([1, 1]);
  ({ chair, secretary } = conference);
  others = [conference.observer, conference.delegate, ...conference.heads];
  first = conference.clauseId;
});

const atTop = (afterId: string | null) => ({ parentId: null, afterId });
const article = (heading: string, afterId: string | null) => ({
  kind: "ARTICLE" as const,
  heading,
  ...atTop(afterId),
});

async function labels(): Promise<readonly string[]> {
  const clauses = await listClauses(chair);
  const numbers = numberClauses(clauses);
  return clauses.map(({ id, heading }) => `${numbers.get(id)?.label} ${heading}`.trim());
}

async function lastAct(): Promise<{ type: string; label: unknown }> {
  const event = await db().journalEvent.findFirstOrThrow({
    where: { negotiationId: chair.negotiationId },
    orderBy: { number: "desc" },
  });
  return { type: event.type, label: (event.payload as { label?: unknown }).label };
}

describe("the structure of a treaty", () => {
  it("grows, moves and is renumbered, each time on the record", async () => {
    const second = await addClause(chair, article("Second", first));
    expect(await lastAct()).toEqual({ type: "clause.added", label: "Article 2" });
    const third = await addClause(secretary, article("Third", second.id));
    await moveClause(secretary, { clauseId: third.id, ...atTop(null) });
    expect(await lastAct()).toEqual({ type: "clause.moved", label: "Article 1" });
    const after = await labels();
    expect(after[0]).toBe("Article 1 Third");
    expect(after.at(-1)).toBe("Article 3 Second");
    await retitleClause(chair, { clauseId: second.id, heading: " Scope ", numberAs: "" });
    expect(await findClause(chair, second.id)).toMatchObject({ heading: "Scope" });
  });

  it("takes a clause out without losing its text, and back in", async () => {
    const { head } = await findClause(chair, first);
    expect(head).toBeGreaterThan(0);
    await withdrawClause(chair, { clauseId: first });
    expect(await findClause(chair, first)).toMatchObject({ status: "WITHDRAWN" });
    expect((await labels()).some((label) => label.startsWith("Article (withdrawn)"))).toBe(true);
    await expect(withdrawClause(chair, { clauseId: first })).rejects.toMatchObject({ code: "clause-closed" });
    await reinstateClause(chair, { clauseId: first });
    expect(await findClause(chair, first)).toMatchObject({ status: "OPEN", head });
    await expect(reinstateClause(chair, { clauseId: first })).rejects.toMatchObject({
      code: "clause-closed",
    });
  });

  it("withdraws a part only when it is empty, and leaves nothing open in it", async () => {
    const part = await addClause(chair, { kind: "PART", heading: "", ...atTop(null) });
    const inPart = { parentId: part.id, afterId: null };
    const { id } = await addClause(chair, { kind: "ARTICLE", heading: "Inner", ...inPart });
    await expect(withdrawClause(chair, { clauseId: part.id })).rejects.toMatchObject({
      code: "part-not-empty",
      status: 409,
    });
    expect(await findClause(chair, part.id)).toMatchObject({ status: "OPEN" });
    await withdrawClause(chair, { clauseId: id });
    await withdrawClause(chair, { clauseId: part.id });
    const refused = [
      () => reinstateClause(chair, { clauseId: id }),
      () => addClause(chair, { kind: "ARTICLE", heading: "", ...inPart }),
      () => moveClause(chair, { clauseId: first, ...inPart }),
    ];
    const before = await listClauses(chair);
    for (const change of refused) await expect(change()).rejects.toMatchObject({ code: "bad-place" });
    expect(await listClauses(chair)).toEqual(before);
    await reinstateClause(chair, { clauseId: part.id });
    await reinstateClause(chair, { clauseId: id });
    expect(await findClause(chair, id)).toMatchObject({ status: "OPEN" });
  });

  it("does not rename what is frozen", async () => {
    const { id } = await addClause(chair, article("Fixed", first));
    await freezeClause(chair, { clauseId: id });
    const rename = retitleClause(chair, { clauseId: id, heading: "Loose", numberAs: "" });
    await expect(rename).rejects.toMatchObject({ code: "clause-closed" });
    expect(await findClause(chair, id)).toMatchObject({ heading: "Fixed" });
  });

  it("never becomes a ring, and takes nothing where it cannot stand", async () => {
    const part = await addClause(chair, { kind: "PART", heading: "", ...atTop(null) });
    await expect(
      moveClause(chair, { clauseId: part.id, parentId: part.id, afterId: null }),
    ).rejects.toMatchObject({ code: "bad-place" });
    await expect(
      addClause(chair, { kind: "ARTICLE", heading: "", parentId: first, afterId: null }),
    ).rejects.toMatchObject({ code: "bad-place" });
  });

  it("gives every clause a place of its own when two people add at once", async () => {
    const added = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        addClause(index % 2 ? chair : secretary, article(`${index}`, first)),
      ),
    );
    expect(new Set(added.map(({ orderKey }) => orderKey)).size).toBe(8);
  });
});

describe("only chair and secretariat change the structure", () => {
  it.each([
    ["add", (actor: Actor) => addClause(actor, article("x", null))],
    ["move", (actor: Actor) => moveClause(actor, { clauseId: first, ...atTop(null) })],
    ["retitle", (actor: Actor) => retitleClause(actor, { clauseId: first, heading: "x", numberAs: "" })],
    ["withdraw", (actor: Actor) => withdrawClause(actor, { clauseId: first })],
    ["reinstate", (actor: Actor) => reinstateClause(actor, { clauseId: first })],
  ])("%s", async (_name, change) => {
    const before = await listClauses(chair);
    for (const actor of others) await expect(change(actor)).rejects.toMatchObject({ code: "not-allowed" });
    expect(await listClauses(chair)).toEqual(before);
  });

  it("in their own negotiation: a clause of another one is not there", async () => {
    const { chair: stranger } = await callConference([1]);
    const change = withdrawClause(stranger, { clauseId: first });
    await expect(change).rejects.toMatchObject({ code: "not-found" });
    await expect(findClause(stranger, first)).rejects.toMatchObject({ code: "not-found" });
    expect(await listTexts(stranger, [first])).toEqual([]);
  });
});
