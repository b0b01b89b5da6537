"use client";
import "#app/_ui/treaty-text/treaty-text.css";
import { ActionIcon, Anchor, Button, NativeSelect } from "@mantine/core";
import {
  IconChevronLeft,
  IconChevronRight,
  IconPlayerPauseFilled,
  IconPlayerPlayFilled,
  IconPlayerSkipBack,
  IconPlayerSkipForward,
} from "@tabler/icons-react";
import { useState } from "react";
import { TextLink } from "#app/_ui/links.tsx";
import { counted } from "#lib/counted.ts";
import { ordinarySpeed, type PlayOutline } from "#lib/history/playback.ts";
import { formatCount } from "../format.ts";
import { type MarkedMoment, MomentSelect, PlayLine } from "./play-line.tsx";
import classes from "./player.module.css";
import { usePlayerKeys } from "./use-player-keys.ts";
import { useProjector } from "./use-projector.ts";

/** How many times the ordinary speed. */
const SPEEDS = [1 / 16, 1 / 4, 1, 2, 4] as const;
const ORDINARY = SPEEDS.indexOf(1);

interface Played {
  /** Of the clause. */
  readonly address: string;
  readonly outline: PlayOutline;
  readonly moments: readonly MarkedMoment[];
  readonly at: number;
}

/**
 * Plays the drafting of a clause back, word by word, and goes to any revision of it. What is written meanwhile is taken
 * in when the reader asks for it: the play goes on undisturbed.
 */
export function Player({ at, outline, moments, address }: Played) {
  const [taken, setTaken] = useState({ at, outline, moments });
  const newer = outline.head - taken.outline.head;
  return (
    <>
      {newer > 0 && (
        <p className={classes.newer} role="status">
          {counted(newer, "edit")} {newer === 1 ? "has" : "have"} been made since.{" "}
          <Anchor
            component="button"
            size="sm"
            onClick={() => setTaken({ at: outline.head, outline, moments })}
          >
            Take {newer === 1 ? "it" : "them"} in
          </Anchor>
        </p>
      )}
      <Screen key={taken.outline.head} address={address} {...taken} />
    </>
  );
}

function Screen({ address, outline, moments, at }: Played) {
  const [pace, setPace] = useState(ORDINARY);
  const speed = ordinarySpeed(outline.head) * (SPEEDS[pace] ?? 1);
  const { projector, isPlaying, waiting, screen } = useProjector({ address, outline, at, speed });

  const keys = {
    toggle: () => (projector.current?.isPlaying ? projector.current.pause() : projector.current?.play()),
    step: (by: 1 | -1) => quietly(() => projector.current?.step(by)),
    stop: (by: 1 | -1) => quietly(() => projector.current?.stop(by)),
    speed: (by: 1 | -1) => setPace(Math.max(0, Math.min(SPEEDS.length - 1, pace + by))),
    toEnd: (by: 1 | -1) => quietly(() => projector.current?.seek(by === 1 ? outline.head : 0)),
  };
  const quietly = (go: () => void): void => {
    projector.current?.pause();
    go();
  };
  const seek = (revision: number) => projector.current?.seek(revision);
  usePlayerKeys(keys);

  return (
    <section className={classes.player} aria-label="Play back">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard */}
      <section ref={screen.scroller} className={classes.scroller} aria-label="Text" tabIndex={0}>
        <div ref={screen.stage} className={`treaty-text ${classes.stage}`} data-stage="" />
      </section>
      <div className={classes.controls}>
        <div ref={screen.bar} className={classes.bar}>
          <span className={classes.voice} data-voice="" />
          <span data-when="" className={classes.when} />
          <span data-revision="" className={classes.revision} />
        </div>
        <PlayLine head={outline.head} at={at} moments={moments} slider={screen.slider} onSeek={seek} />
        <div className={classes.buttons}>
          <Transport keys={keys} isPlaying={isPlaying} />
          <NativeSelect
            aria-label="Speed"
            size="xs"
            value={String(pace)}
            data={SPEEDS.map((times, index) => ({
              value: String(index),
              label: speedName(ordinarySpeed(outline.head) * times),
            }))}
            onChange={({ currentTarget: { value } }) => setPace(Number(value))}
          />
          <MomentSelect
            moments={moments}
            onSeek={(revision) => {
              projector.current?.pause();
              seek(revision);
            }}
          />
          <TextLink size="sm" href={`${address}/revisions/${at}`} className={classes.cite} data-cite="">
            Cite this text
          </TextLink>
        </div>
        <p className={classes.hint} role="status">
          {waiting === "failed"
            ? "This part of the history did not come. Nothing is lost; press play to try again."
            : waiting === "loading"
              ? "Fetching this part of the history…"
              : "Space plays and pauses, ← → one edit, with Shift one stretch of work, ↑ ↓ the speed."}
        </p>
        <p ref={screen.spoken} className={classes.spoken} aria-live="polite" />
      </div>
    </section>
  );
}

function Transport({
  keys,
  isPlaying,
}: {
  readonly keys: {
    readonly toggle: () => void;
    readonly step: (by: 1 | -1) => void;
    readonly stop: (by: 1 | -1) => void;
  };
  readonly isPlaying: boolean;
}) {
  const button = (label: string, onClick: () => void, icon: React.ReactNode) => (
    <ActionIcon variant="default" size="lg" aria-label={label} title={label} onClick={onClick}>
      {icon}
    </ActionIcon>
  );
  const size = { size: 16, "aria-hidden": true } as const;
  return (
    <div className={classes.transport}>
      {button("Stretch of work before", () => keys.stop(-1), <IconPlayerSkipBack {...size} />)}
      {button("Edit before", () => keys.step(-1), <IconChevronLeft {...size} />)}
      <Button
        className={classes.play}
        leftSection={isPlaying ? <IconPlayerPauseFilled {...size} /> : <IconPlayerPlayFilled {...size} />}
        onClick={keys.toggle}
      >
        {isPlaying ? "Pause" : "Play"}
      </Button>
      {button("Next edit", () => keys.step(1), <IconChevronRight {...size} />)}
      {button("Next stretch of work", () => keys.stop(1), <IconPlayerSkipForward {...size} />)}
    </div>
  );
}

function speedName(edits: number): string {
  return `${edits < 10 ? Math.round(edits * 10) / 10 : formatCount(Math.round(edits))} edits a second`;
}
