import { pieceFrom } from "#lib/history/play-piece.ts";
import { PlayState } from "#lib/history/play-state.ts";
import { type PlayOutline, stopFrom, type Voice } from "#lib/history/playback.ts";
import { type FetchPiece, PieceStore } from "./piece-store.ts";
import { Stage } from "./stage.ts";

/** The revision that is shown: who made it and when; null for the beginning, before anything was written. */
export type Shown = { readonly revision: number; readonly by: (Voice & { readonly at: string }) | null };

/** Told what the projector does, at most once a frame. */
export type ProjectorEvents = {
  readonly onShown: (shown: Shown) => void;
  readonly onPlaying: (isPlaying: boolean) => void;
  readonly onWaiting: (waiting: Waiting) => void;
};

/** Whether the play waits for a piece of the history. */
export type Waiting = "no" | "loading" | "failed";

/** Edits a second up to which deleted words are still seen for a moment. */
const SHOWS_DELETED = 400;
/** Milliseconds between looks whether the words that are written are still on the screen. */
const FOLLOW_MS = 350;
/** The same while a slider is dragged: each look costs a layout. */
const DRAG_MS = 100;
/** A frame that took longer than this counts as one of this length, so that nothing is rushed through. */
const LONGEST_FRAME_MS = 60;
/** With less motion: milliseconds for which each stop is shown. */
const STANDS_MS = 1_500;
/** Pieces that are fetched ahead. */
const AHEAD = 5;
const GREY = "#868e96";

/** Plays the history of a clause on a stage, frame by frame. */
export class Projector {
  /** Edits a second. */
  speed = 1;
  /** With less motion it goes from stop to stop, and nothing fades. */
  hasLessMotion = false;
  readonly #outline: PlayOutline;
  readonly #events: ProjectorEvents;
  readonly #scroller: HTMLElement;
  readonly #stage: Stage;
  readonly #state = new PlayState();
  readonly #pieces: PieceStore;
  /** Where the play is, in revisions and parts of one; the text follows as pieces come. */
  #position: number;
  #isPlaying = false;
  #frame = 0;
  #lastFrame = 0;
  /** Milliseconds of playing: what is new grows old only while it plays. */
  #clock = 0;
  #followedAt = 0;
  /** It has gone elsewhere: the words there are to be brought on the screen. */
  #mustFollow = false;
  /** It goes straight to a revision, without showing what lies between. */
  #isJumping = true;
  #isFilled = false;
  #waiting: Waiting = "loading";
  /** With less motion: milliseconds for which this stop has been shown. */
  #stoodFor = 0;

  constructor(parts: {
    readonly outline: PlayOutline;
    readonly at: number;
    readonly root: HTMLElement;
    readonly scroller: HTMLElement;
    readonly fetch: FetchPiece;
    readonly events: ProjectorEvents;
  }) {
    this.#outline = parts.outline;
    this.#position = parts.at;
    this.#events = parts.events;
    this.#scroller = parts.scroller;
    this.#stage = new Stage(parts.root, parts.scroller);
    this.#pieces = new PieceStore(parts.outline.head, parts.fetch, () => this.#wake());
    this.#wake();
  }

  get isPlaying(): boolean {
    return this.#isPlaying;
  }

  /** Plays on, from the beginning if it had come to the end. */
  play(): void {
    if (this.#position >= this.#outline.head) this.seek(0);
    this.#pieces.retry();
    this.#setPlaying(true);
    this.#wake();
  }

  pause(): void {
    this.#position = Math.floor(this.#position);
    this.#setPlaying(false);
  }

  /** Shows a revision. What was new is new no more, but what this very step brings. */
  seek(revision: number): void {
    this.#position = Math.max(0, Math.min(this.#outline.head, Math.round(revision)));
    this.#isJumping = true;
    this.#pieces.retry();
    this.#stage.forgetTraces();
    this.#mustFollow = true;
    this.#wake();
  }

  /** One edit on or back. */
  step(by: 1 | -1): void {
    this.seek(Math.floor(this.#position) + by);
  }

  /** To the end of this stretch of work, or of the one before. */
  stop(by: 1 | -1): void {
    this.seek(stopFrom(this.#outline, Math.floor(this.#position), by));
  }

  destroy(): void {
    cancelAnimationFrame(this.#frame);
    this.#stage.destroy();
  }

  #setPlaying(isPlaying: boolean): void {
    if (this.#isPlaying === isPlaying) return;
    this.#isPlaying = isPlaying;
    this.#lastFrame = 0;
    this.#events.onPlaying(isPlaying);
  }

  #wake(): void {
    if (this.#frame === 0) this.#frame = requestAnimationFrame((now) => this.#onFrame(now));
  }

  #onFrame(now: number): void {
    this.#frame = 0;
    if (this.#isPlaying) this.#advance(now);
    const target = Math.floor(this.#position);
    const isThere = this.#show(target);
    const isLeft = this.#stage.paint(this.#state, this.#clock);
    this.#follow(now);
    if (this.#pieces.hasFailed || (isThere && target >= this.#outline.head)) this.#setPlaying(false);
    // a piece that comes wakes it up
    if (this.#isPlaying || isLeft || (this.#mustFollow && !this.#isJumping)) this.#wake();
  }

  #advance(now: number): void {
    const passed = this.#lastFrame === 0 ? 0 : Math.min(LONGEST_FRAME_MS, now - this.#lastFrame);
    this.#lastFrame = now;
    // the play waits for pieces that have not come
    if (this.#isJumping || this.#state.revision < Math.floor(this.#position)) return;
    this.#clock += passed;
    if (this.hasLessMotion) this.#stand(passed);
    else this.#position = Math.min(this.#outline.head, this.#position + (passed * this.speed) / 1000);
  }

  #stand(passed: number): void {
    this.#stoodFor += passed;
    if (this.#stoodFor < STANDS_MS) return;
    this.#stoodFor = 0;
    this.seek(stopFrom(this.#outline, Math.floor(this.#position), 1));
  }

  /** Brings the text as far towards a revision as the pieces that are here allow. */
  #show(target: number): boolean {
    this.#pieces.want(
      pieceFrom(this.#isJumping ? target : this.#state.revision + 1),
      this.#isPlaying ? AHEAD : 0,
    );
    if (this.#isJumping) {
      const piece = this.#pieces.get(pieceFrom(target));
      if (piece) this.#goTo(target, piece);
    } else {
      for (let piece = this.#nextPiece(); piece && this.#state.revision < target; piece = this.#nextPiece())
        this.#goTo(Math.min(target, piece.to), piece);
    }
    const isThere = this.#isFilled && this.#state.revision === target;
    if (isThere) this.#isJumping = false;
    this.#sayWaiting(isThere ? "no" : this.#pieces.hasFailed ? "failed" : "loading");
    if (this.#isFilled) this.#events.onShown(this.#shown());
    return isThere;
  }

  #sayWaiting(waiting: Waiting): void {
    if (waiting === this.#waiting) return;
    this.#waiting = waiting;
    this.#events.onWaiting(waiting);
  }

  #nextPiece() {
    return this.#pieces.get(pieceFrom(this.#state.revision + 1));
  }

  #goTo(revision: number, piece: NonNullable<ReturnType<PieceStore["get"]>>): void {
    const showsDeleted = this.#isPlaying && this.speed <= SHOWS_DELETED && !this.hasLessMotion;
    this.#state.goTo(revision, piece, {
      onText: (block, change) => {
        // of a long way only the last step is new
        const isNew = !this.#isJumping || this.#state.revision + 1 === revision;
        const voice = piece.voices[piece.by[this.#state.revision - piece.from] ?? -1];
        const colour = voice?.colour ?? GREY;
        if (isNew) this.#stage.textChanges(block, change, { colour, now: this.#clock, showsDeleted });
        else this.#stage.blockChanged(block);
      },
      onLook: (block) => this.#stage.lookChanged(block),
      onBlocks: () => this.#stage.rowChanged(),
    });
    this.#isFilled = true;
  }

  #shown(): Shown {
    const { revision } = this.#state;
    const piece = this.#pieces.get(pieceFrom(revision));
    const voice = piece?.voices[piece.by[revision - piece.from - 1] ?? -1];
    if (!piece || !voice) return { revision, by: null };
    return { revision, by: { ...voice, at: instantOf(piece, revision) } };
  }

  /** Keeps the words that are written on the screen. */
  #follow(now: number): void {
    const { active } = this.#stage;
    if (this.#isJumping || now - this.#followedAt < (this.#mustFollow ? DRAG_MS : FOLLOW_MS)) return;
    this.#followedAt = now;
    this.#mustFollow = false;
    if (!active) return;
    const newest = [...active.querySelectorAll("[data-fade='0']")].at(-1) ?? active;
    const place = newest.getBoundingClientRect();
    const frame = this.#scroller.getBoundingClientRect();
    if (place.top >= frame.top && place.bottom <= frame.bottom) return;
    if (place.top < frame.top + frame.height / 2 && place.bottom > frame.top + frame.height / 2) return;
    this.#scroller.scrollTop += place.top - frame.top - frame.height / 3;
  }
}

/** Instants are sums of what passed between revisions: added up once for each piece. */
const instants = new WeakMap<object, readonly number[]>();

function instantOf(
  piece: { readonly from: number; readonly at: readonly number[] },
  revision: number,
): string {
  let known = instants.get(piece);
  if (!known) {
    let sum = 0;
    known = piece.at.map((passed) => {
      sum += passed;
      return sum;
    });
    instants.set(piece, known);
  }
  return new Date(known[revision - piece.from - 1] ?? 0).toISOString();
}
