import { describe, expect, test } from "vitest";
import { Refusal } from "#lib/refusal.ts";
import type { Actor } from "./actor.ts";
import { OFFICES, type Office, sitsInDelegation } from "./office.ts";
import { type Action, authorise, may, RULES } from "./rules.ts";

/** Who may do what, written a second time by hand: a change of the table has to be meant twice. */
const EXPECTED: Readonly<Record<Action, string>> = {
  //                      CHAIR SECRETARIAT HEAD DELEGATE ADVISER OBSERVER
  "negotiation.read": "111111",
  "negotiation.edit": "010000",
  "delegation.manage": "010000",
  "bloc.manage": "010000",
  "member.invite": "010000",
  "member.remove": "010000",
  "treaty.import": "010000",
  "structure.edit": "110000",
  "clause.read": "111111",
  "clause.edit": "111100",
  "clause.freeze": "110000",
  "clause.draft": "110000",
  "clause.mode": "110000",
  "clause.gavel": "100000",
  "clause.confirm": "001000",
  "clause.correct": "010000",
  "contested.settle": "110000",
  "contested.stand": "001100",
  "suggestion.settle": "110000",
  "proposal.make": "111100",
  "proposal.stand": "001100",
  "reservation.enter": "001100",
  "comment.write": "111110",
  "position.take": "001100",
  "mechanism.propose": "111100",
  "mechanism.withdraw": "111100",
  "rule.manage": "110000",
  "order.rule": "100000",
  "order.appeal": "001100",
  "ballot.open": "100000",
  "ballot.close": "100000",
  "ballot.vote": "001000",
  "ballot.call": "110000",
  "vote.explain": "001100",
  "division.request": "001100",
  "division.decide": "100000",
  "motion.make": "001100",
  "motion.decide": "100000",
  "credentials.examine": "010000",
  "attendance.take": "110000",
  "attendance.declare": "001100",
  "proxy.give": "001000",
  "silence.circulate": "110000",
  "silence.break": "001000",
  "silence.read-reasons": "110000",
  "journal.read": "111111",
  "sitting.hold": "110000",
  "version.make": "110000",
  "chairs-text.draft": "110000",
  "chairs-text.adopt": "100000",
};

const OWN = { id: "own", shortName: "OWN", colour: "#000000" };

function seated(office: Office): Actor {
  const delegation = sitsInDelegation(office) ? OWN : null;
  return { userId: "u", name: "U", negotiationId: "n", office, delegation };
}

describe("every office through every action", () => {
  const actions = Object.keys(RULES) as Action[];
  test("the expectation covers every action", () => {
    expect(Object.keys(EXPECTED).sort()).toEqual([...actions].sort());
  });
  for (const action of actions) {
    for (const [i, office] of OFFICES.entries()) {
      const expected = EXPECTED[action][i] === "1";
      test(`${office} ${expected ? "may" : "may not"} ${action}`, () => {
        expect(may(seated(office), action)).toBe(expected);
        if (!expected) expect(() => authorise(seated(office), action)).toThrow(Refusal);
      });
    }
  }
});

describe("a delegation's own affairs", () => {
  test.each([
    "position.take",
    "contested.stand",
    "proposal.stand",
    "reservation.enter",
    "clause.confirm",
    "ballot.vote",
    "vote.explain",
    "division.request",
    "motion.make",
    "attendance.declare",
    "proxy.give",
  ] as const)("%s is for the own delegation only", (action) => {
    const head = seated("HEAD_OF_DELEGATION");
    expect(may(head, action, OWN.id)).toBe(true);
    expect(may(head, action, "another")).toBe(false);
  });
  test("an office without a delegation never acts for one", () => {
    expect(may({ ...seated("HEAD_OF_DELEGATION"), delegation: null }, "ballot.vote")).toBe(false);
  });
});
