// How every command of Travaux begins: install what is missing, then run a TypeScript file on Node 24.
import { ensureInstalled, nodeBinary, root } from "./install.mjs";
import { run } from "./run.mjs";

/** Runs a source file of this repository with the arguments of this process (or `args`) and ends with its exit code. */
export async function withNode(file, args = process.argv.slice(2)) {
  await ensureInstalled();
  process.exitCode = await run(nodeBinary, [new URL(`../${file}`, import.meta.url).pathname, ...args], {
    env: { ...process.env, PATH: `${root}/node_modules/.bin:${process.env.PATH}` },
  });
}
