import fc from "fast-check";
import { expect, it } from "vitest";
import { createReadingPlace } from "./reading-place.ts";

const ORDER = ["a", "b", "c", "d"];
const come = (clauseId: string) => ({ clauseId, isInView: true });
const go = (clauseId: string) => ({ clauseId, isInView: false });

it("is the first clause in view, whichever came last", () => {
  const place = createReadingPlace();
  expect(place.get()).toBeNull();
  place.see(ORDER, [come("b"), come("c")]);
  expect(place.get()).toBe("b");
  place.see(ORDER, [go("b"), come("d")]);
  expect(place.get()).toBe("c");
  place.see(ORDER, [come("b")]);
  expect(place.get()).toBe("b");
});

it("stays where it was between two clauses", () => {
  const place = createReadingPlace();
  place.see(ORDER, [come("b")]);
  place.see(ORDER, [go("b")]);
  expect(place.get()).toBe("b");
});

it("follows the order of the treaty when that changes", () => {
  const place = createReadingPlace();
  place.see(ORDER, [come("a"), come("b")]);
  place.see(["b", "a", "c", "d"], []);
  expect(place.get()).toBe("b");
});

it("tells its listeners only when another clause is read", () => {
  const change = fc.record({ clauseId: fc.constantFrom(...ORDER), isInView: fc.boolean() });
  fc.assert(
    fc.property(fc.array(fc.array(change, { maxLength: 3 })), (scrolls) => {
      const place = createReadingPlace();
      const told: (string | null)[] = [place.get()];
      place.subscribe(() => told.push(place.get()));
      const inView = new Set<string>();
      for (const changes of scrolls) {
        place.see(ORDER, changes);
        for (const { clauseId, isInView } of changes)
          isInView ? inView.add(clauseId) : inView.delete(clauseId);
        if (inView.size > 0) expect(place.get()).toBe([...inView].toSorted()[0]);
      }
      expect(told.every((each, index) => index === 0 || each !== told[index - 1])).toBe(true);
      expect(told.at(-1)).toBe(place.get());
    }),
  );
});
