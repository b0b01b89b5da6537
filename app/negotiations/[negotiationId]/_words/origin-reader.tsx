"use client";
import { ActionIcon, Button, Text } from "@mantine/core";
import { IconChevronDown, IconChevronUp, IconUserQuestion } from "@tabler/icons-react";
import dynamic from "next/dynamic";
import { type ReactNode, type SyntheticEvent, useEffect, useRef, useState } from "react";
import { patient } from "#app/_ui/patience.ts";
import { type SelectedPlaces, selectedIn } from "./selected-words.ts";
import classes from "./words.module.css";

const WordsDrawer = dynamic(
  patient(() => import("./words-drawer.tsx").then((module) => module.WordsDrawer)),
  {
    ssr: false,
  },
);

/**
 * A text of which one can ask who wrote it: words are selected, or, where it is coloured, pointed at or walked through
 * word by word of one author.
 */
export function OriginReader({
  negotiationId,
  clauseId,
  revision,
  isColoured,
  actions,
  children,
}: {
  readonly negotiationId: string;
  readonly clauseId: string;
  readonly revision: number;
  readonly isColoured: boolean;
  /** What else can be done with the text. */
  readonly actions: ReactNode;
  readonly children: ReactNode;
}) {
  const text = useRef<HTMLDivElement>(null);
  const current = useRef(-1);
  const [note, setNote] = useState("");
  const [asked, setAsked] = useState<{ readonly selected: SelectedPlaces | null } | null>(null);
  const stretches = () => [...(text.current?.querySelectorAll<HTMLElement>("[data-stretch]") ?? [])];
  const walk = (step: 1 | -1): void => {
    const all = stretches();
    const next = current.current < 0 && step < 0 ? all.length - 1 : current.current + step;
    all[(next + all.length) % all.length]?.focus();
  };
  const notice = (event: SyntheticEvent): void => {
    const stretch = (event.target as HTMLElement).closest<HTMLElement>("[data-stretch]");
    if (!stretch) return;
    if (event.type === "focus") current.current = stretches().indexOf(stretch);
    setNote(stretch.dataset.note ?? "");
  };
  const ask = () => setAsked({ selected: selectedIn(text.current) });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!event.altKey || !(event.ctrlKey || event.metaKey) || event.code !== "KeyP") return;
      event.preventDefault();
      setAsked({ selected: selectedIn(text.current) });
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
  return (
    <>
      <div className={classes.tools}>
        {actions}
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconUserQuestion size={16} aria-hidden />}
          title="Who wrote the selected words"
          aria-keyshortcuts="Control+Alt+P"
          onMouseDown={(event) => event.preventDefault()}
          onClick={ask}
        >
          Who wrote this?
        </Button>
      </div>
      {isColoured && (
        <div className={classes.walker}>
          <ActionIcon variant="default" aria-label="Words of the author before" onClick={() => walk(-1)}>
            <IconChevronUp size={16} aria-hidden />
          </ActionIcon>
          <ActionIcon variant="default" aria-label="Words of the next author" onClick={() => walk(1)}>
            <IconChevronDown size={16} aria-hidden />
          </ActionIcon>
          <Text size="xs" aria-live="polite" miw={0}>
            {note || "Point at words, or walk through them, to see who wrote them and when."}
          </Text>
        </div>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: pointing only repeats what focus tells */}
      <div ref={text} onFocus={notice} onMouseOver={notice}>
        {children}
      </div>
      {asked && (
        <WordsDrawer
          negotiationId={negotiationId}
          clauseId={clauseId}
          revision={revision}
          selected={asked.selected}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}
