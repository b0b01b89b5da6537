import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import { type Browser, chromium, type Page } from "@playwright/test";
import type { Actor } from "#lib/access/actor.ts";
import { hashPassword } from "#lib/account/server/password-hash.ts";
import { createNegotiation } from "#lib/negotiation/server/create-negotiation.ts";
import { db } from "#lib/platform/db.ts";
import { systemChromium } from "../../scripts/system-chromium.mjs";

const EMAIL = "bench@travaux.example";
const PASSWORD = "a password for the bench";

/** Lets somebody look at the product in a browser that has nothing cached. */
export interface Visitors {
  readonly visit: <Found>(look: (page: Page) => Promise<Found>) => Promise<Found>;
}

/** A secretary with a negotiation of their own, who can sign in. */
export async function callSecretariat(title: string): Promise<Actor> {
  const { id: userId } = await db().user.create({
    data: { name: "Bench", email: EMAIL, passwordHash: await hashPassword(PASSWORD) },
    select: { id: true },
  });
  const settings = { title, description: "", weightedVoting: false };
  return (await createNegotiation({ userId, name: "Bench" }, settings)).actor;
}

/** Runs the product on the database of the environment, and Chromium, until the work is done. */
export async function withVisitors(work: (visitors: Visitors) => Promise<void>): Promise<void> {
  const port = await freePort();
  const server = await startServer(port);
  const executablePath = systemChromium();
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
  });
  try {
    await work({ visit: (look) => visit({ browser, port }, look) });
  } finally {
    await browser.close();
    await stop(server);
  }
}

async function visit<Found>(
  { browser, port }: { readonly browser: Browser; readonly port: number },
  look: (page: Page) => Promise<Found>,
): Promise<Found> {
  const baseURL = `http://localhost:${port}`;
  const context = await browser.newContext({ baseURL, viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto("/sign-in", { waitUntil: "networkidle" });
  await page.getByLabel("E-mail").fill(EMAIL);
  await page.getByRole("textbox", { name: "Password" }).fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
  try {
    return await look(page);
  } finally {
    await context.close();
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

async function startServer(port: number): Promise<ChildProcess> {
  const server = spawn(process.execPath, ["server.ts"], {
    env: { ...process.env, PORT: String(port), TRAVAUX_DATA_DIR: "node_modules/.cache/travaux-bench-open" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  for await (const line of server.stdout) if (String(line).includes("is open")) return server;
  throw new Error("the server did not start");
}

function stop(server: ChildProcess): Promise<unknown> {
  const ended = new Promise((resolve) => server.once("exit", resolve));
  server.kill("SIGTERM");
  return ended;
}
