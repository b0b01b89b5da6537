import { expect, vi } from "vitest";
import type { OpenText } from "./window.ts";

/** Waits for a claim to hold, however slow the machine is. */
export function until<T>(claim: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(claim, { timeout: 20_000, interval: 10 });
}

/** Waits until these windows have compared themselves with the server and everything typed in them is committed. */
export function saved(...texts: readonly OpenText[]): Promise<void> {
  return until(() => {
    for (const { provider } of texts) {
      expect(provider.synced).toBe(true);
      expect(provider.unsaved).toBe(0);
    }
  });
}
