import { prosemirrorToYXmlFragment, yXmlFragmentToProseMirrorRootNode } from "@tiptap/y-tiptap";
import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { clauseSchema } from "./clause-schema.ts";
import { contentToNode, nodeToContent } from "./content-node.ts";
import { readContent } from "./read-content.ts";
import { BODY } from "./schema.ts";
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
      prosemirrorToYXmlFragment(contentToNode(content), theirs.getXmlFragment(BODY));
      expect(readContent(theirs)).toEqual(content);
      const ours = new Y.Doc();
      writeContent(ours, content);
      const node = yXmlFragmentToProseMirrorRootNode(ours.getXmlFragment(BODY), clauseSchema);
      expect(nodeToContent(node)).toEqual(content);
    }),
    { numRuns: 30 },
  );
});

test("a mark has the name that the editor's binding gives it: neither rewrites what the other wrote", () => {
  fc.assert(
    fc.property(arbitraryContent, (content) => {
      const [theirs, ours] = [new Y.Doc(), new Y.Doc()];
      prosemirrorToYXmlFragment(contentToNode(content), theirs.getXmlFragment(BODY));
      writeContent(ours, content);
      expect(formatNames(ours)).toEqual(formatNames(theirs));
    }),
    { numRuns: 30 },
  );
});

function formatNames(doc: Y.Doc): readonly string[] {
  const texts = doc.getXmlFragment(BODY).createTreeWalker((type) => type instanceof Y.XmlText);
  return [...texts].flatMap((text) =>
    (text as Y.XmlText)
      .toDelta()
      .flatMap(({ attributes = {} }: { attributes?: object }) => Object.keys(attributes).sort()),
  );
}
