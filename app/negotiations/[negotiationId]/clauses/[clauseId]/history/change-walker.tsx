"use client";
import { ActionIcon, Text } from "@mantine/core";
import { IconChevronDown, IconChevronUp } from "@tabler/icons-react";
import { type ReactNode, type SyntheticEvent, useRef, useState } from "react";
import classes from "./history.module.css";

/** Walks through the changes of a text and says of the one under the pointer or in focus who made it when. */
export function ChangeWalker({ count, children }: { readonly count: number; readonly children: ReactNode }) {
  const text = useRef<HTMLDivElement>(null);
  const [note, setNote] = useState("");
  const current = useRef(-1);

  const changes = (): HTMLElement[] => [
    ...(text.current?.querySelectorAll<HTMLElement>("[data-change]") ?? []),
  ];
  const walk = (step: 1 | -1): void => {
    const all = changes();
    const next = current.current < 0 && step < 0 ? all.length - 1 : current.current + step;
    all[(next + all.length) % all.length]?.focus();
  };
  const notice = (event: SyntheticEvent): void => {
    const change = (event.target as HTMLElement).closest<HTMLElement>("[data-change]");
    if (!change) return;
    if (event.type === "focus") current.current = changes().indexOf(change);
    setNote(change.dataset.note ?? "");
  };

  return (
    <>
      <div className={classes.walker}>
        <ActionIcon
          variant="default"
          aria-label="Previous change"
          disabled={count === 0}
          onClick={() => walk(-1)}
        >
          <IconChevronUp size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon variant="default" aria-label="Next change" disabled={count === 0} onClick={() => walk(1)}>
          <IconChevronDown size={16} aria-hidden />
        </ActionIcon>
        <Text size="xs" aria-live="polite" miw={0}>
          {note || `${count} ${count === 1 ? "change" : "changes"}. Point at one to see who made it.`}
        </Text>
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: pointing only repeats what focus tells */}
      <div ref={text} onFocus={notice} onMouseOver={notice}>
        {children}
      </div>
    </>
  );
}
