// npm test: everything, from a bare machine to a verdict. `npm test -- unit|server|e2e [filter…]` runs a part.
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { ensureBuilt, ensureGenerated, quietEnvironment } from "./build.mjs";
import { ALSO_A_TEST, runChecks } from "./checks.mjs";
import { ensureChromium } from "./chromium.mjs";
import { ensureInstalled, nodeBinary, root } from "./install.mjs";
import { run } from "./run.mjs";
import { giveUp } from "./step.mjs";

const REPORTS = path.join(root, "test-results");

const PARTS = {
  check: { title: "Checks", count: () => runChecks(only === undefined ? [ALSO_A_TEST] : []) },
  unit: { title: "Pure code", count: (filters) => vitest("unit", filters) },
  server: { title: "Against PostgreSQL and real sockets", count: (filters) => vitest("server", filters) },
  e2e: { title: "In the browser", count: playwright },
};

const [only, ...filters] = process.argv.slice(2);
if (only !== undefined && !(only in PARTS))
  giveUp(`There are these parts: ${Object.keys(PARTS).join(", ")}.`);

await ensureInstalled();
await ensureGenerated();
mkdirSync(REPORTS, { recursive: true });

const total = { passed: 0, failed: 0 };
/** Settles when the pages are built; null while nobody has begun. */
let building = null;
for (const [name, { title, count }] of Object.entries(PARTS)) {
  if (only !== undefined && only !== name) continue;
  process.stderr.write(`\n${title}\n`);
  // these tests leave a part of the machine idle, and the journeys need the pages next
  if (only === undefined && name === "server") building = ensureBuilt().catch((error) => error);
  const { passed, failed } = await count(filters).catch(failure);
  total.passed += passed;
  total.failed += failed;
}
process.exitCode = total.failed > 0 ? 1 : 0;
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);

function vitest(project, filters) {
  const report = path.join(REPORTS, `${project}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  return countFrom(report, ["vitest", "run", "--project", project, ...reporters, ...filters], (found) => ({
    passed: found.numPassedTests,
    failed: found.numFailedTests,
  }));
}

async function playwright(filters) {
  const failed = await (building ?? ensureBuilt());
  if (failed instanceof Error) throw failed;
  await ensureChromium();
  const report = path.join(REPORTS, "e2e.json");
  return countFrom(report, ["playwright", "test", "--reporter=list,json", ...filters], ({ stats }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
  }));
}

/** A suite that ends badly without naming a failed test, such as one that cannot be loaded, counts as one failure. */
async function countFrom(report, [name, ...args], read) {
  rmSync(report, { force: true });
  const env = { ...quietEnvironment, PLAYWRIGHT_JSON_OUTPUT_NAME: report };
  const code = await run(nodeBinary, [path.join(root, "node_modules/.bin", name), ...args], {
    cwd: root,
    env,
  });
  const count = existsSync(report)
    ? read(JSON.parse(readFileSync(report, "utf8")))
    : { passed: 0, failed: 0 };
  return code === 0 ? count : { ...count, failed: Math.max(count.failed, 1) };
}

function failure(error) {
  process.stderr.write(`${error.message}\n`);
  return { passed: 0, failed: 1 };
}
