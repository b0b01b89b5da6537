"use client";
import { useAction } from "#app/_ui/use-action.ts";
import { takeSeat } from "./actions.ts";

/** Accepts the invitation and goes to the negotiation. */
export function useTakeSeat() {
  return useAction(takeSeat, ({ negotiationId }) => {
    window.location.replace(`/negotiations/${negotiationId}`);
  });
}
