import { expect, test } from "vitest";
import type { Actor } from "#lib/access/actor.ts";
import { callConference } from "#lib/negotiation/server/test/conference.ts";
import { db } from "#lib/platform/db.ts";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import { markMentionsSeen } from "./mark-mentions-seen.ts";
import { listMentions } from "./queries.ts";
import { replyToThread } from "./reply-to-thread.ts";
import { writeComment } from "./write-comment.ts";

useDatabase();

const at = ({ name }: Actor) => `@${name}`;

test("those called on find it, until they have seen it; others find nothing", async () => {
  const c = await callConference([1, 1]);
  const { clauseId } = c;
  const base = { clauseId, blocId: null, anchor: null } as const;
  const { id: threadId } = await writeComment(c.delegate, {
    ...base,
    visibility: "DELEGATION",
    body: `${at(c.adviser)}, is this right?`,
    mentions: [c.adviser.userId],
  });
  await replyToThread(c.adviser, {
    threadId,
    body: `Yes, ${at(c.delegate)}`,
    mentions: [c.delegate.userId, c.delegate.userId, c.heads[0]!.userId],
  });
  expect(await listMentions(c.adviser)).toMatchObject([
    { threadId, clauseId, author: { name: c.delegate.name, seat: "S1" }, isSeen: false },
  ]);
  // the head was picked, but is not named
  expect(await listMentions(c.heads[0]!)).toEqual([]);
  for (const actor of [c.heads[1]!, c.chair, c.observer]) expect(await listMentions(actor)).toEqual([]);

  await markMentionsSeen(c.heads[1]!, { threadId });
  await markMentionsSeen(c.delegate, { threadId });
  expect((await listMentions(c.delegate)).map(({ isSeen }) => isSeen)).toEqual([true]);
  expect((await listMentions(c.adviser)).map(({ isSeen }) => isSeen)).toEqual([false]);
  await markMentionsSeen(c.adviser, { threadId: null });
  expect((await listMentions(c.adviser)).map(({ isSeen }) => isSeen)).toEqual([true]);
});

test("nobody is called on who may not read it, and nobody finds it after they may not any more", async () => {
  const c = await callConference([1, 1]);
  const base = { clauseId: c.clauseId, blocId: null, anchor: null } as const;
  const elsewhere = await callConference([1]);
  for (const called of [c.heads[1]!, c.chair, c.observer, elsewhere.delegate])
    await expect(
      writeComment(c.delegate, {
        ...base,
        visibility: "DELEGATION",
        body: at(called),
        mentions: [called.userId],
      }),
    ).rejects.toMatchObject({ code: "bad-input" });
  await writeComment(c.delegate, {
    ...base,
    visibility: "DELEGATION",
    body: at(c.adviser),
    mentions: [c.adviser.userId],
  });
  await db().member.updateMany({
    where: { userId: c.adviser.userId },
    data: { delegationId: c.heads[1]!.delegation!.id },
  });
  expect(await listMentions({ ...c.adviser, delegation: c.heads[1]!.delegation })).toEqual([]);
});
