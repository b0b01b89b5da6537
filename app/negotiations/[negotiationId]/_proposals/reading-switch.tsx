"use client";
import { SegmentedControl } from "@mantine/core";
import { type ReactNode, useState } from "react";
import classes from "./reading-switch.module.css";

const VIEWS = [
  { value: "change", label: "What changes" },
  { value: "reading", label: "As it would read" },
];

/** Switches between the text with its changes and the text as it would read. */
export function ReadingSwitch({
  label,
  title,
  change,
  reading,
}: {
  readonly label: string;
  readonly title: ReactNode;
  readonly change: ReactNode;
  readonly reading: ReactNode;
}) {
  const [view, setView] = useState("change");
  return (
    <>
      <div className={classes.head}>
        {title}
        <SegmentedControl
          size="xs"
          data={VIEWS}
          value={view}
          onChange={setView}
          aria-label={`Text of ${label}`}
        />
      </div>
      {view === "change" ? change : reading}
    </>
  );
}
