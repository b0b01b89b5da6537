import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ClauseContent } from "#lib/clause/content.ts";
import { arbitraryContent } from "#lib/clause/test/arbitrary-content.ts";
import { withoutSuggestions } from "#lib/clause/without-suggestions.ts";
import { reattach } from "./reattach.ts";
import { ID, linesOf, suggested } from "./test/suggested.ts";
import { idsIn, textAsAccepted, textWithProposal } from "./text-with-proposal.ts";

const own = new Set([ID.a1, ID.a2]);
const same = (id: string) => id;

function attached(kept: ClauseContent, now: ClauseContent) {
  const result = reattach({ kept, now, own, fresh: same });
  return { ...result, reads: linesOf(textAsAccepted(textWithProposal(result.content, { own }))) };
}

describe("a proposal on a text that has changed", () => {
  const kept = suggested("The launchers of an alliance shall not {a1+together }exceed {a2-480}{a2+540}.");

  test("stands where its suggestions are still in the text", () => {
    const now = suggested(
      "The {b1+mobile }launchers of any alliance shall not {a1+together }exceed {a2-480}{a2+540}.",
    );
    const { content, standing, found, lost } = attached(kept, now);
    expect(content).toBe(now);
    expect([standing.length, found.length, lost.length]).toEqual([2, 0, 0]);
  });

  test("is found again by the words around", () => {
    const now = suggested("No alliance may have more than its due; its launchers shall not exceed 480.");
    const { reads, found, ids } = attached(kept, now);
    expect(reads).toEqual([
      "No alliance may have more than its due; its launchers shall not together exceed 540.",
    ]);
    expect(found).toEqual([
      { inserted: "together ", deleted: "" },
      { inserted: "540", deleted: "480" },
    ]);
    expect([...ids]).toEqual([ID.a1, ID.a2]);
  });

  test("says what has no place any more, and leaves nothing of it behind", () => {
    const now = suggested("The launchers of an alliance shall not {a1+together }exceed 500{a2+540}.");
    const { reads, standing, lost } = attached(kept, now);
    expect(reads).toEqual(["The launchers of an alliance shall not together exceed 500."]);
    expect(standing).toEqual([{ inserted: "together ", deleted: "" }]);
    expect(lost).toEqual([{ inserted: "540", deleted: "480" }]);
  });

  test("is found in another paragraph when its own has gone", () => {
    const [, moved] = suggested("First.", "The launchers shall not exceed 480.").content;
    if (!moved) throw new Error("two paragraphs");
    const { reads } = attached(kept, { type: "doc", content: [moved] });
    expect(reads).toEqual(["The launchers shall not together exceed 540."]);
  });

  test("is not put anywhere when two places fit", () => {
    const twice = suggested("shall not exceed {a2-480}{a2+540}.");
    const now = suggested("Mobile ones shall not exceed 480. Fixed ones shall not exceed 480.");
    expect(attached(twice, now).lost).toHaveLength(1);
  });

  test("gives fresh suggestions to what it puts in, leaving other people's alone", () => {
    const now = suggested("The launchers of {b1-an}{b1+each} alliance shall not exceed 480.");
    const { content, ids } = reattach({ kept, now, own, fresh: (id) => id.replace(/a(\d)$/, "c$1") });
    expect([...ids].map((id) => id.slice(-2))).toEqual(["c1", "c2"]);
    expect([...idsIn(content)].map((id) => id.slice(-2)).toSorted()).toEqual(["b1", "c1", "c2"]);
    expect(withoutSuggestions(content)).toEqual(withoutSuggestions(now));
  });
});

test("a sub-amendment finds its place in its parent's words", () => {
  const base = new Set([ID.b1]);
  const kept = textWithProposal(suggested("Each Party {b1+shall in good time }{a1+and in writing }notify."), {
    own,
    base,
  });
  const now = suggested("Every State {b1+shall in good time }notify.");
  const { content } = reattach({ kept, now, own, base, fresh: same });
  expect(content).toEqual(suggested("Every State {b1+shall in good time }{a1+and in writing }notify."));
});

test("on a text that has not changed it changes nothing, and what was taken out comes back as it was", () => {
  fc.assert(
    fc.property(arbitraryContent, fc.nat(2), (now, count) => {
      const mine = new Set([...idsIn(now)].slice(0, count));
      const kept = textWithProposal(now, { own: mine });
      expect(reattach({ kept, now, own: mine, fresh: same }).content).toBe(now);
      const bare = withoutSuggestions(kept);
      const again = reattach({ kept, now: bare, own: mine, fresh: same });
      expect(again.content).toEqual(kept);
      expect(again.lost).toEqual([]);
    }),
    { numRuns: 30 },
  );
});
