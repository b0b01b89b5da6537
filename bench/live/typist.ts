import { HocuspocusProvider, HocuspocusProviderWebsocket } from "@hocuspocus/provider";
import * as Y from "yjs";
import { ClauseProvider } from "#lib/clause/clause-provider.ts";
import { BODY } from "#lib/clause/schema.ts";
import { TrackedSocket } from "#lib/clause/tracked-socket.ts";
import { socketClass } from "./socket-class.ts";

/** A whole window: the text, its socket, and a cursor that others see. */
export interface Editor {
  readonly document: Y.Doc;
  readonly synced: () => boolean;
  /** Types one character at the end of a paragraph and moves the cursor there. */
  readonly type: (paragraph: number) => void;
  /** Changes that are not acknowledged. */
  readonly unsaved: () => number;
  readonly close: () => void;
}

/** As our page opens a clause: text and presence are documents of one socket. */
export function openOurs(
  url: string,
  who: { readonly cookie: string; readonly clauseId: string; readonly negotiationId: string },
): Editor {
  const document = new Y.Doc();
  const socket = new TrackedSocket({
    url,
    WebSocketPolyfill: socketClass(url, who.cookie),
    delay: 200,
    minDelay: 200,
  });
  const presence = new HocuspocusProvider({
    name: `presence:${who.negotiationId}`,
    document: new Y.Doc(),
    websocketProvider: socket,
  });
  const text = new ClauseProvider({
    clauseId: who.clauseId,
    document,
    socket,
    onUnsaved: () => undefined,
    onOutdated: () => {
      throw new Error("the bench is of another version than the server");
    },
    onRefused: (closing) => process.stderr.write(`refused: ${closing}\n`),
    onMessage: () => undefined,
  });
  presence.attach();
  text.attach();
  return {
    document,
    synced: () => text.synced && presence.synced,
    unsaved: () => text.unsaved,
    type: (paragraph) => {
      const cursor = typeInto(document, paragraph);
      presence.awareness?.setLocalState({ clauseId: who.clauseId, cursor: { anchor: cursor, head: cursor } });
    },
    close: () => {
      text.destroy();
      presence.destroy();
      socket.destroy();
    },
  };
}

/** As Hocuspocus is used by itself: one document with its cursors. */
export function openBare(url: string): Editor {
  const document = new Y.Doc();
  const socket = new HocuspocusProviderWebsocket({ url, WebSocketPolyfill: socketClass(url, "") });
  const text = new HocuspocusProvider({ name: "bench", document, websocketProvider: socket });
  text.attach();
  return {
    document,
    synced: () => text.synced,
    unsaved: () => text.unsyncedChanges,
    type: (paragraph) => {
      const cursor = typeInto(document, paragraph);
      text.awareness?.setLocalState({ user: { name: "Delegate" }, cursor: { anchor: cursor, head: cursor } });
    },
    close: () => {
      text.destroy();
      socket.destroy();
    },
  };
}

function typeInto(document: Y.Doc, place: number): unknown {
  const paragraph = document.getXmlFragment(BODY).get(place);
  const line = paragraph instanceof Y.XmlElement ? paragraph.get(0) : null;
  if (!(line instanceof Y.XmlText)) throw new Error("the text has no such paragraph");
  line.insert(line.length, "e");
  return Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(line, line.length));
}
