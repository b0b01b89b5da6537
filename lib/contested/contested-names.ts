import type { ContestedKind, ContestedOutcome, Stand } from "./contested-item.ts";

/** What contested words are called on screen. */
export const KIND_NAMES: Readonly<Record<ContestedKind, string>> = {
  BRACKET: "Brackets",
  OPTIONS: "Options",
  HOLE: "Place to fill",
};

/** How they ended, on screen. */
export const OUTCOME_NAMES: Readonly<Record<ContestedOutcome, string>> = {
  LIFTED: "Lifted",
  DELETED: "Deleted",
  FELL_WITH_PARENT: "Fell with what it stood in",
  CHOSEN: "Chosen",
  FILLED: "Filled",
  REMOVED: "Removed by editing",
  SUPERSEDED: "Archived with the chair's text",
};

/** What a delegation asks the chair for: "asks that the brackets be lifted". */
export const REQUEST_WORDS: Readonly<Record<ContestedOutcome, string>> = {
  LIFTED: "asks that the brackets be lifted",
  DELETED: "asks that the bracketed words be deleted",
  CHOSEN: "asks that an option be chosen",
  FILLED: "asks that the place be filled",
  FELL_WITH_PARENT: "",
  REMOVED: "",
  SUPERSEDED: "",
};

/** Over the names of those who hold a stand. */
export const STAND_NAMES: Readonly<Record<Stand, string>> = {
  PROPOSES: "Proposed by",
  SUPPORTS: "Supported by",
  OPPOSES: "Opposed by",
};
