import { HocuspocusProvider, type HocuspocusProviderWebsocket } from "@hocuspocus/provider";
import { Doc } from "yjs";
import type { CaretPlace, PresenceState } from "#lib/presence/presence.ts";
import { groupByClause, type PeopleByClause } from "./presence-by-clause.ts";
import { createStore, type Store } from "./store.ts";

/** One connection of somebody who is here now. */
export interface PresentPerson extends PresenceState {
  readonly connection: number;
}

export interface Presence {
  /** Everybody else, one entry per connection. */
  readonly others: Store<readonly PresentPerson[]>;
  /** The same by clause; changes only when somebody comes or goes, not with every caret. */
  readonly byClause: Store<PeopleByClause>;
  /** Says where this screen's caret is; sent at most every 120 ms. */
  readonly show: (place: { readonly clauseId: string; readonly cursor: CaretPlace | null }) => void;
  /** Says that this screen is no longer in a clause, unless it is in another one by now. */
  readonly leave: (clauseId: string) => void;
  readonly destroy: () => void;
}

/** The server takes at most ten presence messages a second from a connection. */
const SHOW_EVERY_MS = 120;

/** The one presence document of a negotiation: who is here, and what the server tells everybody. */
export function openPresence(options: {
  readonly negotiationId: string;
  readonly socket: HocuspocusProviderWebsocket;
  readonly onMessage: (payload: string) => void;
}): Presence {
  const others = createStore<readonly PresentPerson[]>([]);
  const byClause = createStore<PeopleByClause>(new Map());
  const provider = new HocuspocusProvider({
    name: `presence:${options.negotiationId}`,
    document: new Doc(),
    websocketProvider: options.socket,
    onStateless: ({ payload }) => options.onMessage(payload),
    onAwarenessChange: ({ states }) => {
      const here = states.filter(({ clientId }) => clientId !== provider.document.clientID);
      others.set(here.flatMap(({ clientId, ...state }) => presentPerson(clientId, state)));
      byClause.set(groupByClause(others.get(), byClause.get()));
    },
  });
  provider.awareness?.setLocalState({ clauseId: null, cursor: null });
  provider.attach();
  let at: Place = { clauseId: null, cursor: null };
  const { throttled, cancel } = throttle(SHOW_EVERY_MS, () => provider.awareness?.setLocalState({ ...at }));
  const show = (place: Place) => {
    at = place;
    throttled();
  };
  return {
    others,
    byClause,
    show,
    leave: (clauseId) => {
      if (at.clauseId === clauseId) show({ clauseId: null, cursor: null });
    },
    destroy: () => {
      cancel();
      provider.destroy();
    },
  };
}

/** A state as the server relays it. One without a user has not been vouched for yet. */
function presentPerson(connection: number, state: Record<string, unknown>): readonly PresentPerson[] {
  const { user, clauseId, cursor } = state as Partial<PresentPerson>;
  if (!user?.id) return [];
  return [{ connection, user, clauseId: clauseId ?? null, cursor: cursor ?? null }];
}

interface Place {
  readonly clauseId: string | null;
  readonly cursor: CaretPlace | null;
}

/** Calls at once, then at most once per interval, and once more if it was asked in between. */
function throttle(interval: number, call: () => void) {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let isAsked = false;
  const tick = () => {
    timer = null;
    if (!isAsked) return;
    isAsked = false;
    call();
    timer = setTimeout(tick, interval);
  };
  const throttled = () => {
    isAsked = true;
    if (timer === null) tick();
  };
  const cancel = () => {
    if (timer !== null) clearTimeout(timer);
  };
  return { throttled, cancel };
}
