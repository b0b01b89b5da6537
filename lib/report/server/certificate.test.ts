import { expect, test } from "vitest";
import type { Actor } from "#lib/access/actor.ts";
import { castVote } from "#lib/ballot/server/cast-vote.ts";
import { closeBallot } from "#lib/ballot/server/close-ballot.ts";
import { openClauseBallot } from "#lib/ballot/server/test/open-clause-ballot.ts";
import { callConference } from "#lib/negotiation/server/test/conference.ts";
import { db } from "#lib/platform/db.ts";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import { certificateDocument } from "../certificate.ts";
import { certifyVote } from "./certify-vote.ts";
import { makeReport } from "./make-report.ts";
import { readCertifiedVote } from "./read-certified-vote.ts";

useDatabase();

const notFound = expect.objectContaining({ name: "Refusal", code: "not-found" });

async function voteOnClause() {
  const c = await callConference([1, 1]);
  const [one, two] = c.heads as [Actor, Actor];
  const { ballotId } = await openClauseBallot(c.chair, {
    clauseId: c.clauseId,
    revision: c.revision,
    rule: "SIMPLE_MAJORITY",
  });
  await castVote(one, { ballotId, choice: "YES" });
  await castVote(two, { ballotId, choice: "ABSTAIN" });
  return { ...c, ballotId };
}

test("a closed vote is certified from the record, for everybody seated, with the same bytes each time", async () => {
  const { chair, observer, ballotId } = await voteOnClause();
  await closeBallot(chair, { ballotId });
  const { fileName, pdf } = await certifyVote(observer, ballotId);
  expect(fileName).toBe("Vote-on-Article-1-Limits-certificate.pdf");
  const again = await makeReport(chair, { ballotId }, () => undefined);
  expect(Buffer.compare(Buffer.from(pdf), Buffer.from(again.pdf))).toBe(0);

  const event = await db().journalEvent.findFirstOrThrow({ where: { type: "ballot.closed" } });
  expect(certificateDocument(await readCertifiedVote(chair, ballotId))).toMatchObject({
    verdict: "Carried",
    votes: [
      { word: "Yes", names: ["State 1"] },
      { word: "Abstention", names: ["State 2"] },
    ],
    closed: { number: event.number, hash: event.hash },
  });
});

test("there is no certificate of an open vote, nor for a stranger", async () => {
  const { chair, heads, ballotId } = await voteOnClause();
  for (const actor of [chair, heads[0]!]) {
    await expect(certifyVote(actor, ballotId)).rejects.toEqual(notFound);
    await expect(readCertifiedVote(actor, ballotId)).rejects.toEqual(notFound);
  }
  await closeBallot(chair, { ballotId });
  const elsewhere = await callConference([1]);
  await expect(certifyVote(elsewhere.chair, ballotId)).rejects.toEqual(notFound);
});
