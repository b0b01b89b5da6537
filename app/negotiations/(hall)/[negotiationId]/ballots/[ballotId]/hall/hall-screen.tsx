"use client";
import { useFullscreenDocument, useHotkeys } from "@mantine/hooks";
import Link from "next/link";
import { type ReactNode, useRef, useState } from "react";
import classes from "./hall.module.css";

/** How much of a screen one press of an arrow moves. */
const PAGE = 0.85;

/** The screen in the hall: the board or the text, moved by keys; dark unless the room is bright. */
export function HallScreen({
  negotiation,
  back,
  text,
  children,
}: {
  readonly negotiation: string;
  /** The page of the vote. */
  readonly back: string;
  /** What is voted on; nothing where a motion has no text. */
  readonly text: ReactNode;
  /** The question and the board. */
  readonly children: ReactNode;
}) {
  const [view, setView] = useState<"board" | "text">("board");
  const [isLight, setIsLight] = useState(false);
  const { toggle } = useFullscreenDocument();
  const page = useRef<HTMLElement>(null);
  const hasText = Boolean(text);
  const show = (next: "board" | "text") => setView(hasText ? next : "board");
  const move = (pages: number) => {
    const room = page.current;
    room?.scrollBy({ top: pages * PAGE * room.clientHeight });
  };
  useHotkeys([
    ["f", () => void toggle()],
    ["l", () => setIsLight(!isLight)],
    ["ArrowRight", () => show("text")],
    ["ArrowLeft", () => show("board")],
    ["ArrowDown", () => move(1)],
    ["ArrowUp", () => move(-1)],
    ["PageDown", () => move(1)],
    ["PageUp", () => move(-1)],
  ]);
  return (
    <main id="main" className={classes.screen} data-light={isLight || undefined}>
      {view === "board" ? (
        <div className={classes.sheet}>{children}</div>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a long text is scrolled by keys
        <section ref={page} className={classes.pages} tabIndex={0} aria-label="The text">
          {text}
        </section>
      )}
      <footer className={classes.foot}>
        <span className={classes.negotiation}>{negotiation}</span>
        <span className={classes.keys}>
          {hasText && (
            <button type="button" onClick={() => show(view === "board" ? "text" : "board")}>
              {view === "board" ? "Text →" : "← Board"}
            </button>
          )}
          {view === "text" && (
            <>
              <button type="button" aria-label="Page up" onClick={() => move(-1)}>
                ↑
              </button>
              <button type="button" aria-label="Page down" onClick={() => move(1)}>
                ↓
              </button>
            </>
          )}
          <button type="button" aria-keyshortcuts="L" onClick={() => setIsLight(!isLight)}>
            {isLight ? "Dark" : "Light"} <kbd aria-hidden>L</kbd>
          </button>
          <button type="button" aria-keyshortcuts="F" onClick={() => void toggle()}>
            Full screen <kbd aria-hidden>F</kbd>
          </button>
          <Link href={back}>Leave</Link>
        </span>
      </footer>
    </main>
  );
}
