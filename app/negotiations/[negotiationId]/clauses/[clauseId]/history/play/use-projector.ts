import { useEffect, useRef, useState } from "react";
import type { PlayOutline, TimedPiece } from "#lib/history/playback.ts";
import { Projector, type Waiting } from "./projector.ts";
import { ScreenBar } from "./screen-bar.ts";

/** A projector for the time that the page is open; React hears only that it plays, pauses or waits. */
export function useProjector({
  address,
  outline,
  at,
  speed,
}: {
  readonly address: string;
  readonly outline: PlayOutline;
  readonly at: number;
  readonly speed: number;
}) {
  const scroller = useRef<HTMLElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  const bar = useRef<HTMLDivElement>(null);
  const slider = useRef<HTMLInputElement>(null);
  const spoken = useRef<HTMLParagraphElement>(null);
  const projector = useRef<Projector | null>(null);
  const [isPlaying, setPlaying] = useState(false);
  const [waiting, setWaiting] = useState<Waiting>("loading");
  // what the page began with: it may read again
  const [first] = useState({ address, outline, at });

  useEffect(() => {
    if (!scroller.current || !stage.current || !bar.current || !slider.current || !spoken.current) return;
    const screen = new ScreenBar(
      { bar: bar.current, slider: slider.current, spoken: spoken.current },
      first.outline,
    );
    const made = new Projector({
      ...first,
      root: stage.current,
      scroller: scroller.current,
      fetch: (from) => fetchPiece(`${first.address}/history/play/pieces/${from}`),
      events: {
        onShown: (shown) => screen.show(shown, projector.current?.isPlaying === true),
        onPlaying: (plays) => {
          setPlaying(plays);
          if (!plays) screen.settle();
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
      screen.destroy();
      projector.current = null;
    };
  }, [first]);
  useEffect(() => {
    if (projector.current) projector.current.speed = speed;
  }, [speed]);
  return { projector, isPlaying, waiting, screen: { scroller, stage, bar, slider, spoken } };
}

async function fetchPiece(address: string): Promise<TimedPiece> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`The server answered ${response.status}`);
  return response.json();
}
