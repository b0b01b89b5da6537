/** The symbols that the proposals of a treaty have already. */
export type SymbolsGiven = readonly string[];

/** The symbol of the next proposal that is tabled: "L.1", "L.2", …. A number is never given twice. */
export function nextSymbol(given: SymbolsGiven): string {
  return `L.${highest(given, /^L\.(\d+)$/) + 1}`;
}

/** The symbol of the next sub-amendment to a proposal: "L.5/Amend.1", "L.5/Amend.2", …. */
export function nextSubSymbol(parent: string, given: SymbolsGiven): string {
  const own = given.filter((symbol) => symbol.startsWith(`${parent}/`));
  return `${parent}/Amend.${highest(own, /\/Amend\.(\d+)$/) + 1}`;
}

function highest(given: SymbolsGiven, pattern: RegExp): number {
  return given.reduce((most, symbol) => Math.max(most, Number(pattern.exec(symbol)?.[1] ?? 0)), 0);
}
