import { type RefObject, useEffect, useRef, useState } from "react";
import type { PlayOutline, TimedPiece } from "#lib/history/playback.ts";
import { Projector, type ProjectorEvents } from "./projector.ts";
import { ScreenBar, type ScreenParts } from "./screen-bar.ts";

type Waiting = Parameters<ProjectorEvents["onWaiting"]>[0];

/** A projector for the time that the page is open; React hears only that it plays, pauses or waits. */
export function useProjector({
  address,
  outline,
  at,
  speed,
  screen,
}: {
  readonly address: string;
  readonly outline: PlayOutline;
  readonly at: number;
  readonly speed: number;
  readonly screen: { readonly [Part in keyof ScreenParts]: RefObject<ScreenParts[Part] | null> };
}): {
  readonly projector: RefObject<Projector | null>;
  readonly isPlaying: boolean;
  readonly waiting: Waiting;
} {
  const projector = useRef<Projector | null>(null);
  const [isPlaying, setPlaying] = useState(false);
  const [waiting, setWaiting] = useState<Waiting>("loading");
  // what the page began with: it reads again while others write, and the play goes on
  const [first] = useState({ address, outline, at });

  useEffect(() => {
    const parts = partsOf(screen);
    if (!parts) return;
    const bar = new ScreenBar(parts, first.outline);
    const made = new Projector({
      ...first,
      root: parts.stage,
      scroller: parts.scroller,
      fetch: (from) => fetchPiece(`${first.address}/history/play/pieces/${from}`),
      events: {
        onShown: (shown) => bar.show(shown, projector.current?.isPlaying === true),
        onPlaying: (plays) => {
          setPlaying(plays);
          if (!plays) bar.settle();
        },
        onWaiting: setWaiting,
      },
    });
    const motion = matchMedia("(prefers-reduced-motion: reduce)");
    const follow = () => {
      made.hasLessMotion = motion.matches;
    };
    follow();
    motion.addEventListener("change", follow);
    projector.current = made;
    return () => {
      motion.removeEventListener("change", follow);
      made.destroy();
      projector.current = null;
    };
  }, [first, screen.scroller, screen.stage, screen.slider, screen.bar, screen.spoken]);
  useEffect(() => {
    if (projector.current) projector.current.speed = speed;
  }, [speed]);
  return { projector, isPlaying, waiting };
}

function partsOf(screen: { readonly [Part in keyof ScreenParts]: RefObject<ScreenParts[Part] | null> }) {
  const { scroller, stage, slider, bar, spoken } = screen;
  if (!scroller.current || !stage.current || !slider.current || !bar.current || !spoken.current) return null;
  return {
    scroller: scroller.current,
    stage: stage.current,
    slider: slider.current,
    bar: bar.current,
    spoken: spoken.current,
  };
}

async function fetchPiece(address: string): Promise<TimedPiece> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`The server answered ${response.status}`);
  return response.json();
}
