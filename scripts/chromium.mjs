// A Chromium for the browser tests: Debian's headless shell where it can be had, else the system's or Playwright's own.
import path from "node:path";
import { quietEnvironment } from "./build.mjs";
import { nodeBinary, root } from "./install.mjs";
import { runQuietly } from "./run.mjs";
import { step } from "./step.mjs";
import { HEADLESS_SHELL, systemChromium } from "./system-chromium.mjs";

/** Installs one unless one can be started; throws an error that says what to install by hand. */
export async function ensureChromium() {
  const system = systemChromium();
  if (system === HEADLESS_SHELL || (system === undefined && (await starts()))) return;
  await step("Fetching Chromium", async () => {
    if (await debianInstalls("chromium-headless-shell")) return;
    if (system !== undefined || (await playwrightInstalls())) return;
    if (!(await debianInstalls("chromium"))) {
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

/** At once or not at all: a machine that cannot reach Debian's packages is not to wait for them. */
async function debianInstalls(name) {
  if (process.getuid?.() !== 0) return false;
  const apt = (...args) =>
    succeeds("apt-get", ["-o", "Acquire::http::Timeout=10", "-o", "Acquire::Retries=0", "-q", ...args]);
  const install = () => apt("install", "-y", "--no-install-recommends", name);
  return (await install()) || ((await apt("update")) && (await install()));
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
