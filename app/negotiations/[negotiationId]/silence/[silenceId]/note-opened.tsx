"use client";
import { useEffect } from "react";
import { noteViewAction } from "../../_silence/actions.ts";

/** Notes, once somebody really sees the page, that their delegation has opened it. */
export function NoteOpened({
  negotiationId,
  silenceId,
}: {
  readonly negotiationId: string;
  readonly silenceId: string;
}) {
  useEffect(() => {
    // if it cannot be noted now, the next visit does it
    noteViewAction(negotiationId, { silenceId }).catch(() => undefined);
  }, [negotiationId, silenceId]);
  return null;
}
