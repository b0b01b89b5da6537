// What must hold before any test runs: types, style, layers, dead code, and a schema that the migrations make.
import { existsSync } from "node:fs";
import path from "node:path";
import { ensureGenerated, quietEnvironment } from "./build.mjs";
import { nodeBinary, root } from "./install.mjs";
import { runQuietly } from "./run.mjs";
import { step } from "./step.mjs";

const SOURCES = ["app", "bench", "collab", "e2e", "lib", "prisma", "server.ts"].filter((name) =>
  existsSync(path.join(root, name)),
);

/** What is a test against PostgreSQL at the same time: whoever runs all tests need not run it twice. */
export const ALSO_A_TEST = "Schema and migrations agree";

const CHECKS = [
  [
    "Types",
    [
      ["next", "typegen"],
      ["tsc", "--noEmit"],
    ],
  ],
  ["Lint and format", [["biome", "check", "--error-on-warnings", "."]]],
  ["Layers", [["depcruise", "--config", ".dependency-cruiser.mjs", ...SOURCES]]],
  ["Dead code", [["knip", "--no-config-hints"]]],
  [
    "Schema",
    [
      ["prisma", "format", "--check"],
      ["prisma", "validate"],
    ],
  ],
  [ALSO_A_TEST, [["vitest", "run", "--project", "server", "lib/platform/prisma-cli.test.ts"]]],
];

/** Runs every check but those to leave out, also after one has failed, and says how many passed and failed. */
export async function runChecks(leftOut = []) {
  await ensureGenerated();
  const count = { passed: 0, failed: 0 };
  for (const [title, commands] of CHECKS.filter(([title]) => !leftOut.includes(title))) {
    try {
      await step(title, () => runInOrder(commands));
      count.passed++;
    } catch (error) {
      process.stderr.write(`${error.message}\n`);
      count.failed++;
    }
  }
  return count;
}

async function runInOrder(commands) {
  for (const [name, ...args] of commands) {
    const program = path.join(root, "node_modules/.bin", name);
    await runQuietly(nodeBinary, [program, ...args], { cwd: root, env: quietEnvironment });
  }
}
