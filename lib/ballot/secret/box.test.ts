import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { VOTE_CHOICES } from "../vote-choice.ts";
import { type BallotBox, countBox, hashBox, putIn } from "./box.ts";
import { checkBox } from "./check-box.ts";
import { type CastPaper, isGenuine } from "./paper.ts";
import { castPaper } from "./read-paper.ts";
import { PUBLIC_KEY, sign } from "./test/a-key.ts";
import { type Holder, takePaperFrom } from "./test/holder.ts";

const ballotId = "018f0000-0000-7000-8000-000000000005";
const issue = { ballotId, publicKey: PUBLIC_KEY };
const holders: Holder[] = [];
const [first, second] = [() => holders[0]!, () => holders[1]!];

beforeAll(async () => {
  for (let i = 0; i < 3; i++) holders.push(await takePaperFrom(issue, sign));
});

describe("a paper", () => {
  test("is genuine when its holder filled it in", async () => {
    const paper = await first().fillIn({ choice: "YES", counter: 1 });
    expect(castPaper.parse(JSON.parse(JSON.stringify(paper)))).toEqual(paper);
    expect(await isGenuine(paper, issue)).toBe(true);
  });

  test.each<[string, (paper: CastPaper, other: CastPaper) => CastPaper]>([
    ["another choice", (paper) => ({ ...paper, choice: "NO" })],
    ["another counter", (paper) => ({ ...paper, counter: 2 })],
    ["somebody else's key", (paper, { key }) => ({ ...paper, key })],
    ["somebody else's signature", (paper, { signature }) => ({ ...paper, signature })],
    ["somebody else's seal", (paper, { seal }) => ({ ...paper, seal })],
    [
      "somebody else's paper under the own seal",
      (paper, { key, signature }) => ({ ...paper, key, signature }),
    ],
    ["no signature", (paper) => ({ ...paper, signature: "" })],
    ["what is no key", (paper) => ({ ...paper, key: "A".repeat(87) })],
    ["the key written in another way", (paper) => ({ ...paper, key: `${paper.key.slice(0, -1)}_` })],
  ])("with %s is not", async (_, forge) => {
    const [paper, other] = await Promise.all(
      [first(), second()].map((h) => h.fillIn({ choice: "YES", counter: 1 })),
    );
    expect(await isGenuine(forge(paper!, other!), issue)).toBe(false);
  });

  test("of another ballot is not genuine in this one", async () => {
    const elsewhere = await takePaperFrom({ ...issue, ballotId: ballotId.replace(/5$/, "6") }, sign);
    const paper = await elsewhere.fillIn({ choice: "YES", counter: 1 });
    expect(await isGenuine(paper, issue)).toBe(false);
  });

  test("that its holder signed alone is not genuine", async () => {
    const forged = await takePaperFrom(issue, (blinded) => blinded);
    expect(await isGenuine(await forged.fillIn({ choice: "YES", counter: 1 }), issue)).toBe(false);
  });
});

describe("the box", () => {
  const a = paper("a", "YES", 1);

  test.each<[string, BallotBox, CastPaper, ReturnType<typeof putIn>]>([
    ["takes a paper", [], a, [a]],
    ["keeps papers in the order of their keys", [paper("b", "NO", 1)], a, [a, paper("b", "NO", 1)]],
    ["changes nothing for the same again", [a], a, "UNCHANGED"],
    ["takes a later vote in place of an earlier", [a], paper("a", "NO", 2), [paper("a", "NO", 2)]],
    ["refuses an earlier vote", [paper("a", "NO", 2)], a, "OUTDATED"],
    ["refuses another vote of the same counter", [a], paper("a", "NO", 1), "OUTDATED"],
  ])("%s", (_, box, put, expected) => {
    expect(putIn(box, put)).toEqual(expected);
  });

  test("is the same in whatever order and however often votes arrive; the last of each counts", () => {
    const key = fc.constantFrom("a", "b", "c", "d");
    const one = fc.record({ key, counter: fc.integer({ min: 1, max: 4 }) });
    const votes = fc
      .array(one, { maxLength: 12 })
      .map((list) =>
        list.map(({ key, counter }) => paper(key, VOTE_CHOICES[(counter + key.length) % 3]!, counter)),
      );
    fc.assert(
      fc.property(votes, fc.func(fc.nat()), (list, order) => {
        const shuffled = [...list, ...list].toSorted((p, q) => order(p) - order(q));
        expect(hashBox(fill(shuffled))).toBe(hashBox(fill(list)));
        const counts = countBox(fill(list));
        expect(counts.yes + counts.no + counts.abstain).toBe(new Set(list.map((p) => p.key)).size);
      }),
      { numRuns: 8 },
    );
  });
});

describe("a counted box", () => {
  test("holds, and says what does not", async () => {
    const papers = await Promise.all(
      holders.map((h, i) => h.fillIn({ choice: i ? "YES" : "NO", counter: i + 1 })),
    );
    const box = fill(papers);
    const counted = { ...issue, box, taken: ["x", "y", "z"], counts: countBox(box), boxHash: hashBox(box) };
    expect(await checkBox(counted)).toEqual([]);
    expect(await checkBox({ ...counted, taken: ["x", "y", "y"] })).toEqual(["taken"]);
    expect(await checkBox({ ...counted, counts: { yes: 1, no: 2, abstain: 0 } })).toEqual(["counts"]);
    expect(await checkBox({ ...counted, box: box.slice(1) })).toContain("hash");
    expect(await checkBox({ ...counted, box: [...box, box[0]!] })).toEqual([
      "once",
      "taken",
      "counts",
      "hash",
    ]);
    const [altered, ...rest] = box;
    expect(await checkBox({ ...counted, box: [{ ...altered!, choice: "ABSTAIN" }, ...rest] })).toContain(
      "genuine",
    );
  });
});

function paper(key: string, choice: CastPaper["choice"], counter: number): CastPaper {
  return { key, choice, counter, signature: "", seal: "" };
}

function fill(papers: readonly CastPaper[]): BallotBox {
  return papers.reduce<BallotBox>((box, each) => {
    const next = putIn(box, each);
    return typeof next === "string" ? box : next;
  }, []);
}
