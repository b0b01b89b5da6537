"use client";
import { ActionIcon, Text } from "@mantine/core";
import { IconChevronDown, IconChevronUp } from "@tabler/icons-react";
import { type ReactNode, type SyntheticEvent, useEffect, useRef, useState } from "react";
import classes from "./changes.module.css";

/**
 * Walks through the changes of a text, also with the keys n and p, and says of the one under the pointer or in focus
 * who made it when. `actions` stand at the end of its line.
 */
export function ChangeWalker({
  count,
  actions,
  children,
}: {
  readonly count: number;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}) {
  const text = useRef<HTMLDivElement>(null);
  const [note, setNote] = useState("");
  const current = useRef(-1);

  const changes = (): HTMLElement[] => [
    ...[...(text.current?.querySelectorAll<HTMLElement>("[data-change]") ?? [])].filter(isShown),
  ];
  const walk = (step: 1 | -1): void => {
    const all = changes();
    const next = current.current < 0 && step < 0 ? all.length - 1 : current.current + step;
    all[(next + all.length) % all.length]?.focus();
  };
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
      if (event.key === "n") walk(1);
      if (event.key === "p") walk(-1);
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  });
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
        <Text size="xs" aria-live="polite" className={classes.note}>
          {note ||
            `${count} ${count === 1 ? "change" : "changes"}. Point at one to see who made it; n and p walk.`}
        </Text>
        {actions}
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: pointing only repeats what focus tells */}
      <div ref={text} onFocus={notice} onMouseOver={notice}>
        {children}
      </div>
    </>
  );
}

function isShown(element: HTMLElement): boolean {
  return element.offsetParent !== null;
}

function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName))
  );
}
