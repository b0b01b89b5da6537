import type { ClauseMode } from "./clause-kind.ts";

/** Whose words a text is offered to: what the mode of a clause means depends on it. */
export interface Writer {
  /** The delegation for which the person writes; null for chair, secretariat and observers. */
  readonly delegationId: string | null;
  /** Chair and secretariat change a text directly in every mode. */
  readonly mayDraft: boolean;
}

/** What a mode is called. */
export const MODE_NAMES: Readonly<Record<ClauseMode, string>> = {
  OPEN: "Open editing",
  SUGGEST: "Suggestions only",
  DRAFTERS: "Drafters only",
};

/** How a writer may change an open text: directly, by suggestions, or not at all. */
export function writingIn(mode: ClauseMode, { mayDraft }: Writer): "direct" | "suggestions" | "none" {
  if (mayDraft || mode === "OPEN") return "direct";
  return mode === "SUGGEST" ? "suggestions" : "none";
}

/** What the mode means for a writer, as they read it beside the text; empty in open editing. */
export function modeSentence(mode: ClauseMode, writer: Writer): string {
  switch (mode) {
    case "OPEN":
      return "";
    case "SUGGEST":
      return writer.mayDraft
        ? "Suggestions only: what delegations write becomes suggestions. You change the text directly."
        : "Suggesting: your changes become suggestions, which the chair accepts or rejects.";
    case "DRAFTERS":
      return writer.mayDraft
        ? "Drafters only: only chair and secretariat change this text."
        : "Only chair and secretariat change this text at the moment.";
  }
}
