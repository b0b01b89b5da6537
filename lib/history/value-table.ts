import type * as encoding from "lib0/encoding";

/** Values that columns name by their place, equal simple ones once. */
export class ValueTable {
  readonly values: encoding.AnyEncodable[] = [];
  readonly #places = new Map<unknown, number>();

  place(value: unknown): number {
    const known = this.#places.get(value);
    if (known !== undefined) return known;
    const place = this.values.push(value as encoding.AnyEncodable) - 1;
    this.#places.set(value, place);
    return place;
  }
}
