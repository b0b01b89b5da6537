// npm run bench -- open [RUNS]: how long a treaty of 320 articles takes to open in Chromium, nothing cached: until its
// text can be read, until what is on screen is live, until all of it is there; and how much comes over the wire.
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { type Browser, chromium, type Page } from "@playwright/test";
import { hashPassword } from "#lib/account/server/password-hash.ts";
import { createNegotiation } from "#lib/negotiation/server/create-negotiation.ts";
import { db } from "#lib/platform/db.ts";
import { parseTreaty } from "#lib/treaty/parse-treaty.ts";
import { importTreaty } from "#lib/treaty/server/import-treaty.ts";
import { longTreaty } from "./kit/long-treaty.ts";
import { rounded } from "./kit/measure.ts";
import { withScratchDatabase } from "./kit/scratch-database.ts";

const RUNS = Number(process.argv[2] ?? 5);
const SYSTEM_CHROMIUM = "/usr/bin/chromium";
const EMAIL = "bench@travaux.example";
const PASSWORD = "a password for the bench";

/** Milliseconds from the start of the navigation; bytes as they came over the wire. */
interface Opening {
  readonly readable: number;
  readonly live: number;
  readonly complete: number;
  readonly javascript: number;
  readonly document: number;
  readonly texts: number;
}

await withScratchDatabase(async () => {
  const { negotiationId, words } = await seed();
  const port = await freePort();
  const server = await startServer(port);
  const browser = await chromium.launch({
    ...(existsSync(SYSTEM_CHROMIUM) ? { executablePath: SYSTEM_CHROMIUM } : {}),
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
  });
  try {
    const openings: Opening[] = [];
    for (let run = 0; run <= RUNS; run++) {
      const opening = await openTreaty(browser, { base: `http://localhost:${port}`, negotiationId });
      // the first warms the server up
      if (run > 0) openings.push(opening);
      process.stderr.write(`${JSON.stringify(opening)}\n`);
    }
    report(openings, words);
  } finally {
    await browser.close();
    await stop(server);
  }
});

async function seed(): Promise<{ negotiationId: string; words: number }> {
  const { id: userId } = await db().user.create({
    data: { name: "Bench", email: EMAIL, passwordHash: await hashPassword(PASSWORD) },
    select: { id: true },
  });
  const { actor } = await createNegotiation(
    { userId, name: "Bench" },
    { title: "A long treaty", description: "", weightedVoting: false },
  );
  const { words } = await importTreaty(actor, parseTreaty(longTreaty()));
  return { negotiationId: actor.negotiationId, words };
}

async function openTreaty(
  browser: Browser,
  { base, negotiationId }: { base: string; negotiationId: string },
): Promise<Opening> {
  const context = await browser.newContext({ baseURL: base, viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto("/sign-in", { waitUntil: "networkidle" });
  await page.getByLabel("E-mail").fill(EMAIL);
  await page.getByRole("textbox", { name: "Password" }).fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
  const bytes = await countBytes(page);
  await page.addInitScript(watch);
  await page.goto(`/negotiations/${negotiationId}/treaty`, { waitUntil: "commit" });
  const moments = await page.waitForFunction(() => {
    const { readable, live, complete } = window.opening;
    return readable && live && complete ? { readable, live, complete } : null;
  });
  const found = (await moments.jsonValue())!;
  await context.close();
  return { ...found, ...bytes };
}

declare global {
  interface Window {
    opening: { readable: number; live: number; complete: number };
  }
}

/** Runs in the page: looks at every frame what a reader sees, and notes when. */
function watch(): void {
  window.opening = { readable: 0, live: 0, complete: 0 };
  const look = () => {
    const { opening } = window;
    const now = performance.now();
    const texts = [...document.querySelectorAll(".treaty-text")];
    const onScreen = texts.filter((text) => {
      const { top, bottom } = text.getBoundingClientRect();
      return top < innerHeight && bottom > 0;
    });
    const hasText = onScreen.some((text) => (text.textContent ?? "").length > 20);
    if (!opening.readable && hasText) opening.readable = now;
    const areLive = onScreen.length > 0 && onScreen.every((text) => text.matches("[role=textbox]"));
    if (!opening.live && areLive) opening.live = now;
    if (!opening.complete && texts.length >= 320) opening.complete = now;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Counts what the page loads from now on; scripts include those that load later. */
async function countBytes(page: Page): Promise<{ javascript: number; document: number; texts: number }> {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  const bytes = { javascript: 0, document: 0, texts: 0 };
  const kinds = new Map<string, keyof typeof bytes>();
  session.on("Network.responseReceived", ({ requestId, type, response }) => {
    if (type === "Script") kinds.set(requestId, "javascript");
    if (type === "Document") kinds.set(requestId, "document");
    if (response.url.endsWith("/treaty/text")) kinds.set(requestId, "texts");
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId);
    if (kind) bytes[kind] += encodedDataLength;
  });
  return bytes;
}

function report(openings: readonly Opening[], words: number): void {
  const median = (of: (opening: Opening) => number) =>
    rounded(openings.map(of).toSorted((a, b) => a - b)[Math.floor(openings.length / 2)] ?? 0);
  const figures = {
    bench: "open",
    articles: 320,
    words,
    runs: openings.length,
    readable_ms: median(({ readable }) => readable),
    live_ms: median(({ live }) => live),
    complete_ms: median(({ complete }) => complete),
    javascript_kb: median(({ javascript }) => javascript / 1000),
    document_kb: median(({ document }) => document / 1000),
    texts_kb: median(({ texts }) => texts / 1000),
  };
  process.stdout.write(`${JSON.stringify(figures)}\n`);
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
