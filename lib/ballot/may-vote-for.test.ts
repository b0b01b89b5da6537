import { expect, test } from "vitest";
import type { Office } from "#lib/access/office.ts";
import { mayVoteFor } from "./may-vote-for.ts";

const sitting = (office: Office, id: string) => ({
  ...{ userId: "u", name: "U", negotiationId: "n", office },
  delegation: { id, shortName: id, colour: "#000000" },
});

test.each([
  ["the head of the delegation", sitting("HEAD_OF_DELEGATION", "A"), null, true],
  ["the head of the delegation, beside its proxy", sitting("HEAD_OF_DELEGATION", "A"), "B", true],
  ["the head of its proxy", sitting("HEAD_OF_DELEGATION", "B"), "B", true],
  ["the head of another", sitting("HEAD_OF_DELEGATION", "B"), "C", false],
  ["a delegate of its proxy", sitting("DELEGATE", "B"), "B", false],
] as const)("%s: %s", (_, actor, proxyId, expected) => {
  expect(mayVoteFor(actor, { delegationId: "A", proxyId })).toBe(expected);
});
