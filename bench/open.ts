// npm run bench -- open [RUNS]: how long a treaty of 320 articles takes to open in Chromium, nothing cached: until its
// text can be read, until what is on screen is live, until all of it is there; and how much comes over the wire.
import type { Page } from "@playwright/test";
import { parseTreaty } from "#lib/treaty/parse-treaty.ts";
import { importTreaty } from "#lib/treaty/server/import-treaty.ts";
import { longTreaty } from "./kit/long-treaty.ts";
import { median, rounded } from "./kit/measure.ts";
import { withScratchDatabase } from "./kit/scratch-database.ts";
import { callSecretariat, type Visitors, withVisitors } from "./kit/visitors.ts";

const RUNS = Number(process.argv[2] ?? 5);

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
  const secretary = await callSecretariat("A long treaty");
  const { words } = await importTreaty(secretary, parseTreaty(longTreaty()));
  await withVisitors(async (visitors) => {
    const openings: Opening[] = [];
    for (let run = 0; run <= RUNS; run++) {
      const opening = await openTreaty(visitors, secretary.negotiationId);
      // the first warms the server up
      if (run > 0) openings.push(opening);
      process.stderr.write(`${JSON.stringify(opening)}\n`);
    }
    report(openings, words);
  });
});

async function openTreaty(visitors: Visitors, negotiationId: string): Promise<Opening> {
  return visitors.visit(async (page) => {
    const bytes = await countBytes(page);
    await page.addInitScript(watch);
    await page.goto(`/negotiations/${negotiationId}/treaty`, { waitUntil: "commit" });
    const moments = await page.waitForFunction(() => {
      const { readable, live, complete } = window.opening;
      return readable && live && complete ? { readable, live, complete } : null;
    });
    return { ...(await moments.jsonValue())!, ...bytes };
  });
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
  const middle = (of: (opening: Opening) => number) => rounded(median(openings.map(of)));
  const figures = {
    bench: "open",
    articles: 320,
    words,
    runs: openings.length,
    readable_ms: middle(({ readable }) => readable),
    live_ms: middle(({ live }) => live),
    complete_ms: middle(({ complete }) => complete),
    javascript_kb: middle(({ javascript }) => javascript / 1000),
    document_kb: middle(({ document }) => document / 1000),
    texts_kb: middle(({ texts }) => texts / 1000),
  };
  process.stdout.write(`${JSON.stringify(figures)}\n`);
}
