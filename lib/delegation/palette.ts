/**
 * Colours of delegations: twelve hues, then the same hues darker and lighter. Neighbours in the list are far apart on
 * the wheel, so that the first dozen delegations are told apart at a glance, on light and on dark ground.
 */
export const PALETTE: readonly string[] = [
  "#2f6fb3",
  "#c2571a",
  "#2d8a57",
  "#a03b8f",
  "#8a7413",
  "#c03546",
  "#1f8a94",
  "#6b53c0",
  "#5f8419",
  "#b5417a",
  "#8d5a3b",
  "#4a6572",
  "#1d4f8c",
  "#93400f",
  "#1c6a40",
  "#7a2a6d",
  "#6a580a",
  "#97222f",
  "#11676f",
  "#4e3a9c",
  "#47650f",
  "#8c2d5c",
  "#6b4128",
  "#364b55",
  "#5b93cf",
  "#dd8150",
  "#55ab7d",
  "#bf68b0",
  "#a98f3a",
  "#d9646f",
  "#4aa6af",
  "#8f7ad8",
  "#84a845",
  "#d06c9c",
  "#ae7c5b",
  "#748d9a",
];

/** A colour for a new delegation or bloc: the first of the palette that the others use least. */
export function nextColour(taken: readonly string[]): string {
  const uses = new Map(PALETTE.map((colour) => [colour, 0]));
  for (const colour of taken) uses.set(colour, (uses.get(colour) ?? 0) + 1);
  const least = Math.min(...PALETTE.map((colour) => uses.get(colour) ?? 0));
  return PALETTE.find((colour) => uses.get(colour) === least) ?? "#4a6572";
}
