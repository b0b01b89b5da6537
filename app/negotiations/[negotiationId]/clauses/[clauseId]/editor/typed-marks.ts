import { InputRule, inputRules } from "@tiptap/pm/inputrules";
import type { EditorState, Plugin } from "@tiptap/pm/state";
import { blockAt, setLevel } from "./blocks.ts";
import { blockMarks } from "./numbering.ts";

/** "1. ", "(a) ", "(i) " typed at the start of a block make it a paragraph, a point, an item. Backspace takes it back. */
export function typedMarks(): Plugin {
  return inputRules({
    rules: [
      rule(/^\d{1,3}\. $/, () => 1),
      rule(/^\(([a-z]{1,2})\) $/, (state, letters) => {
        const isNextLetter = letters !== "i" || markAbove(state) === "(h)";
        return /^[ivx]+$/.test(letters) && !(letters.length === 1 && isNextLetter) ? 3 : 2;
      }),
      rule(/^\([ivx]{3,5}\) $/, () => 3),
      rule(/^[a-z]\. $/, (state) => (levelAbove(state) >= 3 ? 4 : null)),
    ],
  });
}

function rule(pattern: RegExp, levelOf: (state: EditorState, mark: string) => number | null): InputRule {
  return new InputRule(pattern, (state, match, start, end) => {
    const block = blockAt(state.doc.resolve(start));
    const level = levelOf(state, match[1] ?? "");
    if (block?.node.type.name !== "paragraph" || level === null) return null;
    if (block.node.attrs.level === level && block.node.attrs.numbered) return null;
    const tr = state.tr.delete(start, end);
    setLevel(tr, block, level);
    return tr.setNodeAttribute(block.pos, "numbered", true);
  });
}

function indexOfBlock({ selection }: EditorState): number {
  return selection.$from.index(0);
}

function markAbove(state: EditorState): string {
  return blockMarks(state)[indexOfBlock(state) - 1]?.mark ?? "";
}

function levelAbove(state: EditorState): number {
  return (state.doc.maybeChild(indexOfBlock(state) - 1)?.attrs.level as number | undefined) ?? 0;
}
