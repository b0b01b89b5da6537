import type * as Y from "yjs";
import { type Line, linesOf, resolveAnchor, type Span } from "./anchor.ts";
import type { Thread } from "./comment.ts";
import { findQuote } from "./find-quote.ts";

/** What placing needs to know of a thread. */
export type Anchored = Pick<Thread, "id" | "anchor" | "quote" | "blockId">;

/** Where each thread's words are now: by their anchor, or else where the same words are found; null: they are gone. */
export type Places = ReadonlyMap<string, Span | null>;

/** Places threads in the live text. Threads on the whole clause have no place and are not in the answer. */
export function placeThreads(doc: Y.Doc, threads: readonly Anchored[]): Places {
  const anchored = threads.filter(({ anchor }) => anchor !== null);
  if (anchored.length === 0) return new Map();
  let lines: readonly Line[] | null = null;
  const find = (thread: Anchored) => {
    lines ??= linesOf(doc);
    return findQuote(lines, thread);
  };
  return new Map(
    anchored.map((thread) => [
      thread.id,
      (thread.anchor && resolveAnchor(doc, thread.anchor)) ?? find(thread),
    ]),
  );
}
