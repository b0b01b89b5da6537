// npm run bench -- NAME [arguments]: measures one thing; the last line of the output is its figures as JSON.
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { ensureBuilt, ensureGenerated } from "./build.mjs";
import { ensureInstalled, root } from "./install.mjs";
import { giveUp } from "./step.mjs";
import { withNode } from "./with-node.mjs";

const [name, ...args] = process.argv.slice(2);
const folder = path.join(root, "bench");
const benches = existsSync(folder)
  ? readdirSync(folder)
      .filter((file) => file.endsWith(".ts"))
      .map((file) => file.slice(0, -".ts".length))
  : [];
if (!name || !benches.includes(name)) giveUp(`There are these benches: ${benches.join(", ")}.`);

await ensureInstalled();
await ensureGenerated();
await ensureBuilt();
await withNode(`bench/${name}.ts`, args);
