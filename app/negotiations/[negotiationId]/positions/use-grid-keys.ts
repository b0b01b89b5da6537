"use client";
import { type FocusEvent, type KeyboardEvent, useRef, useState } from "react";

/** A place in a grid: rows and columns from 0; column -1 is the row's header. */
export type GridPlace = { readonly row: number; readonly column: number };

const PAGE = 10;
const HEADER = -1;

/**
 * The one cell of a grid that Tab reaches, and the keys that move it (WAI-ARIA grid pattern). Cells carry `data-row` and
 * `data-column`.
 */
export function useGridKeys(size: { readonly rows: number; readonly columns: number }) {
  const grid = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState<GridPlace>({ row: 0, column: 0 });
  const place = clamp(at, size);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = moved(event, place, size);
    if (!next) return;
    event.preventDefault();
    const { row, column } = clamp(next, size);
    grid.current?.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`)?.focus();
  };
  const onFocus = ({ target }: FocusEvent) => {
    const focused = placeOf(target);
    if (focused) setAt(focused);
  };
  return { grid, place, onKeyDown, onFocus };
}

/** Where in the grid an element is. */
export function placeOf(target: EventTarget): GridPlace | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>("[data-column]") : null;
  return cell ? { row: Number(cell.dataset.row), column: Number(cell.dataset.column) } : null;
}

function moved(
  { key, ctrlKey, metaKey, altKey }: KeyboardEvent,
  { row, column }: GridPlace,
  { rows, columns }: { readonly rows: number; readonly columns: number },
): GridPlace | null {
  if (altKey || metaKey) return null;
  switch (key) {
    case "ArrowUp":
      return { row: row - 1, column };
    case "ArrowDown":
      return { row: row + 1, column };
    case "ArrowLeft":
      return { row, column: column - 1 };
    case "ArrowRight":
      return { row, column: column + 1 };
    case "PageUp":
      return { row: row - PAGE, column };
    case "PageDown":
      return { row: row + PAGE, column };
    case "Home":
      return { row: ctrlKey ? 0 : row, column: HEADER };
    case "End":
      return { row: ctrlKey ? rows - 1 : row, column: columns - 1 };
    default:
      return null;
  }
}

function clamp(
  { row, column }: GridPlace,
  size: { readonly rows: number; readonly columns: number },
): GridPlace {
  return {
    row: Math.max(0, Math.min(row, size.rows - 1)),
    column: Math.max(HEADER, Math.min(column, size.columns - 1)),
  };
}
