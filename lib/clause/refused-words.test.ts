import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block, ClauseContent } from "./content.ts";
import { blockPlainText } from "./plain-text.ts";
import { refusedWords } from "./refused-words.ts";
import { arbitraryContent, arbitraryRevision } from "./test/arbitrary-content.ts";

function content(...blocks: readonly (readonly [id: string, text: string])[]): ClauseContent {
  return {
    type: "doc",
    content: blocks.map(
      ([id, text]): Block => ({
        type: "paragraph",
        attrs: { id, level: 0, numbered: false, numberAs: "" },
        ...(text ? { content: [{ type: "text", text }] } : {}),
      }),
    ),
  };
}

const NOW = content(["a", "Each Party shall act."], ["b", "In good faith."]);

describe("what was typed and refused", () => {
  it.each([
    ["words in the middle", content(["a", "Each Party shall now act."], ["b", "In good faith."]), "now"],
    ["a block", content(["a", "Each Party shall act."], ["b", "In good faith."], ["c", "Soon."]), "Soon."],
    [
      "in two blocks",
      content(["a", "Each Party shall not act."], ["b", "In very good faith."]),
      "not … very",
    ],
    ["a letter: the whole word", content(["a", "Each Party shall fact."], ["b", "In good faith."]), "fact."],
    [
      "fewer letters: the word that is left",
      content(["a", "Each Part shall act."], ["b", "In good faith."]),
      "Part",
    ],
    ["a deletion alone", content(["a", "Each Party shall act."]), "Deleted 14 characters"],
    ["words cut out", content(["a", "Each Party act."], ["b", "In good faith."]), "Deleted 6 characters"],
    ["nothing", NOW, ""],
  ])("%s", (_name, typed, words) => {
    expect(refusedWords(NOW, typed)).toBe(words);
  });

  it("is told even if only the place or the look of words changed", () => {
    const [first, ...rest] = NOW.content as [Block, Block];
    const typed = { ...NOW, content: [{ ...first, attrs: { ...first.attrs, level: 1 } } as Block, ...rest] };
    expect(refusedWords(NOW, typed)).toBe("Changed the form of 1 paragraph");
  });
});

describe("laws", () => {
  it("nothing where nothing differs", () => {
    fc.assert(
      fc.property(arbitraryContent, (one) => {
        expect(refusedWords(one, structuredClone(one))).toBe("");
      }),
    );
  });

  it("something where anything differs", () => {
    fc.assert(
      fc.property(arbitraryRevision, ([before, after]) => {
        const isSame = JSON.stringify(before) === JSON.stringify(after);
        expect(refusedWords(before, after) === "").toBe(isSame);
      }),
    );
  });

  it("every inserted word is in it", () => {
    fc.assert(
      fc.property(arbitraryRevision, ([before, after]) => {
        const refused = refusedWords(before, after);
        const old = new Map(before.content.map((block) => [block.attrs.id, wordsOf(block)]));
        for (const block of after.content)
          for (const word of wordsOf(block))
            if (!old.get(block.attrs.id)?.includes(word)) expect(refused).toContain(word);
      }),
    );
  });
});

function wordsOf(block: Block): readonly string[] {
  return blockPlainText(block, () => "")
    .split(/\s+/)
    .filter((word) => word !== "");
}
