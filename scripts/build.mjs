// Makes what is made from the sources: Prisma's client and Next's pages. Only when they changed, by a hash kept beside.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { compressBuilt } from "./compress.mjs";
import { nodeBinary, root } from "./install.mjs";
import { runQuietly } from "./run.mjs";
import { step } from "./step.mjs";

const PAGE_SOURCES = [
  "app",
  "lib",
  "prisma/schema.prisma",
  "package-lock.json",
  "instrumentation.ts",
  "next.config.js",
  "postcss.config.mjs",
];
const IS_TEST = /\.test\.tsx?$|\/test\//;

/** Environment of every program that is started here: nothing calls home. */
export const quietEnvironment = {
  ...process.env,
  PATH: `${root}/node_modules/.bin${path.delimiter}${process.env.PATH}`,
  NEXT_TELEMETRY_DISABLED: "1",
  CHECKPOINT_DISABLE: "1",
  PRISMA_HIDE_UPDATE_MESSAGE: "1",
};

/** Prisma's client, from the schema. */
export async function ensureGenerated() {
  await make({
    title: "Generating the database client",
    stamp: "prisma/generated/.made-from",
    sources: ["prisma/schema.prisma", "package-lock.json"],
    command: ["prisma", ["generate"]],
  });
}

/** The pages as they are served in production. */
export async function ensureBuilt() {
  await make({
    title: "Building the pages",
    stamp: ".next/made-from",
    sources: PAGE_SOURCES,
    command: ["next", ["build"]],
    after: () => compressBuilt(path.join(root, ".next/static")),
  });
}

async function make({ title, stamp, sources, command: [name, args], after }) {
  const stampFile = path.join(root, stamp);
  const hash = hashOf(sources);
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === hash) return;
  // an interrupted making must not pass for the one before it
  rmSync(stampFile, { force: true });
  const program = path.join(root, "node_modules/.bin", name);
  const env = { ...quietEnvironment, NODE_ENV: name === "next" ? "production" : process.env.NODE_ENV };
  await step(title, async () => {
    await runQuietly(nodeBinary, [program, ...args], { cwd: root, env });
    await after?.();
  });
  writeFileSync(stampFile, hash);
}

function hashOf(sources) {
  const hash = createHash("sha256");
  for (const file of sources.flatMap(filesIn).sort()) {
    if (IS_TEST.test(file)) continue;
    hash
      .update(file)
      .update("\0")
      .update(readFileSync(path.join(root, file)))
      .update("\0");
  }
  return hash.digest("hex");
}

function filesIn(source) {
  if (!statSync(path.join(root, source)).isDirectory()) return [source];
  return readdirSync(path.join(root, source), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
}
