const OPENERS = new Set(
  `conscious mindful convinced committed determined concerned aware guided resolved desirous inspired persuaded
  reaffirmed alarmed bearing deeply having have hereby in whereas
  conscientes consciente conscients soucieuses soucieux résolues résolus déterminées convaincues convaincus désireuses
  désireux attachées préoccupées animées respectueuses respectueux sachant vu sont ont fermement
  deseosas deseosos convencidas convencidos comprometidas resueltas decididas preocupadas inspiradas han acuerdan
  han convienen`.split(/\s+/),
);
const PARTICIPLE = /(?:ing|ant|ants|antes|ando|iendo|ándose|iéndose|ándolo)$/;
const BOUNDARY = /[,;] (\p{Lu}[\p{L}\p{M}]*)(?= \p{Ll}|,| \p{Lu}\p{Ll}+)/gu;

/**
 * The recitals of a preamble that runs on in one paragraph. A recital begins after a comma or semicolon with a capital
 * participle ("Recalling", "Rappelant") or adjective ("Conscious"); one such word alone proves nothing and splits nothing.
 */
export function splitRecitals(text: string): string[] {
  const starts = [...text.matchAll(BOUNDARY)]
    .filter(([, word = ""]) => isOpener(word.toLowerCase()))
    .map((match) => match.index + 2);
  if (starts.length < 2) return [text];
  return [0, ...starts].map((start, index) => text.slice(start, starts[index]).trim());
}

function isOpener(word: string): boolean {
  return OPENERS.has(word) || PARTICIPLE.test(word);
}
