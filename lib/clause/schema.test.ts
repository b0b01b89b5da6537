import { prosemirrorJSONToYXmlFragment, yXmlFragmentToProseMirrorRootNode } from "@tiptap/y-tiptap";
import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { readContent } from "./read-content.ts";
import { BODY, clauseSchema } from "./schema.ts";
import { arbitraryContent } from "./test/arbitrary-content.ts";
import { writeContent } from "./write-content.ts";

test("an empty paragraph can always be made: every attribute has a default", () => {
  for (const type of Object.values(clauseSchema.nodes)) {
    if (type.name !== "text") expect(() => type.createAndFill()?.check()).not.toThrow();
  }
});

test("what the editor's binding writes we read, and what we write it reads", () => {
  fc.assert(
    fc.property(arbitraryContent, (content) => {
      const theirs = new Y.Doc();
      prosemirrorJSONToYXmlFragment(clauseSchema, content, theirs.getXmlFragment(BODY));
      expect(readContent(theirs)).toEqual(content);
      const ours = new Y.Doc();
      writeContent(ours, content);
      expect(yXmlFragmentToProseMirrorRootNode(ours.getXmlFragment(BODY), clauseSchema).toJSON()).toEqual(
        content,
      );
    }),
    { numRuns: 30 },
  );
});
