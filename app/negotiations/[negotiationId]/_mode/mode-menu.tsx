"use client";
import { lazy, Suspense, useState } from "react";
import { patient } from "#app/_ui/patience.ts";
import { ModeButton, type PresentMode } from "./mode-button.tsx";

const ModeChoices = lazy(
  patient(() => import("./mode-choices.tsx").then((module) => ({ default: module.ModeChoices }))),
);

/**
 * Lets chair and secretariat say who may change a text directly, and by whose decision brackets are settled. The menu is
 * fetched when somebody opens it.
 */
export function ModeMenu(props: { readonly negotiationId: string; readonly present: PresentMode }) {
  const [isAsked, setAsked] = useState(false);
  const button = <ModeButton present={props.present} onClick={() => setAsked(true)} />;
  if (!isAsked) return button;
  return (
    <Suspense fallback={button}>
      <ModeChoices {...props} />
    </Suspense>
  );
}
