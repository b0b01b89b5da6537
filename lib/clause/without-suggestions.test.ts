import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contentOf, paragraph, run } from "./blocks.ts";
import type { ClauseContent, Mark } from "./content.ts";
import { blockPlainText } from "./plain-text.ts";
import { hashContent } from "./project.ts";
import { arbitraryContent } from "./test/arbitrary-content.ts";
import { withoutSuggestions } from "./without-suggestions.ts";

const ID = "00000000-0000-4000-8000-000000000001";
const suggested = (type: "insertion" | "deletion", by: string): Mark => ({ type, attrs: { id: ID, by } });

function textOf(content: ClauseContent): string {
  return content.content.map((block) => blockPlainText(block)).join("\n");
}

describe("a suggestion is a change that has not happened", () => {
  const plain = contentOf([paragraph({ text: "Each Party shall notify." })]);
  const changed = contentOf([
    paragraph({
      text: [
        run("Each Party "),
        run("should", suggested("insertion", "a")),
        run("shall", suggested("deletion", "a")),
        run(" notify"),
        run(" early", suggested("insertion", "b")),
        run("."),
      ],
    }),
  ]);

  test("without any it is the negotiating text, whole again", () => {
    expect(withoutSuggestions(changed)).toEqual(plain);
    expect(hashContent(changed)).toBe(hashContent(plain));
  });

  test("of one delegation only its own are left out", () => {
    expect(textOf(withoutSuggestions(changed, ({ attrs }) => attrs.by === "a"))).toBe(
      "Each Party shall notify early.",
    );
  });

  test("any text without suggestions stays what it is", () => {
    fc.assert(
      fc.property(arbitraryContent, (content) => {
        const once = withoutSuggestions(content);
        expect(withoutSuggestions(once)).toBe(once);
        expect(hashContent(once)).toBe(hashContent(content));
      }),
      { numRuns: 50 },
    );
  });
});
