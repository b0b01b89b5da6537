import * as Y from "yjs";
import { ClauseProvider } from "#lib/clause/clause-provider.ts";
import { TrackedSocket } from "#lib/clause/tracked-socket.ts";
import { socketClass } from "./socket-class.ts";

/** A window that writes words of its own and remembers which of them it was told are saved. */
export interface Writer {
  readonly clauseId: string;
  readonly write: () => void;
  /** Its words in order; they are keys of the Y.Map "bench". */
  readonly made: () => readonly string[];
  /** The first so many were acknowledged. */
  readonly acknowledged: () => number;
  /** Whether it has compared itself with the server, and nothing is on the way. */
  readonly isOpen: () => boolean;
  readonly close: () => void;
}

export function openWriter(who: {
  readonly url: string;
  readonly cookie: string;
  readonly clauseId: string;
  readonly name: string;
}): Writer {
  const document = new Y.Doc();
  const made: string[] = [];
  let acknowledged = 0;
  const socket = new TrackedSocket({
    url: who.url,
    WebSocketPolyfill: socketClass(who.url, who.cookie),
    delay: 200,
    minDelay: 200,
    maxDelay: 500,
  });
  const text = new ClauseProvider({
    clauseId: who.clauseId,
    document,
    socket,
    onUnsaved: (unsaved) => {
      acknowledged = made.length - unsaved;
    },
    onOutdated: () => {
      throw new Error("the bench is of another version than the server");
    },
    onRefused: (closing) => process.stderr.write(`refused: ${closing}\n`),
    onMessage: () => undefined,
  });
  text.attach();
  return {
    clauseId: who.clauseId,
    write: () => {
      const word = `${who.name} ${made.length}`;
      made.push(word);
      document.getMap("bench").set(word, true);
    },
    made: () => made,
    acknowledged: () => acknowledged,
    isOpen: () => text.synced && text.unsaved === 0,
    close: () => {
      text.destroy();
      socket.destroy();
    },
  };
}
