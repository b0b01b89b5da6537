// npm run check
import { runChecks } from "./checks.mjs";
import { ensureInstalled } from "./install.mjs";

await ensureInstalled();
const { failed } = await runChecks();
if (failed > 0) process.exitCode = 1;
