import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import { ySyncPluginKey } from "@tiptap/y-tiptap";
import { newBlockId } from "./block-id.ts";

const uniqueIdsKey = new PluginKey<ReadonlySet<string>>("unique-ids");

/**
 * Gives every block this screen makes an id of its own: a split-off, a pasted copy, a block from another clause. A
 * block that is cut and pasted within the clause keeps its id, so that references still find it. What others write is
 * never touched.
 */
export function uniqueIds(): Plugin<ReadonlySet<string>> {
  return new Plugin<ReadonlySet<string>>({
    key: uniqueIdsKey,
    state: {
      init: (_, { doc }) => idsOf(doc),
      apply: (tr, known) => (tr.docChanged && !isPaste(tr) ? new Set([...known, ...idsOf(tr.doc)]) : known),
    },
    appendTransaction: (transactions, before, { doc, tr }) => {
      const own = transactions.filter((one) => one.docChanged && !isRemote(one));
      if (own.length === 0) return null;
      const known = uniqueIdsKey.getState(before) ?? new Set();
      const strange = own.some(isPaste) ? (id: string) => !known.has(id) : () => false;
      const kept = keptPositions(before.doc, transactions);
      const taken = new Set<string>();
      doc.forEach((block, pos) => {
        const id: string = block.attrs.id;
        const isElsewhere = kept.has(id) && kept.get(id) !== pos && idAt(doc, kept.get(id)) === id;
        if (id === "" || taken.has(id) || isElsewhere || strange(id))
          tr.setNodeAttribute(pos, "id", newBlockId());
        else taken.add(id);
      });
      return tr.docChanged ? tr : null;
    },
  });
}

function isRemote(tr: Transaction): boolean {
  return Boolean((tr.getMeta(ySyncPluginKey) as { isChangeOrigin?: boolean } | undefined)?.isChangeOrigin);
}

function isPaste(tr: Transaction): boolean {
  return tr.getMeta("paste") === true || tr.getMeta("uiEvent") === "drop";
}

function idsOf(doc: Node): ReadonlySet<string> {
  return new Set(doc.children.map((block) => block.attrs.id as string));
}

/** Where the blocks that were there before stand now. Of two with the same id, the older one keeps it. */
function keptPositions(before: Node, transactions: readonly Transaction[]): ReadonlyMap<string, number> {
  const positions = new Map<string, number>();
  before.forEach((block, pos) => {
    const mapped = transactions.reduce<number | null>((at, { mapping }) => {
      if (at === null) return null;
      const result = mapping.mapResult(at, 1);
      return result.deletedAfter ? null : result.pos;
    }, pos);
    if (mapped !== null && block.attrs.id) positions.set(block.attrs.id, mapped);
  });
  return positions;
}

function idAt(doc: Node, pos: number | undefined): unknown {
  if (pos === undefined || pos >= doc.content.size) return null;
  return doc.nodeAt(pos)?.attrs.id;
}
