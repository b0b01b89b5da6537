#!/usr/bin/env node
import { ensureGenerated } from "./build.mjs";
import { ensureInstalled } from "./install.mjs";
// npm run journal:verify: proves that the record of every negotiation is whole and unaltered; ends with 1 if it is not.
import { giveUp } from "./step.mjs";
import { withNode } from "./with-node.mjs";

await ensureInstalled();
try {
  await ensureGenerated();
} catch (error) {
  giveUp(error.message);
}
await withNode("scripts/journal-verify.ts");
