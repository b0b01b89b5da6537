import type { Weave } from "./weave.ts";
import { CLOSE, FORMAT, NEVER, OPEN, TEXT } from "./weave-columns.ts";

/** How many pieces may have come between words and what they replaced. */
const FARTHEST = 200;

/**
 * For pieces of a weave the words that went in the edit that brought them, with nothing else between the two. A piece
 * that replaced nothing has no entry.
 */
export function wordsReplaced(weave: Weave, tokens: Iterable<number>): ReadonlyMap<number, string> {
  const { born } = weave.columns;
  const gone = goneWith(weave);
  const replaced = new Map<number, string>();
  for (const token of tokens) {
    const words = (gone.get(born[token] ?? 0) ?? []).flatMap((other) =>
      isBeside(weave, token, other.token) ? [other.text] : [],
    );
    if (words.length > 0) replaced.set(token, words.join(""));
  }
  return replaced;
}

/** The text that went with each revision, of those that brought some text as well. */
function goneWith({ columns, revision }: Weave) {
  const { kinds, born, died, length, text } = columns;
  const brought = new Uint8Array(revision + 1);
  for (let token = 0; token < kinds.length; token += 1)
    if (kinds[token] === TEXT) brought[born[token] ?? 0] = 1;
  const gone = new Map<number, { readonly token: number; readonly text: string }[]>();
  let at = 0;
  for (let token = 0; token < kinds.length; token += 1) {
    if (kinds[token] !== TEXT) continue;
    const end = at + (length[token] ?? 0);
    const death = died[token] ?? NEVER;
    if (death !== NEVER && brought[death] === 1) {
      const list = gone.get(death) ?? [];
      if (list.length === 0) gone.set(death, list);
      list.push({ token, text: text.slice(at, end) });
    }
    at = end;
  }
  return gone;
}

/** Whether nothing stood between two pieces when the first one came. */
function isBeside({ columns: { kinds, born, died } }: Weave, token: number, other: number): boolean {
  const [from, to] = other < token ? [other + 1, token] : [token + 1, other];
  if (to - from > FARTHEST) return false;
  const moment = born[token] ?? 0;
  for (let at = from; at < to; at += 1) {
    const kind = kinds[at];
    if (kind === OPEN || kind === CLOSE) return false;
    if (kind !== FORMAT && (born[at] ?? 0) <= moment && moment < (died[at] ?? NEVER)) return false;
  }
  return true;
}
