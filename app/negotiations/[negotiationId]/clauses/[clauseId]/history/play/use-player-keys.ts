import { useEffect, useEffectEvent } from "react";

/** What the keys of the player do. */
export interface PlayerKeys {
  readonly toggle: () => void;
  readonly step: (by: 1 | -1) => void;
  readonly stop: (by: 1 | -1) => void;
  readonly speed: (by: 1 | -1) => void;
  readonly toEnd: (by: 1 | -1) => void;
}

/** Space plays and pauses, the arrows step and set the speed, Home and End go to the ends; wherever the focus is. */
export function usePlayerKeys(keys: PlayerKeys): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || isForeign(event)) return;
    const act = actOf(event, keys);
    if (!act) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);
}

function actOf({ key, shiftKey }: KeyboardEvent, keys: PlayerKeys): (() => void) | undefined {
  const go = shiftKey ? keys.stop : keys.step;
  switch (key) {
    case " ":
      return keys.toggle;
    case "ArrowLeft":
      return () => go(-1);
    case "ArrowRight":
      return () => go(1);
    case "ArrowUp":
      return () => keys.speed(1);
    case "ArrowDown":
      return () => keys.speed(-1);
    case "Home":
      return () => keys.toEnd(-1);
    case "End":
      return () => keys.toEnd(1);
    default:
      return undefined;
  }
}

/** Keys that belong to what has the focus: fields and lists have their own, and Space presses buttons. */
function isForeign({ key, target }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.matches("select, textarea, [contenteditable], input:not([type=range]), [role=menuitem]"))
    return true;
  return key === " " && target.matches("button, a, summary");
}
