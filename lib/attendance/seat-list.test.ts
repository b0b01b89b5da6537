import { expect, test } from "vitest";
import { presumedCredential } from "#lib/credential/credential.ts";
import { rollOf } from "./roll.ts";
import { seatsOf } from "./seat-list.ts";

const delegations = ["A", "B", "C"].map((id) => ({
  ...{ id, name: `State ${id}`, shortName: id, isoCode: "", weight: 1, population: null, colour: "#000000" },
}));
const proxies = [{ id: "p", grantorId: "A", holderId: "B", givenAt: "2026-03-01T10:00:00.000Z" }];
const suspended = (id: string) => ({ ...presumedCredential(id), standing: "SUSPENDED" as const });

test("between sittings nobody is present or absent, and everybody may vote", () => {
  const seats = seatsOf({ delegations, credentials: [], proxies: [], roll: null });
  expect(seats.map(({ delegation, attendee, mayVote }) => [delegation.id, attendee, mayVote])).toEqual([
    ["A", null, true],
    ["B", null, true],
    ["C", null, true],
  ]);
});

test("each seat says who votes for it and for whom it votes", () => {
  const roll = rollOf([], ["A", "B", "C"]);
  const [a, b, c] = seatsOf({ delegations, credentials: [], proxies, roll });
  expect(a).toMatchObject({ proxy: { id: "p", holder: { id: "B" }, holds: true }, votesFor: [] });
  expect(b).toMatchObject({ proxy: null, votesFor: [{ proxyId: "p", grantor: { id: "A" } }] });
  expect(c).toMatchObject({ proxy: null, votesFor: [], attendee: { presence: "PRESUMED" } });
});

test.each(["A", "B"])("a proxy does not hold while %s may not vote", (id) => {
  const [a] = seatsOf({ delegations, credentials: [suspended(id)], proxies, roll: null });
  expect(a).toMatchObject({ proxy: { holds: false }, mayVote: id !== "A" });
});
