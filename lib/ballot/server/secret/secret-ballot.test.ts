import { describe, expect, test } from "vitest";
import { listActs } from "#lib/journal/server/test/list-acts.ts";
import { callConference } from "#lib/negotiation/server/test/conference.ts";
import { db } from "#lib/platform/db.ts";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import type { RefusalCode } from "#lib/refusal.ts";
import { hashBox } from "../../secret/box.ts";
import { isGenuine } from "../../secret/paper.ts";
import { prepareEnvelope, takePaperFrom } from "../../secret/test/holder.ts";
import { cancelBallot } from "../cancel-ballot.ts";
import { castVote } from "../cast-vote.ts";
import { closeBallot } from "../close-ballot.ts";
import { beginCollection } from "./begin-collection.ts";
import { dropPaper } from "./drop-paper.ts";
import { findCountedBox, findPapers } from "./queries.ts";
import { takePaper } from "./take-paper.ts";
import { callSecretBallot, handTo, voteInOrder } from "./test/secret-conference.ts";

useDatabase();

const refused = (code: RefusalCode) => expect.objectContaining({ name: "Refusal", code });

describe("papers", () => {
  test("go to the head of each delegation, once; the same envelope gets the same answer", async () => {
    const { ballotId, publicKey, heads, chair } = await callSecretBallot(2);
    const envelope = await prepareEnvelope({ ballotId, publicKey });
    const signed = await handTo(heads[0]!, { ballotId, blinded: envelope.blinded });
    expect(await handTo(heads[0]!, { ballotId, blinded: envelope.blinded })).toBe(signed);
    const paper = await envelope.open(signed).fillIn({ choice: "YES", counter: 1 });
    expect(await isGenuine(paper, { ballotId, publicKey })).toBe(true);
    const other = await prepareEnvelope({ ballotId, publicKey });
    await expect(handTo(heads[0]!, { ballotId, blinded: other.blinded })).rejects.toEqual(
      refused("paper-taken"),
    );
    expect(await findPapers(chair, ballotId)).toEqual({
      phase: "HANDING_OUT",
      publicKey,
      taken: [heads[0]!.delegation!.id],
      inBox: 0,
    });
  });

  test("go to nobody else", async () => {
    const c = await callSecretBallot(2);
    const { ballotId, publicKey, heads, chair, secretary, observer, delegate, adviser } = c;
    const { blinded } = await prepareEnvelope({ ballotId, publicKey });
    for (const actor of [chair, secretary, observer, delegate, adviser])
      await expect(handTo(actor, { ballotId, blinded })).rejects.toEqual(refused("not-allowed"));
    const stranger = (await callConference([1])).heads[0]!;
    await expect(handTo(stranger, { ballotId, blinded })).rejects.toEqual(refused("not-found"));
    const theirs = { ballotId, blinded, delegationId: heads[1]!.delegation!.id };
    await expect(takePaper(heads[0]!, theirs)).rejects.toEqual(refused("not-an-elector"));
    expect(await findPapers(stranger, ballotId)).toBeNull();
  });

  test("two of one delegation at once are one; what is no envelope is none", async () => {
    const { ballotId, publicKey, heads, chair } = await callSecretBallot(1);
    const envelopes = await Promise.all([1, 2, 3].map(() => prepareEnvelope({ ballotId, publicKey })));
    const answers = await Promise.allSettled(
      envelopes.map(({ blinded }) => handTo(heads[0]!, { ballotId, blinded })),
    );
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await findPapers(chair, ballotId))?.taken).toHaveLength(1);
    const { heads: others, ballotId: another } = await callSecretBallot(1);
    for (const blinded of ["_".repeat(342), "!", publicKey.slice(0, -1)])
      await expect(handTo(others[0]!, { ballotId: another, blinded })).rejects.toEqual(refused("bad-input"));
  });

  test("are handed out no more when votes are collected: the key is gone for everybody", async () => {
    const { ballotId, publicKey, heads, chair, secretary, hand } = await callSecretBallot(2);
    const envelope = await prepareEnvelope({ ballotId, publicKey });
    const taken = { ballotId, blinded: envelope.blinded };
    const signed = await handTo(heads[0]!, taken);
    await expect(beginCollection(secretary, { ballotId })).rejects.toEqual(refused("not-allowed"));
    await beginCollection(chair, { ballotId });
    await expect(beginCollection(chair, { ballotId })).rejects.toEqual(refused("papers-handed-out"));
    await expect(hand(heads[1]!)).rejects.toEqual(refused("papers-handed-out"));
    // an answer that was lost on its way is given again
    expect(await handTo(heads[0]!, taken)).toBe(signed);
    const row = await db().secretBallot.findUniqueOrThrow({ where: { ballotId } });
    expect(row.privateKey).toBeNull();
    await expect(
      db().secretBallot.update({ where: { ballotId }, data: { privateKey: "mine" } }),
    ).rejects.toThrow(/no papers are handed out any more/);
    await expect(
      db().secretBallot.update({ where: { ballotId }, data: { taken: { push: heads[1]!.delegation!.id } } }),
    ).rejects.toThrow(/no papers are handed out any more/);
    expect(await listActs(chair, "ballot.collection-begun")).toMatchObject([
      { ballotId, taken: [heads[0]!.delegation!.id] },
    ]);
  });
});

describe("the box", () => {
  test("takes votes while they are collected; a later one of a paper counts, the same again changes nothing", async () => {
    const { negotiationId, ballotId, chair, heads, hand, drop } = await callSecretBallot(2);
    const [first, second] = [await hand(heads[0]!), await hand(heads[1]!)];
    await expect(drop(first, "YES")).rejects.toEqual(refused("papers-not-handed-out"));
    await beginCollection(chair, { ballotId });
    const paper = await first.fillIn({ choice: "YES", counter: 1 });
    await dropPaper({ negotiationId, ballotId, paper });
    await dropPaper({ negotiationId, ballotId, paper });
    await drop(first, "NO", 2);
    await expect(dropPaper({ negotiationId, ballotId, paper })).rejects.toEqual(refused("paper-outdated"));
    await drop(second, "ABSTAIN");
    expect((await findPapers(chair, ballotId))?.inBox).toBe(2);
    expect(await findCountedBox(chair, ballotId)).toBeNull();
    expect(await closeBallot(chair, { ballotId })).toMatchObject({ verdict: "NOT_CARRIED" });
    const counted = await findCountedBox(chair, ballotId);
    expect(counted?.box.map(({ choice }) => choice).toSorted()).toEqual(["ABSTAIN", "NO"]);
    await expect(drop(first, "YES", 3)).rejects.toEqual(refused("ballot-closed"));
  });

  test("takes no paper that nobody was given, none of another ballot, and none altered", async () => {
    const one = await callSecretBallot(1);
    const other = await callSecretBallot(1);
    const [holder, stranger] = [await one.hand(one.heads[0]!), await other.hand(other.heads[0]!)];
    const forged = await takePaperFrom(one, (blinded) => blinded);
    await beginCollection(one.chair, one);
    for (const wrong of [stranger, forged])
      await expect(one.drop(wrong, "YES")).rejects.toEqual(refused("paper-void"));
    const paper = { ...(await holder.fillIn({ choice: "YES", counter: 1 })), choice: "NO" as const };
    await expect(dropPaper({ ...one, paper })).rejects.toEqual(refused("paper-void"));
    // the right paper at the wrong conference's door
    const { negotiationId } = other;
    const { ballotId } = one;
    await expect(dropPaper({ negotiationId, ballotId, paper })).rejects.toEqual(refused("not-found"));
    expect((await findPapers(one.chair, ballotId))?.inBox).toBe(0);
  });

  test("loses nothing and counts nothing twice when everybody votes at once, twice, while the chair closes", async () => {
    const c = await callSecretBallot(12);
    const holders = await Promise.all(c.heads.map((head) => c.hand(head)));
    await beginCollection(c.chair, c);
    const early = holders.slice(0, 6);
    await Promise.all([...early, ...early].map((holder) => c.drop(holder, "YES")));
    const late = holders.slice(6).map((holder) => c.drop(holder, "NO"));
    const [closing, ...dropped] = await Promise.allSettled([closeBallot(c.chair, c), ...late]);
    expect(closing.status).toBe("fulfilled");
    const accepted = dropped.filter(({ status }) => status === "fulfilled").length;
    for (const answer of dropped)
      if (answer.status === "rejected") expect(answer.reason).toEqual(refused("ballot-closed"));
    const counted = await findCountedBox(c.chair, c.ballotId);
    expect(counted?.box).toHaveLength(6 + accepted);
    const ballot = await db().ballot.findUniqueOrThrow({ where: { id: c.ballotId } });
    expect(ballot.counts).toEqual({ yes: 6, no: accepted, abstain: 0 });
  });

  test("is emptied when the vote is called off: nobody ever looks into it", async () => {
    const c = await callSecretBallot(2);
    await voteInOrder(c, ["YES", "NO"]);
    await cancelBallot(c.chair, c);
    expect(await findCountedBox(c.chair, c.ballotId)).toBeNull();
    expect(await db().ballotBox.findUniqueOrThrow({ where: { ballotId: c.ballotId } })).toMatchObject({
      papers: [],
    });
  });

  test("is the only place for a vote: nobody votes under a name", async () => {
    const { ballotId, heads } = await callSecretBallot(1);
    await expect(castVote(heads[0]!, { ballotId, choice: "YES" })).rejects.toEqual(
      refused("ballot-is-secret"),
    );
    const delegationId = heads[0]!.delegation!.id;
    const row = { ballotId, delegationId, number: 1, choice: "YES" as const, castBy: heads[0]!.userId };
    await expect(db().vote.create({ data: row })).rejects.toThrow(/the ballot is secret/);
  });

  test("is counted only when votes have been collected", async () => {
    const { ballotId, chair } = await callSecretBallot(1);
    await expect(closeBallot(chair, { ballotId })).rejects.toEqual(refused("papers-not-handed-out"));
    await beginCollection(chair, { ballotId });
    expect(await closeBallot(chair, { ballotId })).toMatchObject({ verdict: "NO_DECISION" });
    expect(await listActs(chair, "ballot.closed")).toMatchObject([
      { ballotId, votes: [], counts: { yes: 0, no: 0, abstain: 0 }, boxHash: hashBox([]) },
    ]);
  });

  test("cannot be altered, emptied or stuffed by whoever holds the database alone", async () => {
    const c = await callSecretBallot(2);
    await voteInOrder(c, ["YES", "NO"]);
    const { ballotId } = c;
    const box = await db().ballotBox.findUniqueOrThrow({ where: { ballotId } });
    const papers = box.papers as object[];
    for (const put of [[], papers.slice(1), [...papers, papers[0]!]])
      await expect(db().ballotBox.update({ where: { ballotId }, data: { papers: put } })).rejects.toThrow(
        /the box is closed/,
      );
    // another choice on a paper is not seen by the database, but by whoever counts
    const altered = papers.map((paper) => ({ ...paper, choice: "YES" }));
    await db().ballotBox.update({ where: { ballotId }, data: { papers: altered } });
    await expect(closeBallot(c.chair, c)).rejects.toEqual(refused("box-altered"));
    await db().ballotBox.update({ where: { ballotId }, data: { papers } });
    await closeBallot(c.chair, c);
    const swapped = papers.map((paper) => ({ ...paper, choice: "YES" }));
    await expect(db().ballotBox.update({ where: { ballotId }, data: { papers: swapped } })).rejects.toThrow(
      /the box is closed/,
    );
    await expect(db().ballotBox.deleteMany({ where: { ballotId } })).rejects.toThrow(/append-only/);
  });
});
