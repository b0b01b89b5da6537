import { TextSelection } from "@tiptap/pm/state";
import fc from "fast-check";
import { expect, it } from "vitest";
import { applyUpdate, Doc, encodeStateAsUpdate } from "yjs";
import { contentOf, paragraph } from "#lib/clause/blocks.ts";
import { readContent } from "#lib/clause/read-content.ts";
import { withoutSuggestions } from "#lib/clause/without-suggestions.ts";
import { writeContent } from "#lib/clause/write-content.ts";
import { judgeChange } from "#lib/suggestion/judge-change.ts";
import { asSuggestion } from "./as-suggestion.ts";
import { splitBlock } from "./commands.ts";
import { openWriter } from "./test/writer.ts";

const TEXT = contentOf([
  paragraph({ text: "Each Party shall notify the others.", level: 1 }),
  paragraph({ text: "It does so in time.", level: 1 }),
]);

let counted = 0;
const suggesterOf = (by: string) => ({
  by,
  newSuggestionId: () => `00000000-0000-4000-8000-${String(++counted).padStart(12, "0")}`,
  newBlockId: () => `new${++counted}`,
});

type Kind = "type" | "erase" | "replace" | "split";

/** Somebody at the real editor, whose updates wait until they are sent. */
function openSuggester(server: Doc, by: string) {
  const doc = new Doc();
  applyUpdate(doc, encodeStateAsUpdate(server));
  const writer = openWriter(doc);
  const waiting: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array, origin: unknown) => {
    if (origin !== server) waiting.push(update);
  });
  const edit = (kind: Kind, at: number) =>
    writer.apply((state) => {
      const place = 1 + (at % (state.doc.content.size - 2));
      const from = TextSelection.near(state.doc.resolve(place)).from;
      const to = Math.min(state.doc.resolve(from).end(), kind === "type" ? from : from + 3);
      const selected = state.apply(state.tr.setSelection(TextSelection.create(state.doc, from, to)));
      let made = selected.tr;
      if (kind === "type") made = selected.tr.insertText("new ");
      else if (kind === "erase") made = selected.tr.delete(from, to);
      else if (kind === "replace") made = selected.tr.insertText("x", from, to);
      else
        splitBlock(selected, (tr) => {
          made = tr;
        });
      return asSuggestion(state, made, suggesterOf(by));
    });
  return { doc, by, edit, waiting };
}

const arbitraryDeeds = fc.array(
  fc.record({
    who: fc.nat(1),
    kind: fc.constantFrom<Kind[]>("type", "erase", "replace", "split"),
    at: fc.nat(60),
    meets: fc.boolean(),
  }),
  { minLength: 1, maxLength: 10 },
);

/** Sends what waits, as the server takes it: an update that does more than suggest closes its window. Answers how many did. */
function meet(server: Doc, people: ReturnType<typeof openSuggester>[]): number {
  let refused = 0;
  for (const [index, { waiting, by }] of people.entries())
    for (const update of waiting.splice(0)) {
      const copy = new Doc();
      applyUpdate(copy, encodeStateAsUpdate(server));
      applyUpdate(copy, update);
      const [before, after] = [readContent(server).content, readContent(copy).content];
      const elsewhere = { standsElsewhere: () => false, suggestedElsewhere: () => undefined };
      if (judgeChange({ before, after, isWhole: true, ...elsewhere }, by).isDirect) {
        people[index] = openSuggester(server, by);
        refused += 1;
        break;
      }
      applyUpdate(server, update);
    }
  for (const { doc } of people) applyUpdate(doc, encodeStateAsUpdate(server), server);
  return refused;
}

function negotiate(deeds: readonly { who: number; kind: Kind; at: number; meets: boolean }[]): number {
  const server = new Doc();
  writeContent(server, TEXT);
  const people = ["a", "b"].map((by) => openSuggester(server, by));
  let refused = 0;
  for (const { who, kind, at, meets } of deeds) {
    people[who]?.edit(kind, at);
    if (meets) refused += meet(server, people);
  }
  for (let round = 0; round < 3; round++) refused += meet(server, people);
  for (const { doc } of people) expect(readContent(doc)).toEqual(readContent(server));
  expect(withoutSuggestions(readContent(server))).toEqual(TEXT);
  return refused;
}

it("one after the other, nothing that the real editor suggests is a direct edit", () => {
  fc.assert(
    fc.property(arbitraryDeeds, (deeds) => {
      expect(negotiate(deeds.map((deed) => ({ ...deed, meets: true })))).toBe(0);
    }),
    { numRuns: 40 },
  );
});

it("at the same moment, all converge, and the negotiating text stays what it is", () => {
  fc.assert(
    fc.property(arbitraryDeeds, (deeds) => {
      negotiate(deeds);
    }),
    { numRuns: 40 },
  );
});
