/** Some characters of a text token of a weave: `length` of them from the character `from` on. */
export type TokenPart = { readonly token: number; readonly from: number; readonly length: number };

/** Stands where text that does not belong together meets. No text is found across it. */
const BREAK = "\0";

/** Text from tokens of a weave, and from which: pieces that were next to each other, with breaks between them. */
export class Passage {
  readonly #parts: (TokenPart & { readonly at: number })[] = [];
  readonly #texts: string[] = [BREAK];
  #length = 1;
  #text: string | null = null;

  /** Its characters; where there is a break, one that no text has. */
  get text(): string {
    this.#text ??= this.#texts.join("") + BREAK;
    return this.#text;
  }

  get isEmpty(): boolean {
    return this.#parts.length === 0;
  }

  add(part: TokenPart, text: string): void {
    this.#parts.push({ ...part, at: this.#length });
    this.#push(text);
  }

  break(): void {
    if (this.#texts.at(-1) !== BREAK) this.#push(BREAK);
  }

  /** Where the text stands between two breaks; -1: nowhere. */
  indexOfWhole(text: string): number {
    const found = this.text.indexOf(BREAK + text + BREAK);
    return found < 0 ? -1 : found + 1;
  }

  /** The parts of tokens that so many characters from a place on are. */
  partsOf(at: number, length: number): readonly (TokenPart & { readonly at: number })[] {
    const found: (TokenPart & { readonly at: number })[] = [];
    for (let index = this.#indexAt(at); index < this.#parts.length; index += 1) {
      const part = this.#parts[index];
      if (!part || part.at >= at + length) break;
      const skipped = Math.max(0, at - part.at);
      const end = Math.min(part.at + part.length, at + length);
      const start = part.at + skipped;
      if (end > start)
        found.push({ token: part.token, from: part.from + skipped, length: end - start, at: start });
    }
    return found;
  }

  #push(text: string): void {
    this.#texts.push(text);
    this.#length += text.length;
  }

  /** Index of the last part that begins at a place or before it. */
  #indexAt(at: number): number {
    let [low, high] = [0, this.#parts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#parts[middle]?.at ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return Math.max(0, low);
  }
}
