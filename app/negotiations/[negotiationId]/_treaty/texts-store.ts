import type { ClauseContent } from "#lib/clause/content.ts";
import { type BlockNumber, blockPlaces, numberBlocks } from "#lib/clause/number-blocks.ts";
import type { Numbers } from "#lib/clause/reference.ts";
import { createStore, type Store } from "../_live/store.ts";

/** The text of a clause as this screen last knew it. */
export interface KnownText {
  readonly clauseId: string;
  readonly content: ClauseContent;
}

/** The texts of a treaty on one screen. Each change of a text tells only those who read that text. */
export interface Texts {
  readonly get: (clauseId: string) => ClauseContent | undefined;
  readonly subscribe: (clauseId: string, listener: () => void) => () => void;
  /** Numbers of the blocks of every text known; stays the same while people type within paragraphs. */
  readonly blocks: Store<Numbers["blocks"]>;
  /** Fetches the texts that the page did not bring along, once. What is known already stays as it is. */
  readonly loadRest: () => Promise<void>;
  /** Takes over what a live text has become. */
  readonly put: (text: KnownText) => void;
}

/** Texts that appear at once; between two lots the browser answers to people. */
const LOT = 12;

/** The texts of a treaty; `source` is the address at which the rest of them is fetched. */
export function createTexts(source: string, first: readonly KnownText[]): Texts {
  const contents = new Map(first.map(({ clauseId, content }) => [clauseId, content]));
  const listeners = new Map<string, Set<() => void>>();
  const numbered = first.map(({ clauseId, content }) => [clauseId, numbersOf(content)] as const);
  const blocks = createStore<Numbers["blocks"]>(new Map(numbered));
  let loading: Promise<void> | null = null;

  function take(texts: readonly KnownText[]): void {
    const changed = texts.filter(({ clauseId, content }) => !isSame(contents.get(clauseId), content));
    for (const { clauseId, content } of changed) contents.set(clauseId, content);
    const renumbered = changed
      .map(({ clauseId, content }) => [clauseId, numbersOf(content)] as const)
      .filter(([clauseId, numbers]) => !isSame(blocks.get().get(clauseId), numbers));
    if (renumbered.length > 0) blocks.set(new Map([...blocks.get(), ...renumbered]));
    for (const { clauseId } of changed) for (const listener of listeners.get(clauseId) ?? []) listener();
  }

  async function load(): Promise<void> {
    const response = await fetch(source);
    if (!response.ok) throw new Error(`the texts of the treaty did not load: ${response.status}`);
    const texts = (await response.json()) as readonly KnownText[];
    for (let start = 0; start < texts.length; start += LOT) {
      take(texts.slice(start, start + LOT).filter(({ clauseId }) => !contents.has(clauseId)));
      await pause();
    }
  }

  return {
    get: (clauseId) => contents.get(clauseId),
    subscribe: (clauseId, listener) => {
      const set = listeners.get(clauseId) ?? new Set();
      listeners.set(clauseId, set.add(listener));
      return () => set.delete(listener);
    },
    blocks,
    loadRest: () => {
      loading ??= load().catch((error) => {
        loading = null;
        console.warn(error);
      });
      return loading;
    },
    put: (text) => take([text]),
  };
}

function numbersOf(content: ClauseContent): readonly BlockNumber[] {
  return numberBlocks(blockPlaces(content.content));
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/** Lets the browser paint and answer before the next lot. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
