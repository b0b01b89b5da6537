import type { Node } from "@tiptap/pm/model";
import { type EditorState, Plugin, type Transaction } from "@tiptap/pm/state";
import { ySyncPluginKey } from "@tiptap/y-tiptap";
import { type ContestedKey, contestedKey, heldBy, mayVanish } from "#lib/contested/may-vanish.ts";
import { blockContent } from "./block-content.ts";
import { contestedFacts } from "./contested-drawing.ts";
import type { EditorRequests } from "./keys.ts";

/**
 * Stops an edit of this screen by which somebody else's bracket, option or place to be filled would go out of the text
 * as a whole, and says whose it is and what to do. What others write is never stopped.
 */
export function keepOthers({ tell }: Pick<EditorRequests, "tell">): Plugin {
  return new Plugin({
    filterTransaction: (tr, state) => {
      const held = heldIn(tr, state);
      if (held === null) return true;
      tell(
        `In this text stands something contested of ${held}`,
        "Nothing was deleted. Edit the words and leave some of them, or ask for it to be deleted: under “Open points” beside the text, where the others see it.",
      );
      return false;
    },
  });
}

/** Whose contested words the transaction would take out of the text; null: nobody's but one's own. */
export function heldIn(tr: Transaction, state: EditorState): string | null {
  const facts = contestedFacts(state);
  if (!facts || !tr.docChanged || isRemote(tr) || facts.editing.maySettle) return null;
  for (const { id, optionId } of vanishing(state.doc, tr.doc)) {
    const item = facts.items.get(id);
    if (item && !mayVanish(item, optionId, facts.editing)) return heldBy(item, optionId);
  }
  return null;
}

/** What stands in the blocks that changed and nowhere in the text after. */
function vanishing(before: Node, after: Node): readonly ContestedKey[] {
  const left = new Set(after.children);
  const changed = before.children.filter((block) => !left.has(block)).map(keysOf);
  if (changed.every((keys) => keys.size === 0)) return [];
  const kept = after.children.map(keysOf);
  return changed.flatMap((keys) =>
    [...keys].filter(([name]) => !kept.some((each) => each.has(name))).map(([, key]) => key),
  );
}

const known = new WeakMap<Node, ReadonlyMap<string, ContestedKey>>();

function keysOf(block: Node): ReadonlyMap<string, ContestedKey> {
  const before = known.get(block);
  if (before) return before;
  const keys = new Map<string, ContestedKey>();
  for (const { marks = [] } of blockContent(block).content ?? [])
    for (const mark of marks) {
      const key = contestedKey(mark);
      if (key) keys.set(`${key.id} ${key.optionId}`, key);
    }
  known.set(block, keys);
  return keys;
}

function isRemote(tr: Transaction): boolean {
  return Boolean((tr.getMeta(ySyncPluginKey) as { isChangeOrigin?: boolean } | undefined)?.isChangeOrigin);
}
