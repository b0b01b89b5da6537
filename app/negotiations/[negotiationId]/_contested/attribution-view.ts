"use client";
import { useSyncExternalStore } from "react";
import { ATTRIBUTION_VIEWS, type AttributionView } from "#lib/contested/attribution.ts";
import { createStore } from "../_live/store.ts";

const KEPT_AS = "travaux.attribution";
const chosen = createStore<AttributionView | null>(null);

/** How much of who stands where this person wants to see in texts; kept in this browser. */
export function useAttributionView(): AttributionView {
  return useSyncExternalStore(chosen.subscribe, current, () => "attributed");
}

export function chooseAttributionView(view: AttributionView): void {
  chosen.set(view);
  try {
    localStorage.setItem(KEPT_AS, view);
  } catch {
    // a browser that keeps nothing: the choice holds for this page alone
  }
}

function current(): AttributionView {
  return chosen.get() ?? kept();
}

function kept(): AttributionView {
  try {
    const found = localStorage.getItem(KEPT_AS);
    return ATTRIBUTION_VIEWS.find((each) => each === found) ?? "attributed";
  } catch {
    return "attributed";
  }
}
