/** Milliseconds that half, and 95 of 100 runs stayed within, and the longest. */
export interface Times {
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
}

/**
 * Runs something for each of the cases, one after the other, and says how long they took; before each it does what
 * brings everything back to the same state.
 */
export async function measure<Case>(
  cases: readonly Case[],
  run: (each: Case) => Promise<unknown>,
  before: () => void = () => undefined,
): Promise<Times> {
  const times: number[] = [];
  for (const each of cases) {
    before();
    const start = performance.now();
    await run(each);
    times.push(performance.now() - start);
  }
  const at = (share: number) => rounded(percentile(times, share));
  return { p50: at(0.5), p95: at(0.95), max: at(1) };
}

/** The value that this share of the numbers stays within; 0 of none. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

/** The middle of the numbers. */
export function median(numbers: readonly number[]): number {
  return percentile(numbers, 0.5);
}

/** With one decimal. */
export function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Whole numbers below a limit from a seed, the same on every run (mulberry32, T. Ettinger, 2017). */
export function* randomNumbers(seed: number, limit: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    yield ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  }
}
