import type * as Y from "yjs";

/** How long changes of some windows take to appear in others. */
export class Delays {
  readonly milliseconds: number[] = [];
  private readonly sentAt = new Map<number, number[]>();

  /** A window whose changes are timed; `change` makes exactly one clock tick in its Y.Doc. */
  send(document: Y.Doc, change: () => void): void {
    const times = this.sentAt.get(document.clientID) ?? [];
    this.sentAt.set(document.clientID, times);
    times.push(performance.now());
    change();
  }

  /** A window in which they appear. */
  watch(document: Y.Doc): void {
    const seen = new Map<number, number>();
    document.on("afterTransaction", (transaction: Y.Transaction) => {
      if (transaction.local) return;
      const now = performance.now();
      for (const [client, end] of transaction.afterState) {
        const times = this.sentAt.get(client);
        if (!times || client === document.clientID) continue;
        for (let clock = seen.get(client) ?? 0; clock < end; clock++) {
          this.milliseconds.push(now - (times[clock] ?? now));
        }
        seen.set(client, end);
      }
    });
  }
}

/** The value that so many of a hundred stay within. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return Math.round((sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0) * 10) / 10;
}
