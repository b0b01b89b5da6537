"use client";
import { Drawer, Loader, Text } from "@mantine/core";
import { useEffect, useEffectEvent, useState } from "react";
import { RefusalAlert } from "#app/_ui/action-form.tsx";
import { useAction } from "#app/_ui/use-action.ts";
import type { WordsTrace } from "#lib/history/traced-words.ts";
import { useLive } from "../_live/live-negotiation.tsx";
import { traceWordsAction } from "./actions.ts";
import type { SelectedPlaces } from "./selected-words.ts";
import { TracedList } from "./traced-list.tsx";
import classes from "./words.module.css";

/** Tells beside the text who wrote the words that are selected in it. */
export function WordsDrawer({
  negotiationId,
  clauseId,
  revision,
  selected,
  onClose,
}: {
  readonly negotiationId: string;
  readonly clauseId: string;
  /** Null: the live text. */
  readonly revision: number | null;
  /** Null: nothing is selected. */
  readonly selected: SelectedPlaces | null;
  readonly onClose: () => void;
}) {
  const [trace, setTrace] = useState<WordsTrace | null>(null);
  const { run, refused } = useAction(traceWordsAction.bind(null, negotiationId), setTrace);
  const ask = useEffectEvent(() => {
    if (selected) run({ clauseId, revision, ...selected });
  });
  useEffect(() => ask(), []);
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="md"
      title="Who wrote this?"
      closeButtonProps={{ "aria-label": "Close" }}
    >
      {!selected && (
        <Text size="sm">Select some words in the text first; then this tells who wrote each of them.</Text>
      )}
      {selected && !trace && !refused && <Loader size="sm" aria-label="Looking it up" />}
      {refused && <RefusalAlert refused={refused} />}
      {trace && (
        <>
          <p className={classes.asOf}>
            The text at revision {trace.revision}. {revision === null && <WhetherNewer trace={trace} />}
          </p>
          <TracedList negotiationId={negotiationId} trace={trace} />
        </>
      )}
    </Drawer>
  );
}

/** Says when somebody has written in the text since it was asked. */
function WhetherNewer({ trace: { clauseId, revision } }: { readonly trace: WordsTrace }) {
  const live = useLive();
  const [newest, setNewest] = useState(revision);
  useEffect(
    () =>
      live?.newText.subscribe(() => {
        const news = live.newText.get();
        if (news?.clauseId === clauseId) setNewest(news.revision);
      }),
    [live, clauseId],
  );
  return (
    <span aria-live="polite">
      {newest > revision && `It has changed since: it is revision ${newest} now.`}
    </span>
  );
}
