import type { ClauseContent } from "#lib/clause/content.ts";
import { createStore, type Store } from "../_live/store.ts";

/** The text of a clause as this screen last knew it. */
export interface KnownText {
  readonly clauseId: string;
  readonly content: ClauseContent;
}

export interface Texts {
  readonly all: Store<ReadonlyMap<string, ClauseContent>>;
  /** Fetches the texts that the page did not bring along, once. What is known already stays as it is. */
  readonly loadRest: () => Promise<void>;
  /** Takes over what a live text has become. */
  readonly put: (text: KnownText) => void;
}

/** The texts of a treaty on one screen, beginning with those that came with the page. */
export function createTexts(negotiationId: string, first: readonly KnownText[]): Texts {
  const all = createStore<ReadonlyMap<string, ClauseContent>>(toMap(first));
  let loading: Promise<void> | null = null;
  const load = async () => {
    const response = await fetch(`/negotiations/${negotiationId}/treaty/text`);
    if (!response.ok) throw new Error(`the texts of the treaty did not load: ${response.status}`);
    all.set(new Map([...toMap((await response.json()) as readonly KnownText[]), ...all.get()]));
  };
  return {
    all,
    loadRest: () => {
      loading ??= load().catch((error) => {
        loading = null;
        console.warn(error);
      });
      return loading;
    },
    put: ({ clauseId, content }) => all.set(new Map(all.get()).set(clauseId, content)),
  };
}

function toMap(texts: readonly KnownText[]): ReadonlyMap<string, ClauseContent> {
  return new Map(texts.map(({ clauseId, content }) => [clauseId, content]));
}
