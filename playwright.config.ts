import { defineConfig } from "@playwright/test";
import { BASE_URL, DEMO_PASSWORD, IDENTITY_PROVIDER, PORT, PROVIDER_COMMAND } from "./e2e/installation.ts";
import { systemChromium } from "./scripts/system-chromium.mjs";

const chromium = systemChromium();

/** Journeys against the production server, started from nothing: own port, own data folder, own demo. */
export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results/artifacts",
  workers: 2,
  fullyParallel: false,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  // generous: on a busy machine nothing is wrong yet
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [["list"]],
  use: {
    baseURL: BASE_URL,
    viewport: { width: 1440, height: 900 },
    reducedMotion: "reduce",
    // recording every step takes as long as the steps themselves
    trace: process.env.E2E_TRACE ? "retain-on-failure" : "off",
    screenshot: "only-on-failure",
    launchOptions: {
      ...(chromium ? { executablePath: chromium } : {}),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  webServer: [
    {
      command: PROVIDER_COMMAND,
      url: `${IDENTITY_PROVIDER}/.well-known/openid-configuration`,
      reuseExistingServer: false,
    },
    {
      command: "rm -rf test-results/data && node scripts/start.mjs",
      url: `${BASE_URL}/sign-in`,
      timeout: 180_000,
      gracefulShutdown: { signal: "SIGTERM", timeout: 15_000 },
      reuseExistingServer: false,
      env: {
        PORT: String(PORT),
        TRAVAUX_DATA_DIR: "test-results/data",
        TRAVAUX_DEMO_PASSWORD: DEMO_PASSWORD,
        LOG_LEVEL: "warn",
        OIDC_ISSUER: IDENTITY_PROVIDER,
        OIDC_CLIENT_ID: "travaux",
        OIDC_CLIENT_SECRET: "known-to-the-journeys",
        OIDC_NAME: "the ministry",
      },
    },
  ],
});
