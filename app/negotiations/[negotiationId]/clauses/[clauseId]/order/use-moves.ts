"use client";
import { useEffect, useRef, useState } from "react";

type Way = "up" | "down";

/** A list whose items go up and down by buttons: the focus goes with the item, and what moved is said. */
export function useMoves(first: readonly string[]) {
  const [ids, setIds] = useState(first);
  const [said, setSaid] = useState("");
  const buttons = useRef(new Map<string, HTMLButtonElement>());
  const moved = useRef<{ readonly id: string; readonly way: Way } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows each new order
  useEffect(() => {
    if (!moved.current) return;
    const { id, way } = moved.current;
    moved.current = null;
    const other = way === "up" ? "down" : "up";
    const button = [way, other]
      .map((each) => buttons.current.get(`${id} ${each}`))
      .find((each) => !each?.disabled);
    button?.focus();
  }, [ids]);
  const move = (id: string, way: Way, name: string) => {
    const from = ids.indexOf(id);
    const to = way === "up" ? from - 1 : from + 1;
    const other = ids[to];
    if (other === undefined) return;
    moved.current = { id, way };
    setIds(ids.with(to, id).with(from, other));
    setSaid(`${name} is now ${to + 1} of ${ids.length}.`);
  };
  const buttonRef = (id: string, way: Way) => (button: HTMLButtonElement | null) => {
    if (button) buttons.current.set(`${id} ${way}`, button);
    else buttons.current.delete(`${id} ${way}`);
  };
  return { ids, said, move, reset: setIds, buttonRef };
}
