import type { WebSocketLike } from "@hocuspocus/server";
import type { WebSocket } from "ws";
import type { Actor } from "#lib/access/actor.ts";
import { SEAT_CHANGED } from "#lib/clause/closing.ts";
import type { SignedIn } from "#lib/platform/session-token.ts";
import type { Limits } from "./limits.ts";
import { TokenBucket } from "./token-bucket.ts";

/**
 * One window's socket, as Hocuspocus sees it: what is sent to a window that does not read is bounded, and one that
 * sends more than it may is read more slowly.
 */
export class OpenSocket implements WebSocketLike {
  readonly person: SignedIn;
  readonly address: string;
  /** The person's seat in each negotiation of which a document was opened here. */
  readonly seats = new Map<string, Promise<Actor | null>>();
  isAlive = true;
  /** Its person may not be here any more: nothing that it still sends is heard. */
  isExpelled = false;
  private readonly ws: WebSocket;
  private readonly limits: Limits;
  private readonly messages: TokenBucket;
  private readonly bytes: TokenBucket;
  private readonly holds = new Set<object>();

  constructor(ws: WebSocket, options: { person: SignedIn; address: string; limits: Limits }) {
    const { limits } = options;
    const now = performance.now();
    this.ws = ws;
    this.person = options.person;
    this.address = options.address;
    this.limits = limits;
    this.messages = new TokenBucket({ perSecond: limits.messagesPerSecond, burst: limits.messageBurst, now });
    this.bytes = new TokenBucket({ perSecond: limits.bytesPerSecond, burst: limits.byteBurst, now });
  }

  get readyState(): number {
    return this.ws.readyState;
  }

  send(data: Uint8Array): void {
    if (this.ws.readyState !== this.ws.OPEN) return;
    if (this.ws.bufferedAmount > this.limits.unreadBytes) this.ws.terminate();
    else this.ws.send(data);
  }

  close(code?: number, reason?: string): void {
    this.ws.close(code, reason);
  }

  /** Ends the socket at once: a close alone leaves the other side half a minute in which it can go on sending. */
  expel(reason: string): void {
    this.isExpelled = true;
    this.ws.close(SEAT_CHANGED, reason);
  }

  /** Counts a message that came in; a window that sends too much is not read until its debt is paid. */
  count(message: Uint8Array): void {
    const now = performance.now();
    const wait = Math.max(this.messages.take(1, now), this.bytes.take(message.length, now));
    if (wait > 0) setTimeout(this.hold(), wait);
  }

  /** Runs work whose slowness must not let messages pile up in memory: meanwhile the socket is not read. */
  async patiently<T>(work: Promise<T>): Promise<T> {
    let release: (() => void) | null = null;
    const timer = setTimeout(() => {
      release = this.hold();
    }, this.limits.slowWriteMs);
    try {
      return await work;
    } finally {
      clearTimeout(timer);
      (release as (() => void) | null)?.();
    }
  }

  /** Asks for a sign of life; a window that gave none since the last time is cut off. */
  ping(): void {
    if (!this.isAlive) {
      this.ws.terminate();
      return;
    }
    this.isAlive = false;
    this.ws.ping();
  }

  private hold(): () => void {
    const hold = {};
    this.holds.add(hold);
    this.ws.pause();
    return () => {
      this.holds.delete(hold);
      if (this.holds.size === 0) this.ws.resume();
    };
  }
}
