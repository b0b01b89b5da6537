import { type OptionsPart, readContested } from "../read-contested.ts";
import type { Parsed } from "./bracketed.ts";

/** The groups of options in a text. */
export function optionsOf({ content }: Parsed): readonly OptionsPart[] {
  return readContested(content).filter((part) => part.kind === "OPTIONS");
}
