import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { contentOf, paragraph, referenceTo, run } from "#lib/clause/blocks.ts";
import type { ClauseContent } from "#lib/clause/content.ts";
import { readContent } from "#lib/clause/read-content.ts";
import { replaceBody } from "#lib/clause/replace-body.ts";
import { writeContent } from "#lib/clause/write-content.ts";
import { rebase } from "./rebase.ts";
import { retarget } from "./retarget.ts";

const textOf = (lines: readonly string[]): ClauseContent =>
  contentOf(lines.map((text) => paragraph({ text })));

function written(content: ClauseContent): Y.Doc {
  const doc = new Y.Doc();
  writeContent(doc, content);
  return doc;
}

function branched(from: Y.Doc, content: ClauseContent): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(from));
  doc.transact(() => replaceBody(doc, content));
  return doc;
}

function rebased(live: Y.Doc, branch: Y.Doc, after = readContent(branch)): Y.Doc {
  const bytes = rebase(live, branch, after);
  if (bytes) Y.applyUpdate(live, bytes);
  return live;
}

const lines = fc.array(
  fc.constantFrom("Each Party", "Each Party shall", "shall keep", "", "the limits", "keep the limits"),
  {
    minLength: 1,
    maxLength: 4,
  },
);

test("whatever both have become, the live text reads like the branch, and all of it is in its log", () => {
  fc.assert(
    fc.property(lines, lines, lines, (first, here, there) => {
      const live = written(textOf(first));
      const branch = branched(live, textOf(there));
      live.transact(() => replaceBody(live, textOf(here)));
      const heads = [Y.encodeStateVector(live), Y.encodeStateVector(branch)].map((each) =>
        Y.decodeStateVector(each),
      );
      rebased(live, branch);
      expect(readContent(live)).toEqual(readContent(branch));
      for (const head of heads)
        for (const [client, clock] of head)
          expect(Y.getState(live.store, client)).toBeGreaterThanOrEqual(clock);
    }),
    { numRuns: 10 },
  );
});

test("words of the branch keep the ids under which they were written there", () => {
  const live = written(textOf(["Each Party shall keep the limits."]));
  const branch = branched(live, textOf(["Each Party shall always keep the limits."]));
  const writer = branch.clientID;
  rebased(live, branch);
  expect(Y.getState(live.store, writer)).toBe(Y.getState(branch.store, writer));
  expect(rebase(live, branch, readContent(branch))).toBeNull();
});

test("a cross-reference to a clause of the branch leads into the treaty", () => {
  const live = written(textOf(["As in "]));
  const branch = branched(live, contentOf([paragraph({ text: [run("As in "), referenceTo("branch")] })]));
  const after = retarget(readContent(branch), new Map([["branch", "treaty"]]));
  rebased(live, branch, after);
  expect(readContent(live)).toEqual(contentOf([paragraph({ text: [run("As in "), referenceTo("treaty")] })]));
  expect(retarget(after, new Map([["branch", "treaty"]]))).toBe(after);
});
