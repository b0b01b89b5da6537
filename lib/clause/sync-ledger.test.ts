import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countUnsaved, EMPTY_LEDGER, nextLedger, type SyncEvent, type SyncLedger } from "./sync-ledger.ts";

function after(...types: SyncEvent["type"][]): SyncLedger {
  return types.reduce((ledger, type) => nextLedger(ledger, { type }), EMPTY_LEDGER);
}

describe("nextLedger", () => {
  it.each([
    ["nothing made", [], 0],
    ["made while away", ["made", "made"], 2],
    ["sent, not yet acknowledged", ["opened", "caught-up", "acknowledged", "made", "sent"], 1],
    ["sent and acknowledged", ["opened", "caught-up", "acknowledged", "made", "sent", "acknowledged"], 0],
    ["the first acknowledgement is not the last", ["opened", "caught-up", "made", "sent", "acknowledged"], 1],
    ["made while away, then told", ["made", "made", "opened", "caught-up", "acknowledged"], 0],
    ["sent and lost", ["opened", "caught-up", "acknowledged", "made", "sent", "closed"], 1],
    ["lost, then told again", ["made", "sent", "closed", "opened", "caught-up", "acknowledged"], 0],
    ["sent before the server was told what it lacks", ["made", "opened", "made", "sent", "acknowledged"], 2],
  ] satisfies [string, SyncEvent["type"][], number][])("%s", (_, events, unsaved) => {
    expect(countUnsaved(after(...events))).toBe(unsaved);
  });

  it("never calls saved what the server has not committed, whatever the network does", () => {
    const step = fc.constantFrom("type", "deliver", "commit", "hear", "open", "close");
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const world = new World();
        for (const name of steps) {
          world[name as keyof Pick<World, "type">]();
          expect(world.committed.size).toBeGreaterThanOrEqual(world.made - countUnsaved(world.ledger));
        }
        world.settle();
        expect(countUnsaved(world.ledger)).toBe(0);
        expect(world.committed.size).toBe(world.made);
      }),
      { numRuns: 1_000 },
    );
  });
});

/** A window, a network that keeps order and drops everything when it closes, and a server that commits in order. */
class World {
  ledger = EMPTY_LEDGER;
  made = 0;
  readonly committed = new Set<number>();
  private isOpen = false;
  private up: number[][] = [];
  private received: { readonly connection: number; readonly changes: number[] }[] = [];
  private connection = 0;
  private down = 0;

  type() {
    this.record("made");
    this.made += 1;
    if (this.isOpen) this.send("sent", [this.made]);
  }

  open() {
    this.close();
    this.isOpen = true;
    this.connection += 1;
    this.record("opened");
    this.send(
      "caught-up",
      Array.from({ length: this.made }, (_, index) => index + 1),
    );
  }

  close() {
    this.isOpen = false;
    this.up = [];
    this.down = 0;
    this.record("closed");
  }

  deliver() {
    const changes = this.up.shift();
    if (changes) this.received.push({ connection: this.connection, changes });
  }

  commit() {
    const message = this.received.shift();
    for (const change of message?.changes ?? []) this.committed.add(change);
    if (this.isOpen && message?.connection === this.connection) this.down += 1;
  }

  hear() {
    if (this.down === 0) return;
    this.down -= 1;
    this.record("acknowledged");
  }

  settle() {
    this.received = [];
    this.open();
    while (this.up.length > 0) this.deliver();
    while (this.received.length > 0) this.commit();
    while (this.down > 0) this.hear();
  }

  private send(type: "sent" | "caught-up", changes: number[]) {
    this.up.push(changes);
    this.record(type);
  }

  private record(type: SyncEvent["type"]) {
    this.ledger = nextLedger(this.ledger, { type });
  }
}
