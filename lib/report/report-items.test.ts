import { expect, test } from "vitest";
import { STANDARD_RULES } from "#lib/ballot/standard-rules.ts";
import type { JournalAct, JournalEvent } from "#lib/journal/event.ts";
import { type ItemNames, openingsOf, reportItems } from "./report-items.ts";

const names: ItemNames = {
  clauseId: "1",
  delegation: (id) => ({ a: "Aldmark", b: "Brevia" })[id] ?? "a former delegation",
  seat: (seat) => ({ ALD: "Aldmark", BRE: "Brevia" })[seat] ?? seat,
  proposal: () => null,
};
const text = { clauseId: "1", label: "Article 5", revision: 12, textHash: "00" };
const position = {
  ...text,
  type: "position.taken",
  stance: "ACCEPT",
  adReferendum: false,
  statement: "",
} as const;
const brackets = { ...text, contestedId: "c", kind: "BRACKET", words: "where feasible" };

function itemsOf(...acts: readonly JournalAct[]) {
  const events = acts.map((act, index): JournalEvent => {
    const number = index + 1;
    const at = `2026-03-03T10:0${number}:00.000Z`;
    const actor = { id: "u", name: "Ingrid Halvorsen", delegation: "ALD" };
    return { negotiationId: "n", number, at, actor, act, log: null, previousHash: "", hash: "" };
  });
  return reportItems(events, names, openingsOf(events));
}

test("positions without a statement stand together, those with one alone", () => {
  expect(
    itemsOf(
      { ...position, delegationId: "a", delegationName: "ALD" },
      { ...position, delegationId: "b", delegationName: "BRE", statement: "It is fair." },
      { ...position, delegationId: "b", delegationName: "BRE", adReferendum: true },
    ),
  ).toMatchObject([
    {
      kind: "positions",
      number: 1,
      groups: [
        { stance: "Accept", holders: [{ who: "Aldmark", number: 1 }] },
        { stance: "Accept (ad referendum)", holders: [{ who: "Brevia", number: 3 }] },
      ],
    },
    { kind: "act", number: 2, who: "Brevia", statement: "It is fair." },
  ]);
});

test("what was done about one bracket is one matter, told where it began", () => {
  const settled = { ...brackets, outcome: "LIFTED", chosen: "", reason: "" };
  expect(
    itemsOf(
      { type: "contested.opened", ...settled, outcome: "" },
      { type: "clause.frozen", ...text },
      {
        type: "contested.stand-taken",
        ...brackets,
        option: "",
        holder: "BRE",
        stand: "OPPOSES",
        reason: "No.",
      },
      { type: "contested.settled", ...settled },
    ),
  ).toMatchObject([
    {
      kind: "matter",
      what: "The brackets around “where feasible”",
      acts: [
        { number: 1, who: "Aldmark", deed: "opened" },
        { number: 3, who: "Brevia", deed: "opposes", reason: "No." },
        { number: 4, who: "Aldmark", deed: "settled: lifted" },
      ],
    },
    { kind: "act", number: 2, sentence: "froze Article 5 at revision 12." },
  ]);
});

test("a vote is told once, with its roll in the order of the call; who did not vote is in it", () => {
  const ballot = { ballotId: "v", question: "Article 5 – Limits" };
  const electors = [
    { delegationId: "b", weight: 2 },
    { delegationId: "a", weight: 1 },
  ];
  expect(
    itemsOf(
      { type: "ballot.opened", ...text, ...ballot, rule: "TWO_THIRDS", weighted: true, electors },
      { type: "vote.cast", clauseId: "1", ...ballot, delegationId: "a" },
      {
        type: "ballot.closed",
        ...text,
        ...ballot,
        verdict: "CARRIED",
        arithmetic: "1 yes, 0 no",
        votes: [{ delegationId: "a", choice: "YES" }],
      },
    ),
  ).toMatchObject([
    {
      kind: "vote",
      number: 3,
      opened: { number: 1 },
      isWeighted: true,
      verdict: "carried",
      roll: [
        { who: "Brevia", weight: 2, choice: "Did not vote" },
        { who: "Aldmark", weight: 1, choice: "Yes" },
      ],
    },
  ]);
});

test("a vote on several texts without names tells this article's revision, the manner, and no roll", () => {
  const ballot = { ballotId: "v", question: "Articles 4 and 5", effect: "ADOPT", textHash: "00" };
  const texts = [
    { clauseId: "0", label: "Article 4", revision: 3, textHash: "01", logHash: "" },
    { ...text, logHash: "" },
  ];
  const terms = { motion: null, proposalId: null, step: "FIRST", previousId: null, versionId: null };
  expect(
    itemsOf(
      {
        type: "ballot.opened",
        ...ballot,
        ...terms,
        subject: "CLAUSES",
        method: "SECRET",
        rule: STANDARD_RULES.TWO_THIRDS,
        showsVotes: false,
        texts,
        electors: [{ delegationId: "a", weights: {}, groups: [], isPresent: true, proxyId: null }],
      },
      {
        type: "ballot.closed",
        ...ballot,
        verdict: "CARRIED",
        arithmetic: "1 yes, 0 no",
        votes: [],
        counts: { yes: 1, no: 0, abstain: 0 },
        texts,
      },
    ),
  ).toMatchObject([
    {
      kind: "vote",
      manner: "Several texts together, secret ballot",
      revision: 12,
      withoutNames: expect.stringContaining("known to nobody"),
      roll: [],
    },
  ]);
});

test("sittings and versions that are kept by themselves are no entries of an article", () => {
  const sitting = { sittingId: "s", number: 1, title: "", versionId: null };
  const version = { versionId: "v", treatyId: "t", texts: [] };
  expect(
    itemsOf(
      { type: "sitting.opened", ...sitting },
      { type: "version.made", ...version, name: "Before the vote", reason: "BEFORE_VOTE" },
      { type: "version.made", ...version, name: "Rev.1", reason: "NAMED" },
    ),
  ).toMatchObject([{ kind: "act", number: 3 }]);
});
