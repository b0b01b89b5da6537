"use client";
import { NativeSelect } from "@mantine/core";
import type { RefObject } from "react";
import type { PlayMarkKind } from "#lib/history/playback.ts";
import { formatCount } from "../format.ts";
import classes from "./player.module.css";

/** An act that is marked on the line. */
export interface MarkedMoment {
  readonly key: number;
  readonly kind: PlayMarkKind;
  readonly revision: number;
  readonly sentence: string;
}

/** Places on the line at which marks are drawn apart; those that fall together are one. */
const PLACES = 240;

/** The line of the whole history: where the play is, and what was done when. */
export function PlayLine({
  head,
  at,
  moments,
  slider,
  onSeek,
}: {
  readonly head: number;
  /** Where it begins. Afterwards the slider is moved from outside. */
  readonly at: number;
  readonly moments: readonly MarkedMoment[];
  readonly slider: RefObject<HTMLInputElement | null>;
  readonly onSeek: (revision: number) => void;
}) {
  return (
    <div className={classes.line}>
      <input
        ref={slider}
        className={classes.slider}
        type="range"
        min={0}
        max={head}
        defaultValue={at}
        aria-label="Revision"
        onInput={({ currentTarget }) => onSeek(Number(currentTarget.value))}
      />
      <div className={classes.marks} aria-hidden>
        {marksOf(moments, head).map(({ place, kind, title }) => (
          <span
            key={`${place} ${kind}`}
            className={classes.mark}
            data-kind={kind}
            style={{ insetInlineStart: `${place * 100}%` }}
            title={title}
          />
        ))}
      </div>
    </div>
  );
}

/** Goes to what was done on the text: the same marks as a list. */
export function MomentSelect({
  moments,
  onSeek,
}: {
  readonly moments: readonly MarkedMoment[];
  readonly onSeek: (revision: number) => void;
}) {
  if (moments.length === 0) return null;
  const options = moments.map(({ key, revision, sentence }) => ({
    value: `${revision} ${key}`,
    label: `${formatCount(revision)}: ${sentence}`,
  }));
  return (
    <NativeSelect
      className={classes.moments}
      aria-label="Go to an act"
      size="xs"
      value=""
      data={[{ value: "", label: `Go to an act (${formatCount(moments.length)})` }, ...options]}
      onChange={({ currentTarget: { value } }) => value && onSeek(Number.parseInt(value, 10))}
    />
  );
}

function marksOf(moments: readonly MarkedMoment[], head: number) {
  const drawn = Map.groupBy(
    moments,
    ({ kind, revision }) => `${Math.round((revision * PLACES) / head)} ${kind}`,
  );
  return [...drawn.values()].map((together) => {
    const { kind, revision } = together[0] as MarkedMoment;
    const title = together.map(({ sentence }) => sentence).join("\n");
    return { kind, title, place: Math.round((revision * PLACES) / head) / PLACES };
  });
}
