/** A piece of an edit script: so many UTF-16 units stay, go, or come. */
export type WordStep = { readonly kind: "keep" | "delete" | "insert"; readonly length: number };

/** Largest number of words that differ for which the shortest script is sought (E. Myers, 1986); beyond, all between is replaced. */
const MOST_DIFFERENCES = 400;

/**
 * The edit script that turns one text into another, word by word. Where words only grew or shrank, as when suggested
 * words stand right behind those that they replace, the letters that stay are kept.
 */
export function diffWords(before: string, after: string): readonly WordStep[] {
  const [old, fresh] = [wordsOf(before), wordsOf(after)];
  let head = 0;
  while (head < old.length && head < fresh.length && old[head] === fresh[head]) head += 1;
  let tail = 0;
  const most = Math.min(old.length, fresh.length) - head;
  while (tail < most && old.at(-1 - tail) === fresh.at(-1 - tail)) tail += 1;
  const [oldMiddle, freshMiddle] = [
    old.slice(head, old.length - tail),
    fresh.slice(head, fresh.length - tail),
  ];
  const steps = joinSteps([
    ...old.slice(0, head).map(keep),
    ...(shortestScript(oldMiddle, freshMiddle) ?? [...oldMiddle.map(drop), ...freshMiddle.map(add)]),
    ...old.slice(old.length - tail).map(keep),
  ]);
  return joinSteps(keepLetters(steps, before, after));
}

/** Splits up a replacement of which one side only is longer than what both have at their ends. */
function keepLetters(steps: readonly WordStep[], before: string, after: string): readonly WordStep[] {
  const refined: WordStep[] = [];
  let [from, to] = [0, 0];
  for (let index = 0; index < steps.length; index += 1) {
    const [step, next] = [steps[index], steps[index + 1]];
    if (!step) break;
    const pair = next && step.kind !== "keep" && next.kind !== "keep" ? [step, next] : [step];
    const lengthOf = (kind: WordStep["kind"]) => pair.find((each) => each.kind === kind)?.length ?? 0;
    const [gone, come, kept] = [lengthOf("delete"), lengthOf("insert"), lengthOf("keep")];
    const letters =
      pair.length === 2 && commonEnds(before.slice(from, from + gone), after.slice(to, to + come));
    refined.push(...(letters || pair));
    if (pair.length === 2) index += 1;
    from += gone + kept;
    to += come + kept;
  }
  return refined;
}

/** What both have at the start and at the end is kept; null if both have more than that. */
function commonEnds(gone: string, come: string): readonly WordStep[] | null {
  const most = Math.min(gone.length, come.length);
  let head = 0;
  while (head < most && gone[head] === come[head]) head += 1;
  let tail = 0;
  while (tail < most - head && gone.at(-1 - tail) === come.at(-1 - tail)) tail += 1;
  if (head + tail < most) return null;
  const middle: WordStep[] =
    gone.length > come.length
      ? [{ kind: "delete", length: gone.length - most }]
      : [{ kind: "insert", length: come.length - most }];
  return [{ kind: "keep", length: head }, ...middle, { kind: "keep", length: tail }].filter(
    ({ length }) => length > 0,
  ) as WordStep[];
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+|\s+|[^\p{L}\p{N}\s]/gu) ?? [];
}

const keep = (word: string): WordStep => ({ kind: "keep", length: word.length });
const drop = (word: string): WordStep => ({ kind: "delete", length: word.length });
const add = (word: string): WordStep => ({ kind: "insert", length: word.length });

/** Myers' greedy search: `reach.get(k)` is how far into `old` the best path on diagonal k gets with so many differences. */
function shortestScript(old: readonly string[], fresh: readonly string[]): readonly WordStep[] | null {
  const rounds: ReadonlyMap<number, number>[] = [];
  let reach = new Map([[1, 0]]);
  for (let differences = 0; differences <= MOST_DIFFERENCES; differences += 1) {
    rounds.push(reach);
    reach = new Map(reach);
    for (let k = -differences; k <= differences; k += 2) {
      let x = bestStart(reach, k, differences);
      while (x < old.length && x - k < fresh.length && x - k >= 0 && old[x] === fresh[x - k]) x += 1;
      reach.set(k, x);
      if (x >= old.length && x - k >= fresh.length) return walkBack({ old, fresh, rounds });
    }
  }
  return null;
}

function bestStart(reach: ReadonlyMap<number, number>, k: number, differences: number): number {
  const [left, right] = [reach.get(k - 1) ?? -1, reach.get(k + 1) ?? -1];
  return k === -differences || (k !== differences && left < right) ? right : left + 1;
}

function walkBack(search: {
  readonly old: readonly string[];
  readonly fresh: readonly string[];
  readonly rounds: readonly ReadonlyMap<number, number>[];
}): readonly WordStep[] {
  const steps: WordStep[] = [];
  let [x, y] = [search.old.length, search.fresh.length];
  for (const [differences, reach] of [...search.rounds.entries()].reverse()) {
    const k = x - y;
    const isInsertion =
      k === -differences || (k !== differences && (reach.get(k - 1) ?? -1) < (reach.get(k + 1) ?? -1));
    const fromK = isInsertion ? k + 1 : k - 1;
    const fromX = reach.get(fromK) ?? 0;
    const fromY = fromX - fromK;
    while (x > Math.max(fromX, 0) && y > Math.max(fromY, 0)) {
      x -= 1;
      y -= 1;
      steps.push(keep(search.old[x] ?? ""));
    }
    if (differences === 0) break;
    steps.push(isInsertion ? add(search.fresh[fromY] ?? "") : drop(search.old[fromX] ?? ""));
    [x, y] = [fromX, fromY];
  }
  return steps.reverse();
}

function joinSteps(steps: readonly WordStep[]): readonly WordStep[] {
  const joined: WordStep[] = [];
  for (const step of steps) {
    const last = joined.at(-1);
    if (last?.kind === step.kind) joined[joined.length - 1] = { ...last, length: last.length + step.length };
    else joined.push(step);
  }
  return joined;
}
