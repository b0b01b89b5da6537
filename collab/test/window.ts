import { HocuspocusProvider } from "@hocuspocus/provider";
import { onTestFinished } from "vitest";
import { WebSocket } from "ws";
import * as Y from "yjs";
import { ClauseProvider } from "#lib/clause/clause-provider.ts";
import type { Closing } from "#lib/clause/closing.ts";
import { BODY } from "#lib/clause/schema.ts";
import { TrackedSocket } from "#lib/clause/tracked-socket.ts";
import type { SignedIn } from "#lib/platform/session-token.ts";
import { cookieOf } from "./node.ts";

/** One browser window of a person: a socket, and the clauses that are open on it. */
export interface Window {
  readonly socket: TrackedSocket;
  readonly open: (clauseId: string, document?: Y.Doc) => OpenText;
  readonly enter: (negotiationId: string) => HocuspocusProvider;
  /** As when the network drops: nothing is said to the server. */
  readonly drop: () => void;
  readonly close: () => void;
  /** Close codes of the socket so far. */
  readonly closeCodes: number[];
}

/** A clause in a window, with everything that it was told. */
export interface OpenText {
  readonly provider: ClauseProvider;
  readonly document: Y.Doc;
  readonly closings: Closing[];
  readonly denials: string[];
  readonly messages: unknown[];
  /** Types at the end of the text. */
  readonly type: (words: string) => void;
  readonly text: () => string;
}

/** Opens a window on a node; closed at the end of the test. */
export function openWindow(url: string, person: SignedIn): Window {
  const closeCodes: number[] = [];
  const socket = new TrackedSocket({
    url,
    WebSocketPolyfill: socketWithHeaders(url, { cookie: cookieOf(person) }),
    delay: 50,
    minDelay: 50,
    maxDelay: 200,
    onClose: ({ event }) => closeCodes.push(event.code),
  });
  const providers: HocuspocusProvider[] = [];
  const close = () => {
    for (const provider of providers.splice(0)) provider.destroy();
    socket.destroy();
  };
  onTestFinished(close);
  return {
    socket,
    closeCodes,
    close,
    drop: () => (socket.webSocket as unknown as WebSocket | null)?.terminate(),
    open: (clauseId, document = new Y.Doc()) => {
      const text = openText({ socket, clauseId, document });
      providers.push(text.provider);
      text.provider.attach();
      return text;
    },
    enter: (negotiationId) => {
      const provider = new HocuspocusProvider({
        name: `presence:${negotiationId}`,
        document: new Y.Doc(),
        websocketProvider: socket,
      });
      providers.push(provider);
      provider.attach();
      return provider;
    },
  };
}

function openText(options: { socket: TrackedSocket; clauseId: string; document: Y.Doc }): OpenText {
  const { document } = options;
  const closings: Closing[] = [];
  const denials: string[] = [];
  const messages: unknown[] = [];
  const provider = new ClauseProvider({
    ...options,
    onUnsaved: () => undefined,
    onRefused: (closing) => closings.push(closing),
    onOutdated: () => closings.push("outdated"),
    onMessage: (payload) => messages.push(JSON.parse(payload)),
  });
  provider.on("authenticationFailed", ({ reason }: { reason: string }) => denials.push(reason));
  return {
    provider,
    document,
    closings,
    denials,
    messages,
    text: () => textOf(document),
    type: (words) => {
      const body = document.getXmlFragment(BODY);
      document.transact(() => {
        if (body.length === 0) body.insert(0, [new Y.XmlElement("paragraph")]);
        const paragraph = body.get(0) as Y.XmlElement;
        if (paragraph.length === 0) paragraph.insert(0, [new Y.XmlText()]);
        const line = paragraph.get(0) as Y.XmlText;
        line.insert(line.length, words);
      });
    },
  };
}

/** The words of a clause's Y.Doc, without its structure. */
export function textOf(document: Y.Doc): string {
  return document
    .getXmlFragment(BODY)
    .toString()
    .replace(/<[^>]*>/g, "");
}

/** A WebSocket class that opens with the headers a browser would send. */
export function socketWithHeaders(url: string, headers: Record<string, string>): typeof WebSocket {
  const origin = url.replace(/^ws/, "http").replace(/\/collab$/, "");
  return class extends WebSocket {
    constructor(address: string | URL) {
      super(address, { origin, headers });
      // a browser tells nobody when a socket is closed before it opened; ws would end the process
      this.on("error", () => undefined);
    }
  } as typeof WebSocket;
}
