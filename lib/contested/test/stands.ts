import type { ContestedItem, Stand, StandHolder, StandNow } from "../contested-item.ts";

/** A delegation called by its short name; its id is the same in small letters. */
export function delegation(shortName: string): StandHolder {
  return { type: "delegation", id: shortName.toLowerCase(), shortName, colour: "#1c7ed6" };
}

/** Stands such as "ALD proposes", "GOR opposes o1" (an option), each a minute after the one before it. */
export function stands(...lines: readonly string[]): readonly StandNow[] {
  return lines.map((line, index) => {
    const [name = "", verb = "", optionId = ""] = line.split(" ");
    return {
      optionId,
      holder: delegation(name),
      stand: verb.toUpperCase() as Stand,
      reason: "",
      isOnEarlierText: false,
      takenAt: `2026-11-22T10:${String(index).padStart(2, "0")}:00.000Z`,
    };
  });
}

/** An open bracket of a delegation (empty: of the chair) with these stands. */
export function bracketOf(
  shortName: string,
  ...lines: readonly string[]
): Pick<ContestedItem, "openedBy" | "stands" | "closed"> {
  const holder = delegation(shortName);
  return {
    openedBy: { name: "Somebody", delegation: shortName === "" ? null : holder },
    stands: stands(...lines),
    closed: null,
  };
}
