import { describe, expect, test } from "vitest";
import { OFFICES, sitsInDelegation } from "#lib/access/office.ts";
import type { Audience } from "./comment.ts";
import { maySee } from "./may-see.ts";

const bloc = (members: readonly string[] | null, delegationId = "ALD"): Audience => ({
  kind: "BLOC",
  blocId: "NDC",
  delegationId,
  members,
});

/** Who reads what: the delegations ALD and BRE of the bloc, GOR outside of it, and somebody without a delegation. */
const EXPECTED: readonly (readonly [name: string, audience: Audience, readers: string])[] = [
  ["public", { kind: "PUBLIC" }, "ALD BRE GOR office"],
  ["of the delegation ALD", { kind: "DELEGATION", delegationId: "ALD" }, "ALD"],
  ["of the delegation GOR", { kind: "DELEGATION", delegationId: "GOR" }, "GOR"],
  ["of the bloc", bloc(["ALD", "BRE"]), "ALD BRE"],
  ["of the bloc, which GOR has joined since", bloc(["ALD", "BRE", "GOR"]), "ALD BRE GOR"],
  ["of the bloc, which the delegation that began it has left", bloc(["BRE"]), "BRE"],
  ["of the bloc, which all have left", bloc([]), ""],
  ["of the bloc, which has been dissolved", bloc(null), "ALD"],
  ["of the bloc, begun by BRE, which has been dissolved", bloc(null, "BRE"), "BRE"],
];

describe.each(EXPECTED)("a thread %s", (_name, audience, readers) => {
  const delegationOf = (id: string) => ({ delegation: { id, shortName: id, colour: "#000000" } });
  test.each(["ALD", "BRE", "GOR"])("for %s", (id) => {
    expect(maySee(delegationOf(id), audience)).toBe(readers.split(" ").includes(id));
  });
  test.each(OFFICES.filter((office) => !sitsInDelegation(office)))("for the %s", () => {
    expect(maySee({ delegation: null }, audience)).toBe(readers.split(" ").includes("office"));
  });
});
