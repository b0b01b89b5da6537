// npm run bench -- tally: deciding a vote of 200 members, weighted and in every group, by each preset, and saying how it
// stands while votes are still to come. Milliseconds; beside them reading the same 200 votes from JSON. The last line is JSON.
import { outlook } from "#lib/ballot/decision/certainty.ts";
import { decide } from "#lib/ballot/decision/decide.ts";
import type { Voter } from "#lib/ballot/decision/electorate.ts";
import { PRESETS } from "#lib/ballot/decision/presets.ts";
import { type DecisionRule, groupsOf } from "#lib/ballot/decision/rule.ts";
import { percentile, randomNumbers } from "./kit/measure.ts";

const [MEMBERS, RUNS] = [200, 200];
const random = randomNumbers(5, 1_000_000);
const below = (limit: number) => random.next().value % limit;
const GROUPS = [...new Set(Object.values(PRESETS).flatMap((rule) => groupsOf(rule)))];

const figures: Record<string, object> = {};
for (const [name, rule] of Object.entries<DecisionRule>(PRESETS)) {
  const [closed, half] = [electorate(0), electorate(MEMBERS / 2)];
  const tally = timed(() => decide(rule, closed));
  const open = timed(() => outlook(rule, half));
  figures[name] = { tally, outlook: open };
  process.stdout.write(
    `${name}: tally p50 ${tally.p50} p95 ${tally.p95}, outlook p50 ${open.p50} p95 ${open.p95} ms\n`,
  );
}
const votes = JSON.stringify(electorate(0));
const reference = timed(() => JSON.parse(votes));
process.stdout.write(`reading the votes from JSON: p50 ${reference.p50} p95 ${reference.p95} ms\n`);
process.stdout.write(`${JSON.stringify({ bench: "tally", members: MEMBERS, figures, reference })}\n`);

/** Two hundred members in every group, some weighing much; so many have not voted. */
function electorate(open: number): readonly Voter[] {
  return Array.from({ length: MEMBERS }, (_, index): Voter => {
    const choice = index < open ? null : (["YES", "YES", "NO", "ABSTAIN"] as const)[below(4)]!;
    return {
      id: `m${index}`,
      groups: GROUPS.filter((_group, at) => index === at || below(10) === 0),
      weights: { votes: 1 + below(30), population: 1 + below(90_000) },
      isPresent: true,
      choice,
    };
  });
}

function timed(work: () => unknown) {
  const times = Array.from({ length: RUNS }, () => {
    const began = performance.now();
    work();
    return performance.now() - began;
  }).slice(RUNS / 10);
  const at = (share: number) => Number(percentile(times, share).toFixed(3));
  return { p50: at(0.5), p95: at(0.95) };
}
