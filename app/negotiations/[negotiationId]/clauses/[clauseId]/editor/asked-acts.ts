/**
 * What somebody at the text asks of the server, about contested words, by their id. `choose` names the group and the
 * option of it, `accept` and `reject` a suggestion.
 */
export type AskedAct =
  | { readonly act: "lift" | "delete" | "fill" | "accept" | "reject"; readonly id: string }
  | { readonly act: "choose"; readonly id: string; readonly optionId: string };

/** Where the editor's keys ask, and where whoever can do the act listens. */
export interface AskedActs {
  readonly ask: (asked: AskedAct) => void;
  readonly subscribe: (listener: (asked: AskedAct) => void) => () => void;
}

export function createAskedActs(): AskedActs {
  const listeners = new Set<(asked: AskedAct) => void>();
  return {
    ask: (asked) => {
      for (const listener of [...listeners]) listener(asked);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
