import { listWords } from "#lib/list-words.ts";

/** So many names fit into a sentence. */
const MOST_NAMED = 8;

/** Who was decisive, in a sentence; null where no delegation alone would have turned the vote. */
export function sayDecisive(names: readonly string[]): string | null {
  if (names.length === 0) return null;
  const who = names.length > MOST_NAMED ? `${names.length} delegations` : listWords(names);
  return `${names.length > 1 ? `Each of ${who}` : who} alone would have turned it by voting otherwise.`;
}
