import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Actor } from "#lib/access/actor.ts";
import { addBloc } from "#lib/bloc/server/add-bloc.ts";
import { removeBloc } from "#lib/bloc/server/remove-bloc.ts";
import { type Conference, callConference, writeParagraph } from "#lib/negotiation/server/test/conference.ts";
import { db } from "#lib/platform/db.ts";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import type { RefusalCode } from "#lib/refusal.ts";
import type { Visibility } from "../comment.ts";
import { commentsMark, listComments } from "./queries.ts";
import { reopenThread } from "./reopen-thread.ts";
import { replyToThread } from "./reply-to-thread.ts";
import { resolveThread } from "./resolve-thread.ts";
import { anchorOn } from "./test/anchor-on.ts";
import { writeComment } from "./write-comment.ts";

useDatabase();

const refused = (code: RefusalCode) => expect.objectContaining({ name: "Refusal", code });

/** Three delegations, of which the first two are in a bloc. */
async function callBloc(): Promise<Conference & { readonly blocId: string }> {
  const c = await callConference([1, 1, 1]);
  const delegationIds = [c.heads[0]!, c.heads[1]!].map(({ delegation }) => delegation!.id);
  const { id: blocId } = await addBloc(c.secretary, {
    name: "Northern Compact",
    shortName: "NC",
    type: "COALITION",
    delegationIds,
  });
  return { ...c, blocId };
}

const comment = (c: Pick<Conference, "clauseId">, visibility: Visibility, blocId: string | null = null) => ({
  clauseId: c.clauseId,
  visibility,
  blocId,
  anchor: null,
  body: `for ${visibility}`,
  mentions: [],
});

async function bodies(actor: Actor, clauseId: string): Promise<readonly string[]> {
  const threads = await listComments(actor, clauseId);
  return threads.flatMap(({ comments }) => comments.map(({ body }) => body));
}

describe("who reads what", () => {
  test("a thread is there for its circle, answers included, and for nobody else", async () => {
    const c = await callBloc();
    const [s1, s2, s3] = [c.heads[0]!, c.heads[1]!, c.heads[2]!];
    await writeComment(s1, comment(c, "PUBLIC"));
    const { id: blocThread } = await writeComment(s1, comment(c, "BLOC", c.blocId));
    await replyToThread(s2, { threadId: blocThread, body: "answer of S2", mentions: [] });
    const { id: ownThread } = await writeComment(c.adviser, comment(c, "DELEGATION"));
    await replyToThread(c.delegate, { threadId: ownThread, body: "answer of S1", mentions: [] });
    await writeComment(s3, { ...comment(c, "DELEGATION"), body: "of S3" });

    const all = ["for PUBLIC", "for BLOC", "answer of S2", "for DELEGATION", "answer of S1"];
    const expected: readonly (readonly [Actor, readonly string[]])[] = [
      [s1, all],
      [c.delegate, all],
      [c.adviser, all],
      [s2, all.slice(0, 3)],
      [s3, ["for PUBLIC", "of S3"]],
      [c.chair, ["for PUBLIC"]],
      [c.secretary, ["for PUBLIC"]],
      [c.observer, ["for PUBLIC"]],
    ];
    for (const [actor, seen] of expected) expect(await bodies(actor, c.clauseId)).toEqual(seen);
  });

  test("a bloc's threads follow its present members, and a dissolved bloc's stay with who began them", async () => {
    const c = await callBloc();
    const [s1, s2, s3] = [c.heads[0]!, c.heads[1]!, c.heads[2]!];
    await writeComment(s1, comment(c, "BLOC", c.blocId));
    await db().blocMember.delete({
      where: { blocId_delegationId: { blocId: c.blocId, delegationId: s2.delegation!.id } },
    });
    await db().blocMember.create({ data: { blocId: c.blocId, delegationId: s3.delegation!.id } });
    const readers = async () => {
      const each = await Promise.all([s1, s2, s3].map((actor) => bodies(actor, c.clauseId)));
      return each.map(({ length }) => length);
    };
    expect(await readers()).toEqual([1, 0, 1]);
    await removeBloc(c.secretary, { blocId: c.blocId });
    expect(await readers()).toEqual([1, 0, 0]);
  });

  test("a delegation with private comments is removed as one without", async () => {
    const c = await callBloc();
    await writeComment(c.heads[2]!, comment(c, "DELEGATION"));
    const { id } = c.heads[2]!.delegation!;
    await db().member.deleteMany({ where: { delegationId: id } });
    await db().delegation.delete({ where: { id } });
    expect(await bodies(c.heads[0]!, c.clauseId)).toEqual([]);
  });

  test("nobody reads another negotiation's", async () => {
    const [here, there] = [await callConference([1]), await callConference([1])];
    await writeComment(there.heads[0]!, comment(there, "PUBLIC"));
    await expect(listComments(here.heads[0]!, there.clauseId)).rejects.toEqual(refused("not-found"));
  });
});

describe("a private thread leaves no trace", () => {
  test("whoever may not see it is told what they are told of one that does not exist", async () => {
    const c = await callBloc();
    const { id: threadId } = await writeComment(c.heads[0]!, comment(c, "DELEGATION"));
    const acts = [
      (actor: Actor, id: string) => replyToThread(actor, { threadId: id, body: "x", mentions: [] }),
      (actor: Actor, id: string) => resolveThread(actor, { threadId: id }),
      (actor: Actor, id: string) => reopenThread(actor, { threadId: id }),
    ];
    for (const actor of [c.heads[1]!, c.heads[2]!, c.chair, c.secretary, c.observer])
      for (const act of acts) {
        await expect(act(actor, threadId)).rejects.toEqual(refused("not-found"));
        await expect(act(actor, randomUUID())).rejects.toEqual(refused("not-found"));
      }
    expect(await bodies(c.heads[0]!, c.clauseId)).toHaveLength(1);
  });

  test("the mark of what one may read changes for its circle alone", async () => {
    const c = await callBloc();
    const people = [c.delegate, c.heads[1]!, c.heads[2]!, c.chair, c.observer];
    const marks = () => Promise.all(people.map((actor) => commentsMark(actor)));
    const changed = async (act: () => Promise<unknown>) => {
      const before = await marks();
      await act();
      return (await marks()).map((mark, i) => mark !== before[i]);
    };
    const own = await changed(() => writeComment(c.heads[0]!, comment(c, "DELEGATION")));
    expect(own).toEqual([true, false, false, false, false]);
    const ofBloc = await changed(() => writeComment(c.heads[0]!, comment(c, "BLOC", c.blocId)));
    expect(ofBloc).toEqual([true, true, false, false, false]);
    const [thread] = await listComments(c.delegate, c.clauseId);
    const threadId = String(thread?.id);
    expect(await changed(() => resolveThread(c.delegate, { threadId }))).toEqual(own);
    expect(await changed(() => reopenThread(c.delegate, { threadId }))).toEqual(own);
    const open = await changed(() => writeComment(c.chair, comment(c, "PUBLIC")));
    expect(open).toEqual([true, true, true, true, true]);
  });

  test("neither private nor public ones are in the journal, nor in the text", async () => {
    const c = await callBloc();
    const before = await db().negotiation.findUniqueOrThrow({ where: { id: c.negotiationId } });
    const text = await db().clause.findUniqueOrThrow({ where: { id: c.clauseId } });
    const anchor = await anchorOn(c.clauseId, "keep within");
    for (const visibility of ["PUBLIC", "DELEGATION"] as const)
      await writeComment(c.heads[0]!, { ...comment(c, visibility), anchor });
    expect(await db().negotiation.findUniqueOrThrow({ where: { id: c.negotiationId } })).toEqual(before);
    expect(await db().clause.findUniqueOrThrow({ where: { id: c.clauseId } })).toEqual(text);
  });
});

describe("writing", () => {
  test("quotes the words that stand there, whatever the window says", async () => {
    const c = await callConference([1]);
    const anchor = await anchorOn(c.clauseId, "keep within");
    await writeComment(c.delegate, { ...comment(c, "PUBLIC"), anchor });
    const [thread] = await listComments(c.observer, c.clauseId);
    expect(thread).toMatchObject({ quote: "keep within", anchor, resolved: null });
    expect(thread?.blockId).not.toBe("");
    expect(thread?.comments[0]?.author).toEqual({
      userId: c.delegate.userId,
      name: c.delegate.name,
      seat: "S1",
    });
  });

  test("refuses words that are not in the text", async () => {
    const [c, other] = [await callConference([1]), await callConference([1])];
    await writeParagraph(other.secretary, other.clauseId, "Elsewhere.");
    for (const anchor of [await anchorOn(other.clauseId, "Elsewhere"), { from: "x", to: "x" }])
      await expect(writeComment(c.delegate, { ...comment(c, "PUBLIC"), anchor })).rejects.toEqual(
        refused("text-changed"),
      );
  });

  test("is for seats in delegations, and in public for chair and secretariat; observers read", async () => {
    const c = await callBloc();
    for (const actor of [c.chair, c.secretary]) {
      await writeComment(actor, comment(c, "PUBLIC"));
      for (const visibility of ["DELEGATION", "BLOC"] as const)
        await expect(writeComment(actor, comment(c, visibility, c.blocId))).rejects.toEqual(
          refused("not-allowed"),
        );
    }
    const { id: threadId } = await writeComment(c.adviser, comment(c, "PUBLIC"));
    await expect(writeComment(c.observer, comment(c, "PUBLIC"))).rejects.toEqual(refused("not-allowed"));
    const reply = { threadId, body: "x", mentions: [] };
    await expect(replyToThread(c.observer, reply)).rejects.toEqual(refused("not-allowed"));
    await expect(resolveThread(c.observer, { threadId })).rejects.toEqual(refused("not-allowed"));
    await expect(writeComment(c.heads[2]!, comment(c, "BLOC", c.blocId))).rejects.toEqual(
      refused("not-allowed"),
    );
  });

  test("refuses a comment without words, and one that is too long", async () => {
    const c = await callConference([1]);
    for (const body of ["", " \n ", "x".repeat(4001)])
      await expect(writeComment(c.delegate, { ...comment(c, "PUBLIC"), body })).rejects.toEqual(
        refused("bad-input"),
      );
  });

  test("is refused from a seat that is not held any more", async () => {
    const c = await callConference([1]);
    await db().member.deleteMany({ where: { userId: c.delegate.userId } });
    await expect(writeComment(c.delegate, comment(c, "DELEGATION"))).rejects.toEqual(refused("not-allowed"));
  });
});

describe("resolving", () => {
  test("folds a thread until it is opened again", async () => {
    const c = await callConference([1, 1]);
    const { id: threadId } = await writeComment(c.delegate, comment(c, "PUBLIC"));
    await resolveThread(c.heads[1]!, { threadId });
    await resolveThread(c.chair, { threadId });
    const resolvedBy = async () => (await listComments(c.observer, c.clauseId))[0]?.resolved?.by;
    expect(await resolvedBy()).toBe(c.heads[1]!.name);
    const reply = { threadId, body: "once more", mentions: [] };
    await expect(replyToThread(c.delegate, reply)).rejects.toEqual(refused("comment-resolved"));
    await reopenThread(c.delegate, { threadId });
    await reopenThread(c.delegate, { threadId });
    await replyToThread(c.delegate, reply);
    expect(await resolvedBy()).toBeUndefined();
  });
});

describe("the database itself", () => {
  test("keeps the words, and answers within their circle", async () => {
    const c = await callBloc();
    const { id } = await writeComment(c.delegate, comment(c, "DELEGATION"));
    await expect(db().comment.update({ where: { id }, data: { body: "other" } })).rejects.toThrow();
    await expect(db().comment.delete({ where: { id } })).rejects.toThrow();
    const answer = { clauseId: c.clauseId, threadId: id, body: "x", revision: 0 };
    const { userId, delegation } = c.heads[1]!;
    for (const visibility of ["PUBLIC", "DELEGATION"] as const)
      await expect(
        db().comment.create({ data: { ...answer, userId, delegationId: delegation!.id, visibility } }),
      ).rejects.toThrow(/circle/);
    await expect(
      db().comment.create({
        data: {
          clauseId: c.clauseId,
          body: "x",
          revision: 0,
          userId: c.chair.userId,
          visibility: "BLOC",
          blocId: c.blocId,
        },
      }),
    ).rejects.toThrow();
  });
});
