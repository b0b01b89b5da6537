"use client";
import { useEffect, useEffectEvent } from "react";
import type { AskedAct } from "./asked-acts.ts";
import { useEditingDesk } from "./editing-desk.tsx";

/** Hears every act that is asked for at the text, as long as the component stands on the page. */
export function useAskedActs(listener: (asked: AskedAct) => void): void {
  const { acts } = useEditingDesk();
  const hear = useEffectEvent(listener);
  useEffect(() => acts.subscribe((asked) => hear(asked)), [acts]);
}
