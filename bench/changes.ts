// npm run bench -- changes: what changed between two versions of a treaty of 320 articles, every one of them changed; and
// as the reference, in the same run, reading both texts and comparing them word by word. `first` is the first reading, from the
// logs. Milliseconds; the last line is JSON.
import type { Actor } from "#lib/access/actor.ts";
import { readTreatyChanges } from "#lib/changes/server/read-treaty-changes.ts";
import { addUpChanges } from "#lib/changes/treaty-changes.ts";
import type { Block, ClauseContent } from "#lib/clause/content.ts";
import { diffWords } from "#lib/clause/diff-words.ts";
import { plainText } from "#lib/clause/plain-text.ts";
import { changeText } from "#lib/clause/server/change-text.ts";
import { listClauses } from "#lib/clause/server/queries.ts";
import { inTransaction } from "#lib/platform/transaction.ts";
import { parseTreaty } from "#lib/treaty/parse-treaty.ts";
import { importTreaty } from "#lib/treaty/server/import-treaty.ts";
import { makeVersion } from "#lib/version/server/make-version.ts";
import { readVersionTexts } from "#lib/version/server/read-version-texts.ts";
import { longTreaty } from "./kit/long-treaty.ts";
import { measure, rounded } from "./kit/measure.ts";
import { withScratchDatabase } from "./kit/scratch-database.ts";
import { callSecretariat } from "./kit/visitors.ts";

const RUNS = 9;

await withScratchDatabase(bench);

async function bench(): Promise<void> {
  const secretary = await callSecretariat("A long treaty");
  const { clauses, words } = await importTreaty(secretary, parseTreaty(longTreaty()));
  const { versionId: one } = await makeVersion(secretary, { name: "Rev.1", note: "" });
  process.stderr.write("changing every article…\n");
  await changeEveryText(secretary);
  const { versionId: two } = await makeVersion(secretary, { name: "Rev.2", note: "" });
  const choice = { from: version(one), to: version(two) };
  const start = performance.now();
  const changes = await readTreatyChanges(secretary, choice);
  const first = rounded(performance.now() - start);
  const summary = addUpChanges(changes);
  const runs = Array.from({ length: RUNS }, () => null);
  const figures = {
    difference: await measure(runs, async () => addUpChanges(await readTreatyChanges(secretary, choice))),
    reference: await measure(runs, () => compareTexts(secretary, one, two)),
  };
  process.stdout.write(
    `${JSON.stringify({
      bench: "changes",
      clauses,
      words,
      changed: changes.clauses.length,
      inserted: summary.inserted,
      deleted: summary.deleted,
      moved: summary.moved,
      first,
      ...figures,
    })}\n`,
  );
}

function version(versionId: string) {
  return { kind: "version", versionId } as const;
}

/** In every text a word is replaced, one is added, and the last paragraph comes before the one above it. */
async function changeEveryText(actor: Actor): Promise<void> {
  for (const { id, head } of await listClauses(actor)) {
    if (head === 0) continue;
    await inTransaction((tx) => changeText(tx, actor, { clauseId: id, change: changed }));
  }
}

function changed({ type, content }: ClauseContent): ClauseContent {
  const blocks = content.map((block, index): Block => {
    if (index % 3 !== 0 || !block.content) return block;
    const inlines = block.content.map((inline) =>
      inline.type === "text"
        ? { ...inline, text: `${inline.text.replace("shall", "should")} Always.` }
        : inline,
    );
    return { ...block, content: inlines };
  });
  const [last, ...above] = blocks.toReversed();
  const order = last && above.length > 1 ? [...above.slice(1).toReversed(), last, above[0] as Block] : blocks;
  return { type, content: order };
}

/** Both texts of every clause, read in one statement each, and compared word by word. */
async function compareTexts(actor: Actor, one: string, two: string): Promise<number> {
  const [before, after] = await Promise.all([readVersionTexts(actor, one), readVersionTexts(actor, two)]);
  let changes = 0;
  for (const [id, content] of after) {
    const steps = diffWords(plainText(before.get(id) ?? { type: "doc", content: [] }), plainText(content));
    changes += steps.filter(({ kind }) => kind !== "keep").length;
  }
  return changes;
}
