import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { contentToNode, nodeToContent } from "./content-node.ts";
import { project } from "./project.ts";
import { readContent } from "./read-content.ts";
import { BODY } from "./schema.ts";
import { arbitraryContent } from "./test/arbitrary-content.ts";
import { arbitraryDeeds, doDeed, exchangeAll, writers } from "./test/writers.ts";
import { contentToUpdate, writeContent } from "./write-content.ts";

test("what is written is what is read", () => {
  fc.assert(
    fc.property(arbitraryContent, (content) => {
      const doc = new Y.Doc();
      Y.applyUpdate(doc, contentToUpdate(content));
      expect(readContent(doc)).toEqual(content);
      const node = contentToNode(content);
      node.check();
      expect(nodeToContent(node)).toEqual(content);
    }),
    { numRuns: 20 },
  );
});

test("writing into a body that has text is refused", () => {
  const doc = new Y.Doc();
  doc.getXmlFragment(BODY).insert(0, [new Y.XmlElement("paragraph")]);
  expect(() => writeContent(doc, readContent(new Y.Doc()))).toThrow(RangeError);
});

test("after any concurrent edits every replica has the same hash, and valid content", () => {
  fc.assert(
    fc.property(arbitraryDeeds, (deeds) => {
      const docs = writers();
      for (const deed of deeds) doDeed(docs, deed);
      exchangeAll(docs);
      const [first, ...others] = docs.map((doc) => project(doc));
      for (const other of others) expect(other.hash).toBe(first?.hash);
      contentToNode(readContent(docs[0] ?? new Y.Doc())).check();
    }),
    { numRuns: 20 },
  );
});

test.each<[string, (body: Y.XmlFragment, doc: Y.Doc) => void, string]>([
  ["nothing", () => undefined, ""],
  [
    "an unknown element",
    (body) => body.push([element("table", ["one", element("cell", ["two"])])]),
    "one\ntwo",
  ],
  [
    "a block in a block",
    (body) => body.push([element("paragraph", ["one", element("paragraph", ["two"]), "three"])]),
    "one\ntwo\nthree",
  ],
  [
    "text outside of blocks",
    (body) => body.push([text("one"), element("paragraph", ["two"]), text("three")]),
    "one\ntwo\nthree",
  ],
  [
    "an unknown element in a line",
    (body) => body.push([element("paragraph", ["one ", element("mention", ["two"]), " three"])]),
    "one two three",
  ],
  [
    "text in a reference",
    (body) => body.push([element("paragraph", [element("reference", ["words"])])]),
    "[reference]words",
  ],
  [
    "lone surrogates and control characters",
    (body) => body.push([element("paragraph", ["a\ud800b\u0000c"])]),
    "a\ufffdb\ufffdc",
  ],
  ["an embedded thing", (body) => body.push([element("paragraph", [embedding("one")])]), "one"],
])("junk is read: %s", (_, build, expected) => {
  const doc = new Y.Doc();
  build(doc.getXmlFragment(BODY), doc);
  const projection = project(doc);
  contentToNode(projection.content).check();
  expect(projection.plainText).toBe(expected);
});

test("wrong attributes become right ones", () => {
  const doc = new Y.Doc();
  const blocks = [
    junkAttrs({ id: 7, level: "x", numbered: "yes" }),
    junkAttrs({ id: "same", level: 99, numbered: true }),
    junkAttrs({ id: "same", level: 0, numbered: true }),
  ];
  doc.getXmlFragment(BODY).push(blocks);
  const { content } = readContent(doc);
  expect(content.map(({ attrs }) => ("level" in attrs ? [attrs.level, attrs.numbered] : []))).toEqual([
    [0, false],
    [4, true],
    [0, false],
  ]);
  expect(new Set(content.map(({ attrs }) => attrs.id)).size).toBe(3);
});

test("a script in a link is only text", () => {
  const doc = new Y.Doc();
  const link = new Y.XmlText();
  link.insert(0, "here", { link: { href: "javascript:alert(1)" }, unknown: 3 });
  doc.getXmlFragment(BODY).push([element("paragraph", [link])]);
  expect(readContent(doc).content[0]?.content).toEqual([{ type: "text", text: "here" }]);
});

test("a body of another type, and a very deep one, are read", () => {
  const flat = new Y.Doc();
  flat.getArray(BODY).push(["one", 2, { three: 3 }, new Y.Map(), new Y.Array()]);
  expect(project(flat).plainText).toBe("one");
  const deep = new Y.Doc();
  let inner: Y.XmlElement | Y.XmlFragment = deep.getXmlFragment(BODY);
  for (let depth = 0; depth < 300; depth += 1) {
    const next = new Y.XmlElement("div");
    inner.insert(0, [next]);
    inner = next;
  }
  inner.insert(0, [text("deep")]);
  expect(project(deep).plainText).toBe("deep");
});

type Child = string | Y.XmlElement | Y.XmlText;

function element(name: string, children: readonly Child[]): Y.XmlElement {
  const made = new Y.XmlElement(name);
  made.insert(
    0,
    children.map((child) => (typeof child === "string" ? text(child) : child)),
  );
  return made;
}

function text(words: string): Y.XmlText {
  return new Y.XmlText(words);
}

function embedding(words: string): Y.XmlText {
  const made = new Y.XmlText();
  made.insertEmbed(0, new Y.Text(words));
  return made;
}

function junkAttrs(attrs: Record<string, unknown>): Y.XmlElement {
  const made = new Y.XmlElement("paragraph");
  for (const [name, value] of Object.entries(attrs)) made.setAttribute(name, value as string);
  return made;
}
