#!/usr/bin/env node
// npm run journal:verify: proves that the record of every negotiation of this installation is whole and unaltered.
// npm run journal:verify -- FILE: the same of an exported record, from the file alone. Ends with 1 if something does not fit.
import { ensureGenerated } from "./build.mjs";
import { ensureInstalled } from "./install.mjs";
import { giveUp } from "./step.mjs";
import { withNode } from "./with-node.mjs";

if (process.argv.length > 2) await withNode("scripts/journal-verify-file.ts");
else {
  await ensureInstalled();
  try {
    await ensureGenerated();
  } catch (error) {
    giveUp(error.message);
  }
  await withNode("scripts/journal-verify.ts");
}
