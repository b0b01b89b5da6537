import { describe, expect, test } from "vitest";
import type { Actor } from "#lib/access/actor.ts";
import { castVote } from "#lib/ballot/server/cast-vote.ts";
import { closeBallot } from "#lib/ballot/server/close-ballot.ts";
import { openClauseBallot } from "#lib/ballot/server/test/open-clause-ballot.ts";
import { findClause } from "#lib/clause/server/queries.ts";
import { writeComment } from "#lib/comment/server/write-comment.ts";
import { type Conference, callConference, writeParagraph } from "#lib/negotiation/server/test/conference.ts";
import { useDatabase } from "#lib/platform/test/worker-database.ts";
import { takePosition } from "#lib/position/server/take-position.ts";
import { draft, tabled } from "#lib/proposal/server/test/proposed.ts";
import type { RefusalCode } from "#lib/refusal.ts";
import type { ReportOrder } from "../report-job.ts";
import { assembleReport } from "./assemble-report.ts";
import { fetchReport, orderReport, stopReport, watchReport } from "./order-report.ts";
import { reportJobs } from "./report-jobs.ts";

useDatabase();

const refused = (code: RefusalCode) => expect.objectContaining({ name: "Refusal", code });
const WHOLE: ReportOrder = { clauseIds: null, withStatements: true, withDifferences: true };

async function reportOf(actor: Actor, order: ReportOrder = WHOLE) {
  return (await assembleReport(actor, order, () => undefined)).document;
}

async function takeStance(actor: Actor, { clauseId }: Conference, statement: string): Promise<void> {
  await takePosition(actor, { clauseId, stance: "NEEDS_CHANGE", adReferendum: false, statement, seen: null });
}

describe("the report of an article", () => {
  test("tells its text, its proposals, its statements and its votes from the record", async () => {
    const c = await callConference([1, 1, 1]);
    const [one, two, three] = c.heads as [Actor, Actor, Actor];
    await writeParagraph(one, c.clauseId, "Each Party shall report.");
    await tabled(two, c.clauseId, ["limits", "ceilings"]);
    await takeStance(three, c, "The ceilings are too low for us.");
    const { head: revision } = await findClause(c.chair, c.clauseId);
    const { ballotId } = await openClauseBallot(c.chair, {
      clauseId: c.clauseId,
      rule: "SIMPLE_MAJORITY",
      revision,
    });
    await castVote(one, { ballotId, choice: "YES" });
    await castVote(two, { ballotId, choice: "NO" });
    await closeBallot(c.chair, { ballotId });

    const { articles, title } = await reportOf(c.observer, { ...WHOLE, clauseIds: [c.clauseId] });
    expect(title).toContain("drafting history of Article 1");
    expect(articles).toHaveLength(1);
    const items = articles[0]!.stages.flatMap((stage) => stage.items);
    expect(items).toMatchObject([
      { kind: "act" },
      {
        kind: "proposal",
        symbol: "L.1",
        sponsors: ["State 2"],
        rationale: "It is better.",
        status: "Tabled",
      },
      { kind: "act", who: "State 3", statement: "The ceilings are too low for us." },
      {
        kind: "vote",
        arithmetic: expect.stringContaining("1 yes, 1 no"),
        roll: expect.arrayContaining([
          { who: "State 1", weight: 1, choice: "Yes" },
          { who: "State 3", weight: 1, choice: "Did not vote" },
        ]),
      },
    ]);
    expect(articles[0]!.present?.revision).toBe(revision);
  });

  test("leaves out the statements that are not asked for", async () => {
    const c = await callConference([1]);
    await takeStance(c.heads[0]!, c, "Only in capital letters.");
    const report = await reportOf(c.chair, { ...WHOLE, withStatements: false });
    expect(JSON.stringify(report)).not.toContain("Only in capital letters");
  });
});

describe("what a report may say", () => {
  test("drafts, remarks and votes that are still open are in nobody's report, not even in their authors'", async () => {
    const c = await callConference([1, 1]);
    const [one] = c.heads as [Actor];
    await draft(one, c.clauseId, ["limits", "secret ceilings"]);
    for (const visibility of ["DELEGATION", "PUBLIC"] as const)
      await writeComment(one, {
        clauseId: c.clauseId,
        visibility,
        blocId: null,
        body: "Between us.",
        anchor: null,
        mentions: [],
      });
    const { head: revision } = await findClause(c.chair, c.clauseId);
    const { ballotId } = await openClauseBallot(c.chair, {
      clauseId: c.clauseId,
      rule: "SIMPLE_MAJORITY",
      revision,
    });
    await castVote(one, { ballotId, choice: "NO" });
    const reports = await Promise.all([one, c.chair, c.observer].map((actor) => reportOf(actor)));
    for (const report of reports) {
      const said = JSON.stringify(report);
      for (const secret of ["secret ceilings", "Proposal on", "Between us", '"No"', '"NO"'])
        expect(said).not.toContain(secret);
    }
    expect(reports[1]).toEqual(reports[0]);
    expect(reports[2]).toEqual(reports[0]);
  });
});

describe("a report in the making", () => {
  test("is made in a thread of its own, for everybody seated; the same order has the same report", async () => {
    const c = await callConference([1, 1]);
    const { reportId } = await orderReport(c.observer, WHOLE);
    expect(watchReport(c.observer, reportId)).toMatchObject({ id: reportId, isOwn: true });
    await reportJobs().get(reportId)?.over;
    const { progress } = watchReport(c.heads[0]!, reportId);
    expect(progress).toMatchObject({ state: "ready", fileName: "Treaty-on-Limits-drafting-history.pdf" });
    const { pdf } = fetchReport(c.adviser, reportId);
    expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe("%PDF-");
    expect(Buffer.from(pdf).includes("Treaty on Limits: drafting history")).toBe(true);
    expect(await orderReport(c.chair, WHOLE)).toEqual({ reportId });
    await takeStance(c.heads[0]!, c, "");
    expect(await orderReport(c.chair, WHOLE)).not.toEqual({ reportId });
  });

  test("is not there for strangers, and is stopped by whoever ordered it alone", async () => {
    const [c, elsewhere] = [await callConference([1]), await callConference([1])];
    const { reportId } = await orderReport(c.chair, WHOLE);
    for (const call of [watchReport, fetchReport])
      expect(() => call(elsewhere.chair, reportId)).toThrow(refused("report-gone"));
    await expect(stopReport(elsewhere.chair, { reportId })).rejects.toEqual(refused("report-gone"));
    await expect(orderReport(elsewhere.chair, { ...WHOLE, clauseIds: [c.clauseId] })).rejects.toEqual(
      refused("not-found"),
    );
    await expect(stopReport(c.secretary, { reportId })).rejects.toEqual(refused("not-allowed"));
    await stopReport(c.chair, { reportId });
    expect(watchReport(c.secretary, reportId).progress).toEqual({ state: "stopped" });
    expect(() => fetchReport(c.chair, reportId)).toThrow(refused("report-gone"));
  });

  test("nobody orders many at a time, and two at most are made at once", async () => {
    const c = await callConference([1, 1]);
    const orders = [WHOLE, { ...WHOLE, withStatements: false }, { ...WHOLE, withDifferences: false }];
    const first = await orderReport(c.chair, orders[0]!);
    const second = await orderReport(c.chair, orders[1]!);
    await expect(orderReport(c.chair, orders[2]!)).rejects.toEqual(refused("overloaded"));
    const third = await orderReport(c.secretary, orders[2]!);
    expect(watchReport(c.secretary, third.reportId).progress).toMatchObject({ state: "waiting" });
    for (const { reportId } of [first, second]) {
      const thread = reportJobs().get(reportId)?.worker;
      await stopReport(c.chair, { reportId });
      await thread?.terminate();
    }
    expect(watchReport(c.secretary, third.reportId).progress).toMatchObject({ state: "assembling" });
    await stopReport(c.secretary, third);
  });
});
