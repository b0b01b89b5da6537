import { listWords } from "#lib/list-words.ts";
import type { GateFacts } from "./clean-gate.ts";
import type { LifeStep, Movement, OverviewRow } from "./overview.ts";

/** What is open in a text, in figures: "3 brackets, 1 hole"; empty if nothing is. */
export function describeOpen(open: GateFacts): string {
  return [
    counted(open.brackets, "bracket"),
    counted(open.options, "group of options", "groups of options"),
    counted(open.holes, "hole"),
    counted(open.missingReferences + open.withdrawnReferences, "dangling reference"),
  ]
    .filter(Boolean)
    .join(", ");
}

/** What stands beside a text without keeping it from being agreed. */
export function describeBeside({ open, notes }: Pick<OverviewRow, "open" | "notes">): string {
  return [
    counted(open.reservations, "reservation of position", "reservations of position"),
    counted(open.suggestions, "suggestion"),
    counted(notes, "drafting note"),
  ]
    .filter(Boolean)
    .join(", ");
}

/** What happened to a text: "Text changed; 2 opened, 1 settled; agreed; positions of AAA and BBB". Empty: nothing. */
export function describeMovement({ text, opened, closed, steps, moved }: Movement): string {
  const points = [opened > 0 && `${opened} opened`, closed > 0 && `${closed} settled`]
    .filter(Boolean)
    .join(", ");
  const said = [
    text === "changed" ? "text changed" : text === "new" ? "first text" : "",
    points,
    steps.map((step) => STEP_WORDS[step]).join(", "),
    moved.length > 0 ? positionsOf(moved) : "",
  ]
    .filter(Boolean)
    .join("; ");
  return said.charAt(0).toUpperCase() + said.slice(1);
}

const NAMED = 4;

const STEP_WORDS: Readonly<Record<LifeStep, string>> = {
  DRAFT: "draft again",
  AGREED_AD_REF: "agreed ad referendum",
  AGREED: "agreed",
  REOPENED: "reopened",
  CORRECTED: "corrected",
  ADOPTED: "adopted",
};

function positionsOf(moved: readonly string[]): string {
  return moved.length > NAMED
    ? `positions of ${moved.length} delegations`
    : `${moved.length === 1 ? "position" : "positions"} of ${listWords(moved)}`;
}

function counted(count: number, one: string, many = `${one}s`): string {
  return count === 0 ? "" : `${count} ${count === 1 ? one : many}`;
}
