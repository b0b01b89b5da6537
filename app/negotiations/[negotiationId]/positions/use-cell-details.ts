"use client";
import { useState } from "react";
import { type Refused, useAction } from "#app/_ui/use-action.ts";
import type { ReadPosition } from "#lib/position/position.ts";
import { readPositionHistoryAction } from "../_positions/actions.ts";

/** Where a clause and a delegation meet. */
export type CellPlace = { readonly clauseId: string; readonly delegationId: string };

/** The cell whose details are open, and what has been read about it. */
export type OpenCell = {
  readonly place: CellPlace | null;
  readonly isReading: boolean;
  /** Newest first; null until it has been read. */
  readonly history: readonly ReadPosition[] | null;
  readonly refused: Refused | null;
  readonly open: (place: CellPlace) => void;
  readonly close: () => void;
};

/** Opens a cell and reads the positions that its delegation has taken on its clause. */
export function useCellDetails(negotiationId: string): OpenCell {
  const [place, setPlace] = useState<CellPlace | null>(null);
  const [read, setRead] = useState<{ place: CellPlace; history: readonly ReadPosition[] } | null>(null);
  const action = useAction(async (wanted: CellPlace) => {
    const answer = await readPositionHistoryAction(negotiationId, wanted);
    if (answer.ok) setRead({ place: wanted, history: answer.value });
    return answer;
  });
  const open = (wanted: CellPlace) => {
    setPlace(wanted);
    action.run(wanted);
  };
  return {
    place,
    history: place && read && isSamePlace(read.place, place) ? read.history : null,
    isReading: action.isRunning,
    refused: action.refused,
    open,
    close: () => setPlace(null),
  };
}

function isSamePlace(a: CellPlace, b: CellPlace): boolean {
  return a.clauseId === b.clauseId && a.delegationId === b.delegationId;
}
