import type { Mark } from "#lib/clause/content.ts";
import type { PlaceChange } from "./diff-states.ts";

const LEVEL_NAMES = ["plain text", "a paragraph (1.)", "a point ((a))", "an item ((i))", "a sub-item (a.)"];
const MARK_NAMES: Readonly<Record<Mark["type"], string>> = {
  bracket: "brackets",
  option: "an option",
  hole: "a hole",
  insertion: "a suggested insertion",
  deletion: "a suggested deletion",
  link: "a link",
  emphasis: "emphasis",
  strong: "bold",
};

/** What became of a paragraph's place, in words: "now a point ((a)), before a paragraph (1.)". */
export function describePlaceChange({ name, before, after }: PlaceChange): string {
  switch (name) {
    case "level":
      return `now ${levelName(after)}, before ${levelName(before)}`;
    case "numbered":
      return after ? "now numbered" : "no longer numbered";
    case "numberAs":
      if (after === "") return `number “${before}” taken back`;
      return `number set to “${after}”`;
  }
}

/** What became of the marks of a piece of kept text, in words: "bold added, emphasis taken away". */
export function describeMarksChange(before: readonly Mark[], after: readonly Mark[] = []): string {
  const added = missingFrom(before, after).map((name) => `${name} added`);
  const gone = missingFrom(after, before).map((name) => `${name} taken away`);
  return (
    [...added, ...gone].join(", ") ||
    (before.some(({ type }) => type === "link") ? "its link changed" : "its marks changed")
  );
}

function levelName(level: PlaceChange["before"]): string {
  return LEVEL_NAMES[Number(level)] ?? "a paragraph";
}

/** Names of the marks of the second list that the first has not. */
function missingFrom(one: readonly Mark[], other: readonly Mark[]): readonly string[] {
  const types = new Set(one.map(({ type }) => type));
  return other.filter(({ type }) => !types.has(type)).map(({ type }) => MARK_NAMES[type]);
}
