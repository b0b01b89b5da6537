/** A phrase that is read for, letter by letter; a state is how many of its letters have just been read. */
export type SearchPattern = {
  readonly text: string;
  /** The state after one more letter, which has been folded (see `fold`). */
  readonly next: (state: number, letter: string) => number;
};

/** Text as it is compared: lower case, every white space a blank; as many UTF-16 units as before. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  const same = lower.length === text.length ? lower : Array.from({ length: text.length }, lowerUnit).join("");
  // a sigma is written otherwise at the end of a word, and pieces of a text end anywhere
  return same.replaceAll("ς", "σ").replace(/\s/g, " ");

  function lowerUnit(_: unknown, index: number): string {
    const unit = text.charAt(index);
    const small = unit.toLowerCase();
    return small.length === 1 ? small : unit;
  }
}

/** A phrase to read for, by the failure function of Knuth, Morris and Pratt (1977). Blanks in a row count as one. */
export function searchPattern(phrase: string): SearchPattern {
  const text = fold(phrase).trim().replace(/ +/g, " ");
  const shorter = failures(text);
  const next = (state: number, letter: string): number => {
    if (letter === " " && text[state - 1] === " ") return state;
    let read = state;
    while (read > 0 && (read === text.length || text[read] !== letter)) read = shorter[read] ?? 0;
    return text[read] === letter ? read + 1 : read;
  };
  return { text, next };
}

/** For each state the longest shorter one that is true as well. */
function failures(text: string): readonly number[] {
  const shorter = [0, 0];
  for (let state = 1; state < text.length; state += 1) {
    let read = shorter[state] ?? 0;
    while (read > 0 && text[read] !== text[state]) read = shorter[read] ?? 0;
    shorter.push(text[read] === text[state] ? read + 1 : 0);
  }
  return shorter;
}
