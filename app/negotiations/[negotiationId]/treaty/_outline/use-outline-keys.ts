"use client";
import { type RefObject, useEffect } from "react";

/**
 * The outline's keyboard: "/" goes to its filter; j and k, or the arrows within it, go down and up; Enter on a line is
 * the browser's own. Keys typed into text or forms are left alone.
 */
export function useOutlineKeys({
  search,
  list,
}: {
  readonly search: RefObject<HTMLInputElement | null>;
  readonly list: RefObject<HTMLOListElement | null>;
}): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      const isInOutline = list.current?.contains(document.activeElement) ?? false;
      const isInFilter = document.activeElement === search.current;
      if (isInFilter && event.key === "ArrowDown") step(event, list.current, 1);
      else if (isTyping(event.target)) return;
      else if (event.key === "/") {
        event.preventDefault();
        search.current?.focus();
      } else if (event.key === "j" || (isInOutline && event.key === "ArrowDown"))
        step(event, list.current, 1);
      else if (event.key === "k" || (isInOutline && event.key === "ArrowUp")) step(event, list.current, -1);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [search, list]);
}

function step(event: KeyboardEvent, list: HTMLOListElement | null, by: 1 | -1): void {
  const links = [...(list?.querySelectorAll<HTMLAnchorElement>("a[href]") ?? [])];
  const focused = document.activeElement;
  const here = focused instanceof HTMLAnchorElement ? links.indexOf(focused) : -1;
  const next = links[here < 0 ? 0 : Math.min(links.length - 1, Math.max(0, here + by))];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || target.role === "menuitem"
  );
}
