"use client";
import { Button } from "@mantine/core";
import type { Stand, StandNow } from "#lib/contested/contested-item.ts";
import type { OpenPoint } from "#lib/contested/open-points.ts";
import classes from "./point-card.module.css";
import type { PointTask, PointViewer } from "./point-task.ts";
import { usePoints } from "./points-context.tsx";

/** What can be done with a whole point: by whoever may settle it, or by asking the chair; and the stands on it. */
export function PointActs({ point }: { readonly point: OpenPoint }) {
  const { viewer } = usePoints();
  const { part, item } = point;
  const { id } = item;
  const canAct = viewer.isOpen && (viewer.maySettle || viewer.voices.length > 0);
  if (part.kind === "OPTIONS")
    return canAct && viewer.maySettle ? (
      <div className={classes.acts}>
        <Act task={{ type: "choose", id, optionId: null }}>Choose none…</Act>
      </div>
    ) : null;
  const ask = viewer.maySettle ? "" : "Ask to ";
  const named = (word: string) => (ask === "" ? word : `${ask}${word.toLowerCase()}`);
  return (
    <>
      {part.kind === "BRACKET" && <StandActs point={point} optionId="" />}
      {canAct && (
        <div className={classes.acts}>
          {part.kind === "BRACKET" && (
            <>
              <Act task={{ type: "lift", id }}>{named("Lift")}…</Act>
              <Act task={{ type: "delete", id }}>{named("Delete")}…</Act>
            </>
          )}
          {part.kind === "HOLE" && <Act task={{ type: "fill", id }}>{named("Fill in")}…</Act>}
        </div>
      )}
    </>
  );
}

/** Support, oppose, give way, for the own delegation and its blocs; attribution by the chair; choosing an option. */
export function StandActs({ point, optionId }: { readonly point: OpenPoint; readonly optionId: string }) {
  const { viewer } = usePoints();
  const { id } = point.item;
  const own = point.item.stands.filter((stand) => stand.optionId === optionId && isOwn(stand, viewer));
  const stand = (taken: Stand | "NONE"): PointTask => ({ type: "stand", id, optionId, stand: taken });
  const holds = (taken: Stand) => own.some((each) => each.stand === taken && !each.isOnEarlierText);
  const maySpeak = viewer.voices.length > 0;
  const mayChoose = optionId !== "" && viewer.isOpen && (viewer.maySettle || maySpeak);
  if (!maySpeak && !viewer.mayAttribute && !mayChoose) return null;
  return (
    <div className={classes.acts}>
      {maySpeak && !holds("SUPPORTS") && <Act task={stand("SUPPORTS")}>Support…</Act>}
      {maySpeak && !holds("OPPOSES") && <Act task={stand("OPPOSES")}>Oppose…</Act>}
      {own.length > 0 && <Act task={stand("NONE")}>Give way…</Act>}
      {viewer.mayAttribute && <Act task={{ type: "attribute", id, optionId }}>Attribute…</Act>}
      {mayChoose && (
        <Act task={{ type: "choose", id, optionId }}>
          {viewer.maySettle ? "Choose this…" : "Ask to choose this…"}
        </Act>
      )}
    </div>
  );
}

function Act({
  task,
  children,
}: {
  readonly task: PointTask;
  readonly children: string | readonly string[];
}) {
  const { begin } = usePoints();
  return (
    <Button variant="default" size="compact-xs" onClick={() => begin(task)}>
      {children}
    </Button>
  );
}

function isOwn({ holder }: StandNow, { voices }: PointViewer): boolean {
  return voices.some(({ type, id }) => type === holder.type && id === holder.id);
}
