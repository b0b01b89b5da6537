import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { suggested } from "#lib/proposal/test/suggested.ts";
import { suggestOrder, type TabledAmendment } from "./order.ts";
import { sayReason } from "./reason.ts";

const BASE = "Each Party shall notify every other within thirty days of a launch.";

/** An amendment that puts words in the place of others; of a sub-amendment, in its parent's text. */
function amendment(
  proposalId: string,
  from: string,
  to: string,
  parentId: string | null = null,
): TabledAmendment {
  const text = suggested(BASE.replace(from, `{a1-${from}}${to && `{a1+${to}}`}`));
  return { proposalId, parentId, text };
}

const orderOf = (...tabled: readonly TabledAmendment[]) =>
  suggestOrder(tabled).map(({ proposalId }) => proposalId);

describe("the order that is suggested", () => {
  const soft = amendment("soft", "shall", "should");
  const softest = amendment("softest", "shall", "may");
  const far = amendment("far", "thirty", "ninety");
  const near = amendment("near", "thirty", "twenty");
  const long = amendment("long", "of a launch", "of a launch or a test of any kind");
  const short = amendment("short", "a launch", "launch");
  const whole = amendment("whole", BASE, "Nothing is notified.");
  const sub = amendment("sub", "notify", "inform", "near");

  test.each([
    [
      "legal force before numbers before size",
      [short, long, near, far, soft, softest],
      ["softest", "soft", "far", "near", "long", "short"],
    ],
    ["a sub-amendment before what it would amend", [near, sub, far], ["far", "sub", "near"]],
    [
      "what replaces the whole text last, as submitted",
      [whole, { ...whole, proposalId: "next" }, short],
      ["short", "whole", "next"],
    ],
    ["the deletion of everything is an amendment", [short, amendment("none", BASE, "")], ["none", "short"]],
    [
      "equals as submitted",
      [
        { ...soft, proposalId: "z" },
        { ...soft, proposalId: "a" },
      ],
      ["z", "a"],
    ],
    [
      "a sub-amendment whose parent is not there stands for itself",
      [short, { ...soft, parentId: "gone" }],
      ["soft", "short"],
    ],
    ["nothing", [], []],
  ])("%s", (_name, tabled, order) => expect(orderOf(...tabled)).toEqual(order));

  test("says why", () => {
    const [first] = suggestOrder([
      amendment("both", "shall notify every other within thirty", "should notify every other within ninety"),
    ]);
    expect(first?.reasons.map(sayReason)).toEqual([
      "Legal force: “shall” becomes “should”.",
      "Number: “thirty” becomes “ninety”, a change by 200 %.",
      "Size: 6 words deleted, 6 inserted of a text of 12 words.",
    ]);
    expect(
      suggestOrder([whole, { ...sub, parentId: "whole" }]).flatMap(({ reasons }) =>
        reasons.map(({ kind }) => kind),
      ),
    ).toEqual(["SUB_AMENDMENT", "SIZE", "REPLACEMENT", "FORCE", "SIZE"]);
  });
});

const VERBS = ["shall", "should", "may"] as const;
const arbitraryAmendments = fc
  .array(
    fc.record({ verb: fc.constantFrom(...VERBS), days: fc.integer({ min: 1, max: 400 }), parent: fc.nat(8) }),
    { maxLength: 6 },
  )
  .map((all) =>
    all.map(({ verb, days, parent }, i): TabledAmendment => {
      const text = suggested(`Each {a1-shall}{a1+${verb}} in {a1-30}{a1+${days}} days.`);
      return { proposalId: String(i), parentId: parent < i ? String(parent) : null, text };
    }),
  );

describe("laws", () => {
  test("everything is placed once, sub-amendments before their parents, and always alike", () => {
    fc.assert(
      fc.property(arbitraryAmendments, (tabled) => {
        const order = orderOf(...tabled);
        expect(order.toSorted()).toEqual(tabled.map(({ proposalId }) => proposalId).toSorted());
        for (const { proposalId, parentId } of tabled)
          if (parentId !== null) expect(order.indexOf(proposalId)).toBeLessThan(order.indexOf(parentId));
        expect(orderOf(...tabled)).toEqual(order);
      }),
      { numRuns: 12 },
    );
  });

  test("a larger number is never put later, all else equal", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 30, max: 500 }), { maxLength: 6 }), (days) => {
        const tabled = days.map((day, i) => ({
          proposalId: String(i),
          parentId: null,
          text: suggested(`Within {a1-30}{a1+${day}} days.`),
        }));
        const put = orderOf(...tabled).map((id) => days[Number(id)] ?? 0);
        expect(put).toEqual(days.toSorted((one, other) => other - one));
      }),
      { numRuns: 12 },
    );
  });
});
