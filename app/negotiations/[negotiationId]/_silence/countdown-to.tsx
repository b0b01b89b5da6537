"use client";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { countdown, isUrgent } from "#lib/silence/countdown.ts";
import classes from "./silence.module.css";

/** A page that is read again so long after the deadline shows how it ended. */
const LOOK_AGAIN_MS = 2_500;
/** Whoever comes back after so long gets the server's time again: a sleeping computer counts no time. */
const AWAY_MS = 60_000;

/**
 * How much time is left until a deadline, by minutes and in the last one by seconds. It goes on from what the server's clock
 * showed when the page was made; the clock of the browser's computer is not asked.
 */
export function CountdownTo({ deadline, now }: { readonly deadline: string; readonly now: string }) {
  const router = useRouter();
  const [left, setLeft] = useState(() => between(now, deadline));
  useEffect(() => {
    const whole = between(now, deadline);
    const began = performance.now();
    let timer: ReturnType<typeof setTimeout>;
    const tick = () => {
      const rest = whole - (performance.now() - began);
      setLeft(rest);
      const { nextMs } = countdown(rest);
      timer =
        nextMs === null ? setTimeout(() => router.refresh(), LOOK_AGAIN_MS) : setTimeout(tick, nextMs + 1);
    };
    tick();
    return () => clearTimeout(timer);
  }, [deadline, now, router]);
  useEffect(() => {
    let leftAt = Date.now();
    const look = () => {
      if (document.visibilityState === "hidden") leftAt = Date.now();
      else if (Date.now() - leftAt > AWAY_MS) router.refresh();
    };
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, [router]);
  return (
    <span role="timer" className={classes.left} data-urgent={isUrgent(left) || undefined}>
      {countdown(left).words}
    </span>
  );
}

/** Milliseconds from one instant to another. */
function between(from: string, to: string): number {
  return Date.parse(to) - Date.parse(from);
}
