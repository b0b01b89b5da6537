import type { Person } from "#lib/access/actor.ts";
import { SEAT_CHANGED } from "#lib/clause/closing.ts";
import type { NegotiationMessage } from "#lib/journal/notice.ts";
import { type ClauseDocuments, openClauseDocuments } from "./clause-documents.ts";
import type { Connection } from "./live-socket.ts";
import { LiveSocket, socketUrl } from "./live-socket.ts";
import { openPresence, type Presence } from "./presence.ts";
import type { KeepDraft } from "./refused-words.ts";
import { createStore, type Store } from "./store.ts";
import { forgetOtherPeople } from "./unsaved-words.ts";

/** That a clause has a new text version. */
export type NewText = Extract<NegotiationMessage, { readonly type: "text" }>;

/** Everything that is live on this screen: one socket for the whole negotiation. */
export interface LiveConnection {
  readonly connection: Store<Connection>;
  readonly presence: Presence;
  readonly clauses: ClauseDocuments;
  /** The newest text version that was stored, of any clause. */
  readonly newText: Store<NewText | null>;
  readonly close: () => void;
}

/** How far the page had come when it was made. */
export interface ShownFacts {
  readonly journalHead: number;
  readonly comments: string;
}

/** Connects this screen to its negotiation. `onNews`: something is to be read again. */
export function connectLive(options: {
  readonly negotiationId: string;
  readonly person: Person;
  readonly keepDraft: KeepDraft;
  readonly onNews: () => void;
  /** The newest event, and the mark of the comments, that the page shows. */
  readonly shown: () => ShownFacts;
}): LiveConnection {
  const { negotiationId, person, keepDraft, onNews, shown } = options;
  const socket = new LiveSocket(socketUrl(negotiationId));
  const newText = createStore<NewText | null>(null);
  const presence = openPresence({
    negotiationId,
    socket,
    onMessage: (payload) => {
      const message: NegotiationMessage = JSON.parse(payload);
      if (message.type === "text") newText.set(message);
      else if (message.type !== "head" || isNewer(message, shown())) onNews();
    },
  });
  const clauses = openClauseDocuments({ userId: person.userId, socket, keepDraft });
  void forgetOtherPeople(person.userId);
  readAgainAfterGaps(socket, onNews);
  return {
    connection: socket.connection,
    presence,
    clauses,
    newText,
    close: () => {
      clauses.close();
      presence.destroy();
      socket.destroy();
    },
  };
}

function isNewer(
  { number, comments }: Extract<NegotiationMessage, { readonly type: "head" }>,
  shown: ShownFacts,
): boolean {
  return number > shown.journalHead || comments !== shown.comments;
}

/** While the socket was closed, news was missed; a changed seat changes what one may see. */
function readAgainAfterGaps(socket: LiveSocket, onNews: () => void): void {
  let wasOffline = false;
  socket.connection.subscribe(() => {
    const isConnected = socket.connection.get() === "connected";
    if (isConnected && wasOffline) onNews();
    wasOffline = !isConnected;
  });
  socket.on("close", ({ event }: { event: { code: number } }) => {
    if (event.code === SEAT_CHANGED) onNews();
  });
}
