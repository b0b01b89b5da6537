const SHOWN_MS = 1600;

/** Brings contested words into view in the text and lights them up for a moment. */
export function showPoint(id: string): void {
  const name = CSS.escape(id);
  const found = document.querySelectorAll<HTMLElement>(
    `article [data-id="${name}"], article [data-group="${name}"]`,
  );
  found[0]?.scrollIntoView({ block: "center" });
  for (const element of found)
    element.animate([{ backgroundColor: "var(--mantine-primary-color-light-hover)" }, {}], SHOWN_MS);
}
