import { describe, expect, test } from "vitest";
import { PRESETS } from "#lib/ballot/decision/presets.ts";
import { describeAct } from "./describe-act.ts";
import type { JournalAct } from "./event.ts";

const names: Record<string, string> = { a: "Aldmark", b: "Brevia", c: "Corland" };
const nameOf = (id: string) => names[id] ?? "a former delegation";
const article = { clauseId: "1", label: "Article 5", kind: "ARTICLE", heading: "Limits" };
const text = { clauseId: "1", label: "Article 5", revision: 12, textHash: "0".repeat(64) };
const aldmark = { delegationId: "a", name: "Aldmark", shortName: "ALD", isoCode: "" };
const proposal = { proposalId: "p", symbol: "L.5", title: "Group ceilings" };
const brackets = { ...text, contestedId: "c", kind: "BRACKET", words: "where feasible" };
const sitting = { sittingId: "s", number: 3, title: "" };
const proxy = {
  ...{ proxyId: "p", grantorId: "a", grantorName: "Aldmark" },
  ...{ holderId: "b", holderName: "Brevia" },
};
const ruling = { clauseId: "1", label: "Article 5", orderId: "o", number: 2 };
const silence = { silenceId: "s", title: "Article 5 – Limits" };
const vote = { ballotId: "x", question: "Article 5 – Limits" };

const divided = { ...text, divisionId: "d" };
const moved = { motionId: "m", kind: "CLOSE_DEBATE", words: "", delegationName: "ALD", reason: "" };

const examples: readonly (readonly [JournalAct, string])[] = [
  [
    { type: "division.requested", ...divided, delegationName: "ALD", parts: [[], []], reason: "Two ideas" },
    "asked for ALD that Article 5, revision 12, be voted on in parts: A and B (Two ideas).",
  ],
  [
    { type: "division.objected", ...divided, delegationName: "BRE", reason: "" },
    "objected for BRE to the division of Article 5.",
  ],
  [
    { type: "division.granted", ...divided, how: "NO_OBJECTION" },
    "granted the division of Article 5, revision 12, without objection.",
  ],
  [
    { type: "division.granted", ...divided, how: "MOTION" },
    "granted the division of Article 5, revision 12, as the motion carried.",
  ],
  [{ type: "division.refused", ...divided }, "did not divide Article 5: the motion did not carry."],
  [{ type: "division.withdrawn", ...divided }, "withdrew the division of Article 5."],
  [
    { type: "division.concluded", ...divided, kept: [1, 3], rejected: [2], isRejectedWhole: false },
    "concluded the division of Article 5: retained A and C, rejected B; the text is now revision 12.",
  ],
  [
    { type: "division.concluded", ...divided, kept: [], rejected: [1, 2], isRejectedWhole: true },
    "concluded the division of Article 5: all parts were rejected, and so the whole.",
  ],
  [{ type: "motion.made", ...moved }, "moved for ALD: close the debate."],
  [
    { type: "motion.made", ...moved, ...article, kind: "OTHER", words: "Meet tonight" } as JournalAct,
    "moved for ALD: another motion, Article 5, “Meet tonight”.",
  ],
  [{ type: "motion.withdrawn", ...moved }, "withdrew the motion: close the debate."],
  [
    { type: "motion.ruled-out", ...moved, reason: "Nobody debates" },
    "ruled the motion out: close the debate (Nobody debates).",
  ],
  [{ type: "negotiation.created", title: "Limits" }, "opened the negotiation “Limits”."],
  [
    { type: "negotiation.edited", title: "Limits", weightedVoting: true },
    "changed the negotiation: “Limits”, votes weighted.",
  ],
  [{ type: "delegation.added", ...aldmark, weight: 5 }, "added the delegation Aldmark (ALD), weight 5."],
  [{ type: "delegation.edited", ...aldmark, weight: 1 }, "changed the delegation Aldmark (ALD)."],
  [
    { type: "delegation.edited", ...aldmark, weight: 29, population: 83_000_000 },
    "changed the delegation Aldmark (ALD), weight 29, population 83000000.",
  ],
  [{ type: "delegation.removed", delegationId: "a", name: "Aldmark" }, "removed the delegation Aldmark."],
  [
    {
      ...{ type: "credentials.examined", delegationId: "a", delegationName: "Aldmark", reason: "" },
      ...{ standing: "ACCREDITED", issuedBy: "Minister for Foreign Affairs", issuedOn: "2026-03-01" },
    },
    "examined the credentials of Aldmark: accredited, issued by Minister for Foreign Affairs on 2026-03-01.",
  ],
  [
    {
      ...{
        type: "credentials.examined",
        delegationId: "a",
        delegationName: "Aldmark",
        standing: "VOTE_LOST",
      },
      ...{ reason: "arrears of two years", issuedBy: "", issuedOn: null },
    },
    "examined the credentials of Aldmark: vote lost (arrears of two years).",
  ],
  [
    {
      ...{ type: "attendance.taken", ...sitting, isRoll: true },
      delegations: [
        { delegationId: "a", isPresent: true },
        { delegationId: "b", isPresent: false },
        { delegationId: "c", isPresent: false },
      ],
    },
    "took the roll of sitting 3: 1 of 3 present; absent: Brevia and Corland.",
  ],
  [
    {
      ...{ type: "attendance.taken", ...sitting, isRoll: false },
      delegations: [{ delegationId: "a", isPresent: false }],
    },
    "put on record for sitting 3: Aldmark has left.",
  ],
  [{ type: "proxy.given", ...proxy }, "gave the vote of Aldmark to Brevia."],
  [{ type: "proxy.ended", ...proxy }, "ended the proxy by which Brevia votes for Aldmark."],
  [
    { type: "negotiation.edited", title: "Limits", weightedVoting: false, proxyLimit: 1 },
    "changed the negotiation: “Limits”, votes not weighted, up to 1 proxy each.",
  ],
  [
    {
      type: "bloc.added",
      blocId: "n",
      name: "Compact",
      blocType: "COALITION",
      delegationIds: ["a", "b", "z"],
    },
    "formed the bloc Compact of Aldmark, Brevia and a former delegation.",
  ],
  [
    { type: "bloc.edited", blocId: "n", name: "Compact", blocType: "COALITION", delegationIds: [] },
    "changed the bloc Compact: no delegation yet.",
  ],
  [{ type: "bloc.removed", blocId: "n", name: "Compact" }, "dissolved the bloc Compact."],
  [
    { type: "member.invited", invitationId: "i", office: "HEAD_OF_DELEGATION", delegationId: "a" },
    "made an invitation for head of delegation of Aldmark.",
  ],
  [{ type: "invitation.revoked", invitationId: "i" }, "withdrew an invitation."],
  [
    { type: "member.joined", userId: "u", name: "Ann", office: "OBSERVER", delegationId: null },
    "took a seat as observer.",
  ],
  [
    { type: "member.removed", userId: "u", name: "Ann", office: "DELEGATE", delegationId: "b" },
    "removed Ann from the seat of delegate of Brevia.",
  ],
  [
    { type: "member.reseated", userId: "u", name: "Ann", office: "CHAIR", delegationId: null },
    "seated Ann as chair.",
  ],
  [
    { type: "rule.adopted", ruleId: "r", rule: PRESETS.NATO },
    "made a rule of the conference: “NATO: consensus”, carried if nobody objects.",
  ],
  [
    { type: "rule.changed", ruleId: "r", rule: PRESETS.VCLT_CONFERENCE },
    "changed a rule of the conference: “Two thirds of those present and voting”, carried if at least two thirds of those present and voting vote yes.",
  ],
  [
    { type: "rule.removed", ruleId: "r", rule: PRESETS.NATO },
    "removed “NATO: consensus” from the rules of the conference.",
  ],
  [
    {
      type: "rules.set",
      standing: {
        SUBSTANCE: { key: "NATO", rule: PRESETS.NATO },
        PROCEDURE: { key: "NATO", rule: PRESETS.NATO },
        ADOPTION: { key: "UNANIMITY", rule: PRESETS.UNANIMITY },
        REOPENING: { key: "r", rule: { ...PRESETS.NATO, name: "Ours" } },
      },
      isPackage: true,
    },
    "laid down the rules of procedure: questions of substance by “NATO: consensus”, questions of procedure by “NATO: consensus”, adoption of the treaty by “Unanimity” and reopening what was agreed by “Ours”; nothing is agreed until everything is agreed.",
  ],
  [
    { type: "treaty.imported", treatyId: "t", title: "Limits", clauses: 16, words: 1 },
    "imported “Limits”: 16 clauses, 1 word.",
  ],
  [{ type: "treaty.retitled", treatyId: "t", title: "Limits" }, "gave the treaty the title “Limits”."],
  [
    { type: "contested.settled", ...brackets, outcome: "LIFTED", chosen: "", reason: "Agreed." },
    "settled the brackets around “where feasible” in Article 5: lifted (Agreed.).",
  ],
  [
    {
      type: "contested.requested",
      ...brackets,
      kind: "OPTIONS",
      outcome: "CHOSEN",
      chosen: "shall",
      reason: "",
    },
    "asked the chair to settle the options “where feasible” in Article 5: chosen, “shall”.",
  ],
  [
    { type: "contested.declined", ...brackets, outcome: "DELETED", chosen: "", reason: "" },
    "did not grant the request about the brackets around “where feasible” in Article 5: deleted.",
  ],
  [
    { type: "contested.stand-taken", ...brackets, option: "", holder: "ALD", stand: "NONE", reason: "" },
    "put on record for ALD: takes no stand any more on the brackets around “where feasible” in Article 5.",
  ],
  [{ type: "clause.added", ...article }, "added Article 5 – Limits."],
  [{ type: "clause.added", ...article, heading: "" }, "added Article 5."],
  [{ type: "clause.moved", ...article }, "moved a clause; it is now Article 5 – Limits."],
  [{ type: "clause.retitled", ...article }, "gave a clause another heading: Article 5 – Limits."],
  [{ type: "clause.withdrawn", ...article }, "withdrew Article 5 – Limits."],
  [{ type: "clause.reinstated", ...article }, "reinstated Article 5 – Limits."],
  [
    { type: "clause.mode-set", clauseId: "c", label: "Article 5", mode: "SUGGEST", bracketRule: "CHAIR" },
    "set Article 5 to suggestions only; brackets are settled by the chair.",
  ],
  [{ type: "clause.frozen", ...text }, "froze Article 5 at revision 12."],
  [{ type: "clause.unfrozen", ...text }, "opened Article 5 for editing again, from revision 12."],
  [
    { type: "clause.stage-changed", from: "DRAFT", to: "AGREED_AD_REF", reason: "until Friday", ...text },
    "moved Article 5, revision 12, from draft to agreed ad referendum (until Friday).",
  ],
  [
    { type: "clause.stage-changed", from: "AGREED", to: "REOPENED", reason: "", ...text },
    "moved Article 5, revision 12, from agreed to reopened.",
  ],
  [
    { type: "clause.confirmed", delegationName: "AAA", ...text },
    "confirmed for AAA the agreement on Article 5, revision 12.",
  ],
  [
    { type: "clause.corrected", reason: "“recieve” to “receive”", ...text },
    "made an editorial correction in Article 5, revision 12 (“recieve” to “receive”).",
  ],
  [
    { type: "clause.restored", ...text, from: 7, words: "" },
    "restored Article 5 from revision 7, as revision 12.",
  ],
  [
    { type: "clause.restored", ...text, from: 7, words: "Each Party" },
    "restored “Each Party” in Article 5 from revision 7, as revision 12.",
  ],
  [
    { type: "clause.rebased", ...text, chairsTextId: "t", title: "Chair's text" },
    "put Article 5 on the basis of “Chair's text”, as revision 12.",
  ],
  [
    { type: "sitting.opened", sittingId: "s", number: 3, title: "plenary", versionId: "v" },
    "opened sitting 3, plenary.",
  ],
  [{ type: "sitting.closed", sittingId: "s", number: 3, title: "", versionId: null }, "closed sitting 3."],
  [
    {
      type: "version.made",
      versionId: "v",
      treatyId: "t",
      name: "Rev.1",
      reason: "NAMED",
      texts: [{ ...text, logHash: "a" }],
    },
    "kept the text as “Rev.1”: 1 clause.",
  ],
  [
    {
      type: "chairs-text.begun",
      chairsTextId: "t",
      title: "Chair's text",
      by: "Miriam Okoye",
      begunAt: "2026-11-22T09:30:00.000Z",
      clauses: 16,
    },
    "put on record that Miriam Okoye began “Chair's text” on 2026-11-22, from 16 clauses.",
  ],
  ...(
    [
      ["chairs-text.issued", "issued “Chair's text”: 1 clause."],
      ["chairs-text.adopted", "made “Chair's text” the basis of the negotiation: 1 clause."],
      ["chairs-text.dropped", "dropped “Chair's text”."],
    ] as const
  ).map(([type, sentence]): [JournalAct, string] => [
    { type, chairsTextId: "t", title: "Chair's text", texts: [{ ...text, logHash: "a" }] },
    sentence,
  ]),
  [
    {
      type: "position.taken",
      ...text,
      delegationId: "a",
      delegationName: "Aldmark",
      stance: "CAN_LIVE_WITH",
      adReferendum: true,
      statement: "",
    },
    "put on record for Aldmark: can live with (ad referendum) on Article 5, revision 12.",
  ],
  ...(["entered", "lifted"] as const).map((verb): readonly [JournalAct, string] => [
    {
      type: `reservation.${verb}`,
      reservationId: "r",
      clauseId: "c",
      label: "Article 5",
      delegationName: "Gorania",
      reservationType: "PARLIAMENTARY_SCRUTINY",
      publicText: "",
    },
    `${verb} ${verb === "entered" ? "a" : "the"} parliamentary scrutiny reservation of position of Gorania on Article 5.`,
  ]),
  ...(["proposed", "edited", "withdrawn"] as const).map((verb): readonly [JournalAct, string] => [
    {
      type: `mechanism.${verb}`,
      mechanismId: "m",
      mechanismType: "REPORT",
      status: "PROPOSED",
      title: "Yearly report",
      obligor: "Each Party",
      verifier: "",
      frequency: "",
      noticeHours: null,
      quota: null,
      consequence: "",
      clauseIds: [],
    },
    `${{ proposed: "proposed", edited: "changed", withdrawn: "withdrew" }[verb]} the mechanism “Yearly report”.`,
  ]),
  [
    {
      type: "ballot.opened",
      ...vote,
      ...text,
      rule: "TWO_THIRDS",
      weighted: true,
      electors: [{ delegationId: "a", weight: 5 }],
    },
    "put Article 5 – Limits, revision 12, to the vote: Two thirds of those present and voting, 1 delegation, weighted.",
  ],
  ...(
    [
      [{}, "put Article 5 – Limits, revision 12, to the vote: Consensus, 1 delegation."],
      [
        { method: "ROLL_CALL", step: "SECOND_VOTE" },
        "put Article 5 – Limits, revision 12, to the vote: Consensus, roll call, second vote, 1 delegation.",
      ],
      [
        { subject: "MOTION", question: "That the debate be closed", texts: [] },
        "put “That the debate be closed” to the vote: Consensus, 1 delegation.",
      ],
      [{ method: "ACCLAMATION" }, "asked for objections to Article 5 – Limits: Consensus, 1 delegation."],
    ] as const
  ).map(([terms, sentence]): readonly [JournalAct, string] => [
    {
      type: "ballot.opened",
      ...vote,
      subject: "CLAUSE",
      method: "RECORDED",
      motion: null,
      proposalId: null,
      rule: { name: "Consensus", source: "", test: { kind: "CONSENSUS" } },
      step: "FIRST",
      previousId: null,
      effect: "ADOPT",
      showsVotes: false,
      textHash: "00",
      texts: [{ ...text, logHash: "" }],
      electors: [{ delegationId: "a", weights: {}, groups: [], isPresent: true, proxyId: null }],
      versionId: null,
      ...terms,
    },
    sentence,
  ]),
  [
    { type: "vote.cast", ...vote, clauseId: "1", delegationId: "b" },
    "cast the vote of Brevia on Article 5 – Limits.",
  ],
  [
    {
      type: "ballot.closed",
      ...vote,
      ...text,
      verdict: "CARRIED",
      arithmetic: "2 yes, 0 no, 1 abstention; base 2; needed 2; carried",
      votes: [
        { delegationId: "c", choice: "ABSTAIN" },
        { delegationId: "a", choice: "YES" },
        { delegationId: "b", choice: "YES" },
      ],
    },
    "closed the vote on Article 5 – Limits: carried. 2 yes, 0 no, 1 abstention; base 2; needed 2; carried. Yes: Aldmark, Brevia. Abstention: Corland.",
  ],
  [
    { type: "vote.cast", ...vote, delegationId: "a", method: "ROLL_CALL", choice: "ABSTAIN" },
    "cast the vote of Aldmark on Article 5 – Limits: abstention.",
  ],
  [
    { type: "vote.cast", ...vote, delegationId: "a", method: "ACCLAMATION", choice: "NO" },
    "objected for Aldmark to Article 5 – Limits.",
  ],
  [
    { type: "vote.cast", ...vote, delegationId: "a", method: "ACCLAMATION", choice: "ABSTAIN" },
    "withdrew the objection of Aldmark to Article 5 – Limits.",
  ],
  [
    { type: "vote.passed", ...vote, delegationId: "a", round: 1 },
    "passed for Aldmark in the roll call on Article 5 – Limits.",
  ],
  [
    { type: "vote.unanswered", ...vote, delegationId: "a", round: 2 },
    "heard no answer of Aldmark in the roll call on Article 5 – Limits, called once more.",
  ],
  [
    {
      type: "vote.corrected",
      ...vote,
      delegationId: "b",
      correctionId: "1",
      intended: "YES",
      statement: "The wrong button",
    },
    "put on record that Brevia had intended to vote yes on Article 5 – Limits (The wrong button).",
  ],
  [
    {
      type: "vote.corrected",
      ...vote,
      delegationId: "b",
      correctionId: "1",
      intended: null,
      statement: "",
    },
    "put on record that Brevia had intended not to take part in the vote on Article 5 – Limits.",
  ],
  [
    {
      type: "vote.explained",
      ...vote,
      delegationId: "a",
      explanationId: "1",
      moment: "AFTER",
      text: "We yield.",
    },
    "explained the position of Aldmark on Article 5 – Limits, after the vote: “We yield.”",
  ],
  [
    { type: "ballot.papers-offered", ...vote, publicKey: "k" },
    "laid out the papers of the secret ballot on Article 5 – Limits.",
  ],
  [
    { type: "ballot.collection-begun", ...vote, taken: ["a", "b"] },
    "opened the box of the secret ballot on Article 5 – Limits; papers were taken by Aldmark and Brevia.",
  ],
  [
    { type: "ballot.cancelled", ...vote, clauseId: "1" },
    "called off the vote on Article 5 – Limits; nothing was counted.",
  ],
  [
    {
      type: "silence.circulated",
      ...silence,
      decision: "",
      note: "",
      effect: "AGREE",
      deadline: "2026-11-27T16:00:00.000Z",
      zone: "Europe/Vienna",
      circulatedAt: "2026-11-25T09:00:00.000Z",
      members: ["a", "b"],
      texts: [],
    },
    "circulated Article 5 – Limits under silence until Fri 27 Nov 2026, 17:00 (Europe/Vienna): agreed provisionally unless a delegation objects; 2 can.",
  ],
  [
    {
      type: "silence.broken",
      ...silence,
      delegationId: "b",
      brokenAt: "2026-11-26T09:00:00.000Z",
      reason: "Our capital needs more time.",
      about: { clauseId: "1", label: "Article 5" },
      ends: true,
      texts: [],
    },
    "broke the silence of Brevia on Article 5 – Limits, about Article 5: “Our capital needs more time.”",
  ],
  [
    {
      type: "silence.broken",
      ...silence,
      delegationId: "c",
      brokenAt: "2026-11-26T09:00:01.000Z",
      reason: "",
      about: null,
      ends: false,
      texts: [],
    },
    "broke the silence of Corland on Article 5 – Limits, which was broken already: for a reason that is not public.",
  ],
  [
    {
      type: "silence.extended",
      ...silence,
      from: "2026-11-27T16:00:00.000Z",
      to: "2026-11-30T16:00:00.000Z",
    },
    "extended the silence on Article 5 – Limits until Mon 30 Nov 2026, 16:00 (UTC).",
  ],
  [
    { type: "silence.withdrawn", ...silence, withdrawnAt: "2026-11-26T09:00:00.000Z", texts: [] },
    "withdrew the silence procedure on Article 5 – Limits; nothing was adopted.",
  ],
  [
    {
      type: "silence.adopted",
      ...silence,
      adoptedAt: "2026-11-27T16:00:00.000Z",
      effect: "ADOPT",
      texts: [],
    },
    "ended as of Fri 27 Nov 2026, 16:00 (UTC): nobody broke the silence on Article 5 – Limits; it is adopted.",
  ],
  [
    {
      type: "proposal.tabled",
      ...proposal,
      outcome: "",
      sponsors: ["ALD", "BRE"],
      texts: [{ clauseId: "1", label: "Article 5", revision: 3, textHash: "" }],
    },
    "tabled L.5 “Group ceilings”, sponsored by ALD and BRE, on Article 5.",
  ],
  [
    { type: "proposal.reattached", ...proposal, outcome: "", sponsors: [], texts: [text] },
    "attached L.5 “Group ceilings” to the present text of Article 5.",
  ],
  [
    { type: "proposal.settled", ...proposal, outcome: "FELL_WITH_PARENT", sponsors: [], texts: [] },
    "settled L.5 “Group ceilings”: fell with parent.",
  ],
  [
    {
      type: "proposal.settled",
      ...proposal,
      outcome: "MOOT",
      sponsors: [],
      texts: [],
      reason: "L.1 adopted",
    },
    "settled L.5 “Group ceilings”: moot (L.1 adopted).",
  ],
  [
    {
      type: "order.ruled",
      ...ruling,
      order: [
        { proposalId: "p", symbol: "L.5", reasons: ["It is long."], isKept: false },
        { proposalId: "q", symbol: "L.2", reasons: [], isKept: true },
      ],
      reason: "deletion first",
    },
    "ruled that on Article 5 the order of voting is L.5, then L.2; L.2 put all the same (deletion first).",
  ],
  [
    {
      type: "order.appealed",
      ...ruling,
      appealId: "a",
      delegationId: "b",
      delegationName: "BRE",
      reason: "L.2 is further removed",
    },
    "appealed for BRE against the ruling on the order of voting on Article 5 (L.2 is further removed).",
  ],
  ...(
    [
      [
        "OVERRULED",
        "put on record that the ruling on the order of voting on Article 5 is overruled on the appeal of BRE.",
      ],
      [
        "UPHELD",
        "put on record that the ruling on the order of voting on Article 5 stands on the appeal of BRE.",
      ],
      ["WITHDRAWN", "withdrew the appeal of BRE against the ruling on the order of voting on Article 5."],
    ] as const
  ).map(
    ([outcome, sentence]) =>
      [{ type: "appeal.ended", ...ruling, appealId: "a", delegationName: "BRE", outcome }, sentence] as const,
  ),
  [
    { type: "proposal.sponsored", ...proposal, delegationName: "Corland" },
    "joined the sponsors of L.5 “Group ceilings” for Corland.",
  ],
  [
    { type: "proposal.sponsor-left", ...proposal, delegationName: "Corland" },
    "left the sponsors of L.5 “Group ceilings” for Corland.",
  ],
  [
    {
      type: "proposal.stand-taken",
      ...proposal,
      delegationName: "Corland",
      stand: "OPPOSES",
      reason: "too low",
    },
    "put on record for Corland: opposes L.5 “Group ceilings” (too low).",
  ],
];

describe("each act is one clear sentence", () => {
  test.each(examples)("$type", (act, expected) => {
    expect(describeAct(act, nameOf)).toBe(expected);
  });
});
