import type { MomentChoice } from "#lib/changes/moment-choice.ts";
import { isUuid } from "#lib/uuid.ts";

/** The moment that a word of an address means; null if it means none. An instant without a zone is in UTC. */
export function readMoment(word: unknown): MomentChoice | null {
  if (word === "beginning" || word === "visit" || word === "now") return { kind: word };
  if (typeof word !== "string") return null;
  if (word.startsWith("version:")) {
    const versionId = word.slice("version:".length);
    return isUuid(versionId) ? { kind: "version", versionId } : null;
  }
  const [, local] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?)Z?$/.exec(word) ?? [];
  const time = local === undefined ? Number.NaN : Date.parse(`${local}Z`);
  return Number.isNaN(time) ? null : { kind: "instant", at: new Date(time).toISOString() };
}

/** The word of an address that means a moment. */
export function momentWord(choice: MomentChoice): string {
  switch (choice.kind) {
    case "version":
      return `version:${choice.versionId}`;
    case "instant":
      return choice.at;
    default:
      return choice.kind;
  }
}
