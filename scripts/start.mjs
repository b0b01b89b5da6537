// npm start: from a fresh clone, or any later state, to a running Travaux. `--dev`: pages are rebuilt as they change.
import { accessSync, constants } from "node:fs";
import { ensureBuilt, ensureGenerated, quietEnvironment } from "./build.mjs";
import { ensureInstalled, nodeBinary, root } from "./install.mjs";
import { checkPort } from "./port.mjs";
import { run } from "./run.mjs";
import { giveUp } from "./step.mjs";

const isDevelopment = process.argv.includes("--dev");

const port = Number(process.env.PORT || 3000);

try {
  // what is no port at all is told by the server, with all else that the environment says
  if (port >= 0 && port < 65536) await checkPort(port, process.env.HOST || undefined);
} catch (error) {
  giveUp(error.message);
}
await ensureInstalled();
try {
  await ensureGenerated();
  if (!isDevelopment) await ensureBuilt();
} catch (error) {
  giveUp(whyNotMade(error));
}
endWithNpm();
process.exitCode = await run(nodeBinary, ["server.ts", ...process.argv.slice(2)], {
  cwd: root,
  env: quietEnvironment,
  // the channel tells the server when this process is gone
  stdio: ["inherit", "inherit", "inherit", "ipc"],
});

/** npm that was killed cannot pass a signal on: nobody would stop the server, and its port would stay taken. */
function endWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const npm = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === npm) return;
    clearInterval(watch);
    process.kill(process.pid, "SIGTERM");
  }, 1000);
  watch.unref();
}

function whyNotMade({ code, message }) {
  if (code === "EACCES" || code === "EROFS" || !isWritable(root)) {
    return `Travaux cannot write to its own folder ${root}, where it keeps what it builds. Give this user the right to, and start again.`;
  }
  return `Travaux could not be built from its sources. The end of the report:\n${message}`;
}

function isWritable(folder) {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
