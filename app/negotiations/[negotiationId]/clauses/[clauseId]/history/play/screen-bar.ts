import { formatMoment } from "#app/_ui/format-moment.ts";
import { type PlayOutline, stopFrom } from "#lib/history/playback.ts";
import { formatCount } from "../format.ts";
import type { Shown } from "./projector.ts";

/** The parts of the page that follow the play, frame by frame. */
export interface ScreenParts {
  readonly slider: HTMLInputElement;
  readonly bar: HTMLElement;
  /** What is read aloud. */
  readonly spoken: HTMLElement;
}

/** While it plays names and dates change no faster than they can be read, and are read aloud slower still. */
const READ_MS = 100;
const SPOKEN_MS = 4_000;
/** For so long it stands still before its place is spoken and put into the address: not while a slider is dragged. */
const STILL_MS = 250;

/** Says in the bar who wrote the revision that is shown, and when. Without React: it changes with every frame. */
export class ScreenBar {
  readonly #parts: ScreenParts;
  readonly #outline: PlayOutline;
  #shown: Shown | null = null;
  #readAt = 0;
  #spokenAt = 0;
  #nextStop = -1;
  #still: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: ScreenParts, outline: PlayOutline) {
    this.#parts = parts;
    this.#outline = outline;
  }

  show(shown: Shown, isPlaying: boolean): void {
    if (this.#shown?.revision === shown.revision) return;
    this.#shown = shown;
    const { slider } = this.#parts;
    if (Number(slider.value) !== shown.revision) slider.value = String(shown.revision);
    const now = performance.now();
    if (isPlaying && now - this.#readAt < READ_MS) return;
    this.#readAt = now;
    this.#write(shown);
    if (isPlaying) this.#speakAtStop(shown, now);
    else this.#settleSoon();
  }

  #settleSoon(): void {
    clearTimeout(this.#still);
    this.#still = setTimeout(() => this.settle(), STILL_MS);
  }

  destroy(): void {
    clearTimeout(this.#still);
  }

  /** The play stands still: everything says where. */
  settle(): void {
    clearTimeout(this.#still);
    if (!this.#shown) return;
    this.#write(this.#shown);
    this.#parts.spoken.textContent = inWords(this.#shown);
    const { revision } = this.#shown;
    const { slider, bar } = this.#parts;
    slider.setAttribute("aria-valuetext", inWords(this.#shown));
    const cite = bar.parentElement?.querySelector<HTMLAnchorElement>("[data-cite]");
    if (cite) cite.href = cite.href.replace(/\d+$/, String(revision));
    history.replaceState(history.state, "", `?at=${revision}`);
  }

  /** Told at the end of each stretch of work, not edit by edit. */
  #speakAtStop(shown: Shown, now: number): void {
    const hasPassed = shown.revision >= this.#nextStop;
    if (!hasPassed || now - this.#spokenAt < SPOKEN_MS) return;
    this.#spokenAt = now;
    this.#nextStop = stopFrom(this.#outline, shown.revision, 1);
    this.#parts.spoken.textContent = inWords(shown);
  }

  #write({ revision, by }: Shown): void {
    const { bar } = this.#parts;
    const part = (name: string) => bar.querySelector<HTMLElement>(`[data-${name}]`);
    const [voice, when, number] = [part("voice"), part("when"), part("revision")];
    if (!voice || !when || !number) return;
    voice.textContent = by ? [by.name, by.seat].filter(Boolean).join(", ") : "Before the first word";
    voice.style.setProperty("--by", by?.colour ?? "transparent");
    when.textContent = by ? formatMoment(by.at) : "";
    number.textContent = `Revision ${formatCount(revision)} of ${formatCount(this.#outline.head)}`;
  }
}

function inWords({ revision, by }: Shown): string {
  if (!by) return "The beginning: nothing had been written.";
  const who = [by.name, by.seat].filter(Boolean).join(", ");
  return `Revision ${formatCount(revision)}, ${formatMoment(by.at)}, by ${who}`;
}
