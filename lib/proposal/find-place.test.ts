import fc from "fast-check";
import { expect, test } from "vitest";
import { findPlace } from "./find-place.ts";

const blockText = "Each Party shall notify every other Party within 48 hours.";
const sought = (words: string) => ({ blockText, at: blockText.indexOf(words), deleted: words });

test.each([
  ["the same text", blockText, sought("48"), blockText.indexOf("48")],
  ["words before it came", `Without delay, ${blockText}`, sought("48"), blockText.indexOf("48") + 15],
  ["other words near", "Each State shall notify every other Party within 48 hours.", sought("48"), 49],
  ["the words have gone", blockText.replace("48", "72"), sought("48"), null],
  ["what stood around has gone", "In 48 cases nothing is due.", sought("48"), null],
  ["two places fit", `${blockText} ${blockText}`, sought("48"), null],
  ["a place without words", `So: ${blockText}`, { blockText, at: 17, deleted: "" }, 21],
  ["an empty text", "", sought("48"), null],
])("%s", (_name, text, change, place) => expect(findPlace(text, change)).toBe(place));

test("what is found is there", () => {
  const words = fc
    .array(fc.constantFrom("a", "b ", "c d ", " "), { maxLength: 12 })
    .map((each) => each.join(""));
  fc.assert(
    fc.property(words, words, fc.nat(20), fc.nat(4), (before, now, from, length) => {
      const at = Math.min(from, before.length);
      const deleted = before.slice(at, at + length);
      const place = findPlace(now, { blockText: before, at, deleted });
      if (place !== null) expect(now.slice(place, place + deleted.length)).toBe(deleted);
    }),
    { numRuns: 100 },
  );
});
