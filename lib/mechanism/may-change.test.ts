import { describe, expect, test } from "vitest";
import type { Actor } from "#lib/access/actor.ts";
import { OFFICES, type Office, sitsInDelegation } from "#lib/access/office.ts";
import { mayChangeMechanism, maySetMechanismStatus } from "./may-change.ts";

const actor = (office: Office, delegationId = "ald"): Actor => ({
  userId: "user",
  name: "Somebody",
  negotiationId: "negotiation",
  office,
  delegation: sitsInDelegation(office) ? { id: delegationId, shortName: "ALD", colour: "#2f6fb3" } : null,
});
const own = { status: "PROPOSED", proposedBy: { id: "ald" } } as const;

describe("who may change a mechanism", () => {
  test.each(OFFICES)("%s: what the own delegation proposed", (office) => {
    expect(mayChangeMechanism(actor(office), own)).toBe(!["ADVISER", "OBSERVER"].includes(office));
  });

  test.each(OFFICES)("%s: what another delegation or the secretariat proposed", (office) => {
    const isBureau = office === "CHAIR" || office === "SECRETARIAT";
    expect(mayChangeMechanism(actor(office, "bre"), own)).toBe(isBureau);
    expect(mayChangeMechanism(actor(office), { ...own, proposedBy: null })).toBe(isBureau);
  });

  test("a delegation's hands are off once it is agreed", () => {
    expect(mayChangeMechanism(actor("HEAD_OF_DELEGATION"), { ...own, status: "AGREED" })).toBe(false);
    expect(mayChangeMechanism(actor("CHAIR"), { ...own, status: "AGREED" })).toBe(true);
  });

  test("chair and secretariat alone say how far it has come", () => {
    expect(OFFICES.filter((office) => maySetMechanismStatus(actor(office)))).toEqual([
      "CHAIR",
      "SECRETARIAT",
    ]);
  });
});
