/** So many names fit into a sentence. */
const NAMED = 6;

/** The names for a sentence: the first of them, and how many more there are. */
export function firstOf(names: readonly string[]): readonly string[] {
  return names.length > NAMED ? [...names.slice(0, NAMED), `${names.length - NAMED} more`] : names;
}
