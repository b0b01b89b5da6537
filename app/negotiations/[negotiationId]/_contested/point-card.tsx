"use client";
import { Text, UnstyledButton } from "@mantine/core";
import { standsOn } from "#lib/contested/attribution.ts";
import { KIND_NAMES } from "#lib/contested/contested-names.ts";
import type { OpenPoint } from "#lib/contested/open-points.ts";
import type { OptionPart } from "#lib/contested/read-contested.ts";
import { describeAge } from "./age.ts";
import { Blockers } from "./blockers.tsx";
import { PointActs, StandActs } from "./point-acts.tsx";
import classes from "./point-card.module.css";
import { PointRequest } from "./point-request.tsx";
import { StandList } from "./stand-list.tsx";

/** One open point of a clause: its words, who stands where, what holds it up, and what can be done. */
export function PointCard({
  point,
  now,
  isHere,
  onShow,
}: {
  readonly point: OpenPoint;
  /** When the page was made. */
  readonly now: string;
  /** Whether the caret stands in it. */
  readonly isHere: boolean;
  readonly onShow: (id: string) => void;
}) {
  const { item, part } = point;
  const { delegation, name } = item.openedBy;
  const isInside = item.parentId !== null;
  return (
    <li className={classes.point} data-point={item.id} data-here={isHere || undefined}>
      <div className={classes.facts}>
        <span className={classes.kind}>
          {KIND_NAMES[part.kind]}
          {isInside && " inside another"}
        </span>
        <span>
          {delegation?.shortName ?? name}, {describeAge(item, now)}
        </span>
      </div>
      {part.kind === "OPTIONS" ? (
        <UnstyledButton className={classes.show} onClick={() => onShow(item.id)}>
          Show in the text
        </UnstyledButton>
      ) : (
        <UnstyledButton className={classes.words} dir="auto" onClick={() => onShow(item.id)}>
          [{part.words}]{part.kind === "HOLE" && part.unit !== "" && ` ${part.unit}`}
        </UnstyledButton>
      )}
      <PointRequest point={point} />
      <StandList stands={standsOn(item.stands, "")} />
      {part.kind === "OPTIONS" && (
        <ol className={classes.options}>
          {part.options.map((option, index) => (
            <Option key={option.id} point={point} option={option} number={index + 1} />
          ))}
        </ol>
      )}
      <Blockers point={point} />
      <PointActs point={point} />
    </li>
  );
}

function Option({
  point,
  option,
  number,
}: {
  readonly point: OpenPoint;
  readonly option: OptionPart;
  readonly number: number;
}) {
  return (
    <li className={classes.option}>
      <Text size="xs" c="dimmed">
        Option {number}
      </Text>
      <div className={classes.words} dir="auto">
        {option.words}
      </div>
      <StandList stands={standsOn(point.item.stands, option.id)} />
      <StandActs point={point} optionId={option.id} />
    </li>
  );
}
