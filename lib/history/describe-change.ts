import type { Mark } from "#lib/clause/content.ts";
import { sameMarks } from "#lib/clause/mark.ts";
import { counted } from "#lib/counted.ts";
import type { PlaceChange } from "./difference.ts";
import type { ChangeTally } from "./tally-changes.ts";

const LEVEL_NAMES = ["plain text", "a paragraph (1.)", "a point ((a))", "an item ((i))", "a sub-item (a.)"];

/** What is said of a mark that words were given, lost, or have instead of another one of its kind. */
const MARK_WORDS: Readonly<Record<Mark["type"], readonly [came: string, went: string, other: string]>> = {
  bracket: ["put in brackets", "brackets taken away", "other brackets"],
  option: ["made an option", "no longer an option", "another option"],
  hole: ["made a place to be filled", "no longer a place to be filled", "another place to be filled"],
  insertion: ["suggested as an insertion", "no longer only suggested", "suggested by others"],
  deletion: [
    "suggested for deletion",
    "no longer suggested for deletion",
    "suggested for deletion by others",
  ],
  link: ["link added", "link taken away", "link changed"],
  emphasis: ["emphasis added", "emphasis taken away", ""],
  strong: ["bold added", "bold taken away", ""],
};

/** What became of a paragraph's place, in words: "now a point ((a)), before a paragraph (1.)". */
export function describePlaceChange({ name, before, after }: Omit<PlaceChange, "by">): string {
  switch (name) {
    case "type":
      return after === "heading" ? "now a heading" : "no longer a heading";
    case "joins":
      if (after === "") return "no longer suggested to be joined with the paragraph above";
      return "suggested to be joined with the paragraph above";
    case "level":
      return `now ${levelName(after)}, before ${levelName(before)}`;
    case "numbered":
      return after ? "now numbered" : "no longer numbered";
    case "numberAs":
      if (after === "") return `number “${before}” taken back`;
      return `number set to “${after}”`;
  }
}

/** What became of the marks of a piece of kept text, in words: "bold added, brackets taken away". */
export function describeMarksChange(before: readonly Mark[], after: readonly Mark[] = []): string {
  const [came, went] = [missingFrom(before, after), missingFrom(after, before)];
  const types = [...new Set([...came, ...went])].toSorted(
    (a, b) => Number(came.includes(b)) - Number(came.includes(a)),
  );
  const words = types.map((type) => {
    const [added, gone, other] = MARK_WORDS[type];
    if (came.includes(type) && went.includes(type)) return other;
    return came.includes(type) ? added : gone;
  });
  return words.join(", ") || "marks changed";
}

/** How much somebody has changed: "12 words inserted, 1 moved". */
export function describeTally({ inserted, deleted, moved }: Omit<ChangeTally, "by">): string {
  const parts = [
    inserted > 0 && `${counted(inserted, "word")} inserted`,
    deleted > 0 && `${counted(deleted, "word")} deleted`,
    moved > 0 && (moved === 1 ? "1 passage moved" : `${moved} passages moved`),
  ].filter((part) => part !== false);
  return parts.join(", ") || "only signs, breaks or places";
}

function levelName(level: PlaceChange["before"]): string {
  return LEVEL_NAMES[Number(level)] ?? "a paragraph";
}

/** The types of the marks of the second list that the first has not. */
function missingFrom(one: readonly Mark[], other: readonly Mark[]): readonly Mark["type"][] {
  return other.filter((mark) => !one.some((each) => sameMarks([each], [mark]))).map(({ type }) => type);
}
