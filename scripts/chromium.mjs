// A Chromium for the browser tests: the system's, or Playwright's own, or Debian's package.
import { existsSync } from "node:fs";
import path from "node:path";
import { quietEnvironment } from "./build.mjs";
import { nodeBinary, root } from "./install.mjs";
import { runQuietly } from "./run.mjs";
import { step } from "./step.mjs";

const SYSTEM = "/usr/bin/chromium";

/** Installs one unless one can be started; throws an error that says what to install by hand. */
export async function ensureChromium() {
  if (existsSync(SYSTEM) || (await starts())) return;
  await step("Fetching Chromium", async () => {
    if (await playwrightInstalls()) return;
    if (!(await debianInstalls())) {
      throw new Error(
        "No Chromium could be fetched. Install the package chromium (or run `npx playwright install chromium`).",
      );
    }
  });
}

/** Downloading is not enough: it also needs libraries that a bare machine lacks. */
async function starts() {
  const script =
    'import("@playwright/test").then(async ({ chromium }) => (await chromium.launch({ args: ["--no-sandbox"] })).close())';
  return succeeds(nodeBinary, ["--eval", script]);
}

async function playwrightInstalls() {
  const cli = path.join(root, "node_modules/.bin/playwright");
  return (await succeeds(nodeBinary, [cli, "install", "chromium"])) && (await starts());
}

async function debianInstalls() {
  if (process.getuid?.() !== 0) return false;
  await succeeds("apt-get", ["update", "-q"]);
  return succeeds("apt-get", ["install", "-q", "-y", "--no-install-recommends", "chromium"]);
}

async function succeeds(command, args) {
  const env = {
    ...quietEnvironment,
    DEBIAN_FRONTEND: "noninteractive",
    PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: "15000",
  };
  try {
    await runQuietly(command, args, { cwd: root, env });
    return true;
  } catch {
    return false;
  }
}
