import * as Y from "yjs";
import type { ClauseContent } from "#lib/clause/content.ts";
import { replaceBody } from "#lib/clause/replace-body.ts";
import type { LogRow } from "../attribute.ts";
import type { Weave, WovenText, WovenToken } from "../weave.ts";

/** The log of a clause that was given these texts one after the other, each by a person of its own: "user1", "user2", … */
export function rowsOf(texts: readonly ClauseContent[]): readonly LogRow[] {
  const doc = new Y.Doc();
  return texts.map((text, index): LogRow => {
    const known = Y.encodeStateVector(doc);
    doc.clientID = 100 + index;
    replaceBody(doc, text);
    const at = `2026-03-02T10:${String(index).padStart(2, "0")}:00.000Z`;
    return { seq: index + 1, userId: `user${index + 1}`, at, bytes: Y.encodeStateAsUpdate(doc, known) };
  });
}

/** The weave as if text that begins with what went then or before were that text, put elsewhere. */
export function rootedByText(weave: Weave): Weave {
  const lost: WovenText[] = [];
  const texts = weave.tokens.filter((token) => token.kind === "text").toSorted((a, b) => a.born - b.born);
  const rooted = new Map(
    texts.map((token): readonly [WovenToken, readonly WovenToken[]] => {
      const old = lost.find(({ died, text }) => died <= token.born && token.text.startsWith(text));
      if (!old) lost.push(token);
      return [token, old ? splitAt(token, old) : [token]];
    }),
  );
  return { ...weave, tokens: weave.tokens.flatMap((token) => rooted.get(token) ?? [token]) };
}

function splitAt(token: WovenText, { text, root, first }: WovenText): readonly WovenText[] {
  const rest = token.text.slice(text.length);
  const id = { client: token.id.client, clock: token.id.clock + text.length };
  const moved = { ...token, text, root, first };
  return rest === "" ? [moved] : [moved, { ...token, text: rest, id, root: id }];
}
