import type { ItemRange } from "./claims.ts";
import { type Span, standsAt } from "./weave.ts";

type Heir = Span & { readonly start: number; readonly end: number };

/** Clock ticks that are kept together. */
const BUCKET = 64;

/** Where text that was moved or brought back has stood since, by where it was first written. */
export class Heirs {
  readonly #buckets = new Map<string, Heir[]>();

  add({ client, clock, length }: ItemRange, { born, died }: Span): void {
    const heir = { start: clock, end: clock + length, born, died };
    for (let bucket = Math.floor(clock / BUCKET); bucket * BUCKET < heir.end; bucket += 1) {
      const key = `${client}/${bucket}`;
      const known = this.#buckets.get(key);
      if (known) known.push(heir);
      else this.#buckets.set(key, [heir]);
    }
  }

  /** The parts of what was first written there that stand nowhere at a revision, as offsets. */
  absentAt({ client, clock, length }: ItemRange, revision: number): readonly (readonly [number, number])[] {
    const parts: (readonly [number, number])[] = [];
    let from = 0;
    for (let offset = 0; offset < length; offset += 1) {
      if (!this.#standsAt(client, clock + offset, revision)) continue;
      if (offset > from) parts.push([from, offset]);
      from = offset + 1;
    }
    if (length > from) parts.push([from, length]);
    return parts;
  }

  #standsAt(client: number, clock: number, revision: number): boolean {
    if (this.#buckets.size === 0) return false;
    const heirs = this.#buckets.get(`${client}/${Math.floor(clock / BUCKET)}`);
    if (!heirs) return false;
    return heirs.some((heir) => heir.start <= clock && clock < heir.end && standsAt(heir, revision));
  }
}
