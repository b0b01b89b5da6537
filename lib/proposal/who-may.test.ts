import { describe, expect, test } from "vitest";
import type { Actor } from "#lib/access/actor.ts";
import { OFFICES, type Office, sitsInDelegation } from "#lib/access/office.ts";
import { PROPOSAL_STATUSES, type ProposalStatus } from "./proposal.ts";
import {
  mayEditProposal,
  mayReattachProposal,
  maySeeProposal,
  maySettleProposal,
  mayStandOnProposal,
  mayWithdrawProposal,
  type ProposalState,
} from "./who-may.ts";

const OWN = { id: "own", shortName: "OWN", colour: "#000000" };

function seated(office: Office): Actor {
  const delegation = sitsInDelegation(office) ? OWN : null;
  return { userId: "u", name: "A", negotiationId: "n", office, delegation };
}

const state = (status: ProposalStatus, delegationId: string | null): ProposalState => ({
  status,
  delegationId,
  tabledAt: status === "DRAFT" ? null : "2026-01-01T00:00:00.000Z",
});

/** One digit for each office, in their order: chair, secretariat, head, delegate, adviser, observer. */
const digits = (allowed: (actor: Actor) => boolean) =>
  OFFICES.map((office) => Number(allowed(seated(office)))).join("");

describe("by office", () => {
  test.each([
    ["see an own draft", maySeeProposal, state("DRAFT", OWN.id), "001110"],
    ["see the bureau's draft", maySeeProposal, state("DRAFT", null), "110000"],
    ["see a draft of others", maySeeProposal, state("DRAFT", "other"), "000000"],
    ["see what is tabled", maySeeProposal, state("TABLED", "other"), "111111"],
    ["edit an own draft", mayEditProposal, state("DRAFT", OWN.id), "001100"],
    ["edit the bureau's draft", mayEditProposal, state("DRAFT", null), "110000"],
    ["edit what is tabled", mayEditProposal, state("TABLED", OWN.id), "000000"],
    ["withdraw an own one", mayWithdrawProposal, state("TABLED", OWN.id), "001100"],
    ["withdraw one of others", mayWithdrawProposal, state("TABLED", "other"), "000000"],
    ["attach an own one", mayReattachProposal, state("TABLED", OWN.id), "111100"],
    ["attach one of others", mayReattachProposal, state("TABLED", "other"), "110000"],
    ["settle one", maySettleProposal, state("TABLED", "other"), "110000"],
    ["take a stand", mayStandOnProposal, state("TABLED", "other"), "001100"],
  ] as const)("who may %s", (_what, may, proposal, expected) => {
    expect(digits((actor) => may(actor, proposal))).toBe(expected);
  });
});

test("a settled proposal is left alone by everybody", () => {
  const settled = PROPOSAL_STATUSES.filter((status) => status !== "DRAFT" && status !== "TABLED");
  const acts = [
    mayEditProposal,
    mayWithdrawProposal,
    mayReattachProposal,
    maySettleProposal,
    mayStandOnProposal,
  ];
  for (const status of settled)
    for (const may of acts) expect(digits((actor) => may(actor, state(status, OWN.id)))).toBe("000000");
});

test("a draft that was put away is still its delegation's alone", () => {
  const putAway = { ...state("WITHDRAWN", OWN.id), tabledAt: null };
  expect(digits((actor) => maySeeProposal(actor, putAway))).toBe("001110");
});
