// npm run bench -- typing [RUNS]: how long a keystroke takes from the key to the paint in Chromium, and how long the
// page takes to be live, in an article of 5,000 words: plain, and with 150 brackets and 60 suggestions.
import type { Page } from "@playwright/test";
import type { Actor } from "#lib/access/actor.ts";
import type { ClauseContent } from "#lib/clause/content.ts";
import { addClause } from "#lib/clause/server/add-clause.ts";
import { changeText } from "#lib/clause/server/change-text.ts";
import { inTransaction } from "#lib/platform/transaction.ts";
import { parseTreaty } from "#lib/treaty/parse-treaty.ts";
import { importTreaty } from "#lib/treaty/server/import-treaty.ts";
import { contestedArticle } from "./kit/contested-article.ts";
import { median, percentile, rounded } from "./kit/measure.ts";
import { withScratchDatabase } from "./kit/scratch-database.ts";
import { callSecretariat, type Visitors, withVisitors } from "./kit/visitors.ts";

const RUNS = Number(process.argv[2] ?? 5);
const KEYS = "and the Parties shall notify each other of it without delay ";

/** Milliseconds: until the text can be typed in, and from each key to its paint. */
interface Visit {
  readonly live: number;
  readonly strokes: readonly number[];
}

await withScratchDatabase(async () => {
  const secretary = await callSecretariat("A contested treaty");
  await importTreaty(secretary, parseTreaty("# Treaty\n\n## Article 1\n\nThe Parties agree."));
  const plain = await addArticle(secretary, contestedArticle({ brackets: 0, suggestions: 0 }));
  const contested = await addArticle(secretary, contestedArticle({ brackets: 150, suggestions: 60 }));
  await withVisitors(async (visitors) => {
    const visits: { plain: Visit[]; contested: Visit[] } = { plain: [], contested: [] };
    for (let run = 0; run <= RUNS; run++) {
      const one = await typeIn(visitors, `/negotiations/${secretary.negotiationId}/clauses/${plain}`);
      const other = await typeIn(visitors, `/negotiations/${secretary.negotiationId}/clauses/${contested}`);
      // the first warms the server up
      if (run === 0) continue;
      visits.plain.push(one);
      visits.contested.push(other);
    }
    report(visits.plain, visits.contested);
  });
});

async function addArticle(actor: Actor, content: ClauseContent): Promise<string> {
  const place = { parentId: null, afterId: null };
  const { id: clauseId } = await addClause(actor, { kind: "ARTICLE", heading: "", ...place });
  await inTransaction((tx) => changeText(tx, actor, { clauseId, change: () => content }));
  return clauseId;
}

function typeIn(visitors: Visitors, address: string): Promise<Visit> {
  return visitors.visit(async (page) => {
    await page.addInitScript(watch);
    await page.goto(address, { waitUntil: "commit" });
    await page.waitForFunction(() => window.typing.live > 0);
    const live = await page.evaluate(() => window.typing.live);
    // in the middle of the text, in the middle of what is contested
    await page.locator("[role=textbox] p").nth(25).click();
    await page.keyboard.press("Home");
    await typeCalmly(page);
    return { live, strokes: await page.evaluate(() => window.typing.strokes) };
  });
}

/** A key every 80 milliseconds or more: a fast typist. */
async function typeCalmly(page: Page): Promise<void> {
  await page.keyboard.type(KEYS, { delay: 80 });
  await page.waitForFunction((count) => window.typing.strokes.length >= count, KEYS.length);
}

declare global {
  interface Window {
    typing: { live: number; strokes: number[] };
  }
}

/** Runs in the page: notes when the text is live, and for each key the time until the frame it changed is painted. */
function watch(): void {
  window.typing = { live: 0, strokes: [] };
  const look = () => {
    if (document.querySelector(".treaty-text[role=textbox]")) window.typing.live = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  addEventListener(
    "keydown",
    ({ timeStamp }) => {
      requestAnimationFrame(() => {
        // a message is delivered after the frame: then its painting is done
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => window.typing.strokes.push(performance.now() - timeStamp);
        port2.postMessage(null);
      });
    },
    { capture: true },
  );
}

function report(plain: readonly Visit[], contested: readonly Visit[]): void {
  const live = (visits: readonly Visit[]) => median(visits.map((visit) => visit.live));
  const stroke = (visits: readonly Visit[], share: number) =>
    percentile(
      visits.flatMap(({ strokes }) => strokes.slice(1)),
      share,
    );
  const figures = {
    bench: "typing",
    words: 5000,
    brackets: 150,
    suggestions: 60,
    runs: plain.length,
    plain_stroke_p50_ms: rounded(stroke(plain, 0.5)),
    plain_stroke_p95_ms: rounded(stroke(plain, 0.95)),
    contested_stroke_p50_ms: rounded(stroke(contested, 0.5)),
    contested_stroke_p95_ms: rounded(stroke(contested, 0.95)),
    plain_live_ms: rounded(live(plain)),
    contested_live_ms: rounded(live(contested)),
    live_ratio: Math.round((100 * live(contested)) / live(plain)) / 100,
  };
  process.stdout.write(`${JSON.stringify(figures)}\n`);
}
