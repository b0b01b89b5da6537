/** The parts of the process that a page cannot see by itself, by name, and whether each works now. */
type Parts = Map<string, () => boolean>;

/**
 * Next bundles its own copy of this module beside the one that Node loads for the process; `globalThis` is the one place
 * where both meet.
 */
const shared = globalThis as typeof globalThis & { travauxReadiness?: Parts };

/** Called by the process for each part it runs. */
export function reportReadiness(part: string, isReady: () => boolean): void {
  shared.travauxReadiness ??= new Map();
  shared.travauxReadiness.set(part, isReady);
}

/** Whether a part runs and works. */
export function isReady(part: string): boolean {
  return shared.travauxReadiness?.get(part)?.() ?? false;
}
