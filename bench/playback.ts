// npm run bench -- playback [TRACE]: plays a real editing trace back in Chromium, the whole of it in about a minute, and
// then drags its slider to and fro: frames a second and the longest frame, beside an empty page in the same browser.
import { existsSync } from "node:fs";
import type { Page } from "@playwright/test";
import { callConference } from "#lib/negotiation/server/test/conference.ts";
import { db } from "#lib/platform/db.ts";
import { readTrace } from "./kit/editing-trace.ts";
import { percentile, rounded } from "./kit/measure.ts";
import { withScratchDatabase } from "./kit/scratch-database.ts";
import { callSecretariat, withVisitors } from "./kit/visitors.ts";
import { spreadOverTime, writeTrace } from "./kit/write-trace.ts";

const TRACE = "../shared/data/editing-trace/automerge-paper.json.gz";
const EMPTY_SECONDS = 10;
const DRAG_SECONDS = 15;
/** A play that takes longer than this has got stuck. */
const LONGEST_PLAY_MS = 150_000;

const file = process.argv[2] ?? TRACE;
if (existsSync(file)) await withScratchDatabase(bench);
else {
  process.stderr.write(`There is no editing trace at ${file}; give its path as an argument.\n`);
  process.exitCode = 1;
}

async function bench(): Promise<void> {
  const trace = readTrace(file);
  const { userId } = await callSecretariat("Elsewhere");
  const conference = await callConference([1, 1, 1, 1]);
  const { negotiationId } = conference;
  await db().member.create({ data: { negotiationId, userId, office: "OBSERVER" }, select: { id: true } });
  await spreadOverTime();
  say(`appending ${trace.patches.length} edits`);
  const clauseId = await writeTrace(conference, trace);
  say("looking");
  const address = `/negotiations/${negotiationId}/clauses/${clauseId}/history/play?at=0`;
  await withVisitors(({ visit }) =>
    visit(async (page) => {
      await page.goto("about:blank");
      const empty = await framesDuring(page, () => page.waitForTimeout(EMPTY_SECONDS * 1000));
      const began = performance.now();
      await page.goto(address);
      await page.getByText("Before the first word").waitFor();
      const opened = performance.now() - began;
      const heap = await page.context().newCDPSession(page);
      const played = performance.now();
      const play = await framesDuring(page, () => playAll(page));
      const seconds = (performance.now() - played) / 1000;
      say(JSON.stringify(tell(play)));
      await page.waitForFunction(isShown, trace.endContent.replaceAll("\n", ""));
      const drag = await framesDuring(page, () => page.evaluate(dragSlider, DRAG_SECONDS));
      const { usedSize } = await heap.send("Runtime.getHeapUsage");
      const figures = {
        bench: "playback",
        edits: trace.patches.length,
        openMs: rounded(opened),
        playSeconds: rounded(seconds),
        empty: tell(empty),
        play: tell(play),
        drag: tell(drag),
        browserHeapMb: rounded(usedSize / 1e6),
      };
      process.stdout.write(`${JSON.stringify(figures)}\n`);
    }),
  );
}

async function playAll(page: Page): Promise<void> {
  await page.keyboard.press("Space");
  await page.getByRole("button", { name: "Pause" }).waitFor();
  await page.getByRole("button", { name: "Play", exact: true }).waitFor({ timeout: LONGEST_PLAY_MS });
}

/** Milliseconds from frame to frame while something is done. */
async function framesDuring(page: Page, act: () => Promise<unknown>): Promise<readonly number[]> {
  await page.evaluate(() => {
    const frames: number[] = [];
    Object.assign(window, { frames });
    let last = performance.now();
    const look = (now: number) => {
      frames.push(now - last);
      last = now;
      if ("frames" in window) requestAnimationFrame(look);
    };
    requestAnimationFrame((now) => {
      last = now;
      requestAnimationFrame(look);
    });
  });
  await act();
  return page.evaluate(() => {
    const { frames } = window as unknown as { frames: number[] };
    Reflect.deleteProperty(window, "frames");
    return frames;
  });
}

/** Runs in the page: whether the words on the stage are these. */
function isShown(words: string): boolean {
  return document.querySelector("[data-stage]")?.textContent === words;
}

/** Runs in the page: every frame the slider stands elsewhere, over the whole history there and back. */
function dragSlider(seconds: number): Promise<void> {
  const slider = document.querySelector<HTMLInputElement>("input[type=range]");
  if (!slider) throw new Error("There is no slider");
  const end = performance.now() + seconds * 1000;
  const head = Number(slider.max);
  return new Promise((resolve) => {
    const move = (now: number) => {
      if (now >= end) return resolve();
      const share = ((end - now) / 1000) % 5;
      slider.value = String(Math.round((head * Math.abs(share - 2.5)) / 2.5));
      slider.dispatchEvent(new Event("input", { bubbles: true }));
      requestAnimationFrame(move);
    };
    requestAnimationFrame(move);
  });
}

function tell(frames: readonly number[]) {
  const passed = frames.reduce((sum, frame) => sum + frame, 0);
  return {
    framesASecond: rounded((frames.length * 1000) / passed),
    p99Ms: rounded(percentile(frames, 0.99)),
    longestMs: rounded(percentile(frames, 1)),
  };
}

function say(what: string): void {
  process.stderr.write(`${what}…\n`);
}
