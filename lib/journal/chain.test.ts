import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EMPTY_CHAIN, findChainFault, hashEvent } from "./chain.ts";
import type { JournalAct, JournalEvent } from "./event.ts";

const text = fc.string({ unit: "grapheme", maxLength: 20 });
const acts: fc.Arbitrary<JournalAct> = fc.oneof(
  fc.record({ type: fc.constant("negotiation.created" as const), title: text }),
  fc.record({
    type: fc.constant("delegation.added" as const),
    delegationId: fc.uuid(),
    name: text,
    shortName: text,
    isoCode: text,
    weight: fc.integer({ min: 1, max: 1000 }),
  }),
  fc.record({
    type: fc.constant("bloc.added" as const),
    blocId: fc.uuid(),
    name: text,
    blocType: text,
    delegationIds: fc.array(fc.uuid(), { maxLength: 4 }),
  }),
);
const actors = fc.record({ id: fc.uuid(), name: text, delegation: text });
const instants = fc
  .date({ min: new Date("2026-01-01"), max: new Date("2027-01-01"), noInvalidDate: true })
  .map((d) => d.toISOString());

/** A journal as it would be recorded. */
const journals = fc
  .array(fc.record({ at: instants, actor: actors, act: acts }), { minLength: 1, maxLength: 12 })
  .map((entries) => {
    const events: JournalEvent[] = [];
    for (const entry of entries) {
      const before = events.at(-1) ?? EMPTY_CHAIN;
      const unhashed = {
        ...entry,
        negotiationId: "018f0000-0000-7000-8000-000000000001",
        number: before.number + 1,
        log: null,
        previousHash: before.hash,
      };
      events.push({ ...unhashed, hash: hashEvent(unhashed) });
    }
    return events;
  });
const journalAndPlace = journals.chain((events) =>
  fc.record({ events: fc.constant(events), at: fc.nat(events.length - 1) }),
);

test("the hash of a known event never changes", () => {
  const unhashed = {
    negotiationId: "018f0000-0000-7000-8000-000000000001",
    number: 1,
    at: "2026-11-22T08:00:00.000Z",
    actor: { id: "018f0000-0000-7000-8000-000000000002", name: "Miriam Okoye", delegation: "Secretariat" },
    act: { type: "negotiation.created", title: "Treaty – “Limits”" },
    log: null,
    previousHash: "",
  } as const;
  expect(hashEvent(unhashed)).toBe("1c51c2329c08936165a714335301756e96c180e5bd6ccef54e866a6857c909a2");
});

describe("in every journal", () => {
  test("what was recorded verifies, whatever the order of keys", () => {
    fc.assert(
      fc.property(journals, (events) => {
        const reordered = events.map((e) => ({
          ...e,
          act: Object.fromEntries(Object.entries(e.act).reverse()) as JournalAct,
        }));
        expect(findChainFault(events)).toBeNull();
        expect(findChainFault(reordered)).toBeNull();
      }),
      { numRuns: 40 },
    );
  });

  test("any altered field is found, at its event or the one after", () => {
    const alterations: ((event: JournalEvent) => JournalEvent)[] = [
      (e) => ({ ...e, negotiationId: "018f0000-0000-7000-8000-00000000000f" }),
      (e) => ({ ...e, at: new Date(Date.parse(e.at) + 1).toISOString() }),
      (e) => ({ ...e, actor: { ...e.actor, id: `${e.actor.id}0` } }),
      (e) => ({ ...e, actor: { ...e.actor, name: `${e.actor.name} ` } }),
      (e) => ({ ...e, actor: { ...e.actor, delegation: `${e.actor.delegation} ` } }),
      (e) => ({ ...e, act: { ...e.act, type: "bloc.removed" } as JournalAct }),
      (e) => ({ ...e, act: { ...e.act, ...{ title: "another", name: "another" } } }),
      (e) => ({ ...e, act: { ...e.act, ...{ added: null } } }),
      (e) => ({ ...e, previousHash: `${e.previousHash}0` }),
      (e) => ({ ...e, hash: e.hash.replace(/^./, (c) => (c === "0" ? "1" : "0")) }),
      (e) => ({ ...e, number: e.number + 1 }),
      (e) => ({ ...e, log: { revision: (e.log?.revision ?? 0) + 1, hash: "" } }),
    ];
    fc.assert(
      fc.property(journalAndPlace, fc.constantFrom(...alterations), ({ events, at }, alter) => {
        const altered = events.with(at, alter(events[at]!));
        const fault = findChainFault(altered);
        expect(fault).not.toBeNull();
        expect(fault!.number).toBeGreaterThanOrEqual(at + 1);
        expect(fault!.number).toBeLessThanOrEqual(at + 2);
      }),
      { numRuns: 40 },
    );
  });

  test("an altered event with a hash to match no longer fits the one after it", () => {
    fc.assert(
      fc.property(journalAndPlace, ({ events, at }) => {
        fc.pre(at < events.length - 1);
        const forged = { ...events[at]!, actor: { ...events[at]!.actor, name: "Somebody else" } };
        const altered = events.with(at, { ...forged, hash: hashEvent(forged) });
        expect(findChainFault(altered)).toEqual({
          number: at + 2,
          reason: "does not follow the event before it",
        });
      }),
      { numRuns: 40 },
    );
  });

  test("a removed event is found, unless it is the last: that is why the head is stored too", () => {
    fc.assert(
      fc.property(journalAndPlace, ({ events, at }) => {
        const fault = findChainFault(events.toSpliced(at, 1));
        if (at === events.length - 1) expect(fault).toBeNull();
        else expect(fault).toEqual({ number: at + 2, reason: "number out of order" });
      }),
      { numRuns: 40 },
    );
  });

  test("swapped and repeated events are found", () => {
    fc.assert(
      fc.property(journalAndPlace, fc.nat(), ({ events, at }, to) => {
        const other = to % events.length;
        const swapped = events.with(at, events[other]!).with(other, events[at]!);
        expect(findChainFault(swapped) === null).toBe(at === other);
        expect(findChainFault([...events, events[at]!])).not.toBeNull();
      }),
      { numRuns: 40 },
    );
  });
});
