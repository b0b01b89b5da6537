import fc from "fast-check";
import { expect, test } from "vitest";
import { contentToNode } from "./content-node.ts";
import { readJson } from "./read-json.ts";
import { arbitraryContent } from "./test/arbitrary-content.ts";

test("canonical content is read as it is", () => {
  fc.assert(
    fc.property(arbitraryContent, (content) => {
      expect(readJson(JSON.parse(JSON.stringify(content)))).toEqual(content);
    }),
    { numRuns: 30 },
  );
});

test("anything at all becomes valid content", () => {
  const junk = fc.letrec((tie) => ({
    node: fc.oneof(
      { maxDepth: 4 },
      fc.jsonValue(),
      fc.constant({ type: "text", text: "x", marks: [{ type: { toString: 1 } }] }),
      fc.record({ type: fc.constantFrom("text", "paragraph"), text: fc.string(), marks: fc.jsonValue() }),
      fc.record(
        {
          type: fc.oneof(fc.constantFrom("doc", "paragraph", "heading", "reference", "list"), fc.jsonValue()),
          attrs: fc.oneof(
            fc.jsonValue(),
            fc.record({ id: fc.constantFrom("a", "b", 3), level: fc.double() }),
          ),
          content: fc.oneof(fc.jsonValue(), fc.array(tie("node"), { maxLength: 4 })),
        },
        { requiredKeys: [] },
      ),
    ),
  })).node;
  fc.assert(
    fc.property(junk, (json) => contentToNode(readJson(json)).check()),
    { numRuns: 150 },
  );
});
