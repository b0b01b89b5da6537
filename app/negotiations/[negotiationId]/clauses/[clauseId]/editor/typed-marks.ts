import { InputRule, inputRules } from "@tiptap/pm/inputrules";
import type { EditorState, Plugin } from "@tiptap/pm/state";
import { blockAt, setLevel } from "./blocks.ts";
import { blockMarks } from "./numbering.ts";
import { isSuggesting } from "./suggesting.ts";

/** "1. ", "(a) ", "(i) " typed at the start of a block make it a paragraph, a point, an item. Backspace takes it back. */
export function typedMarks(): Plugin {
  return inputRules({
    rules: [
      rule(/^\d{1,3}\. $/, () => 1),
      rule(/^\(([a-z])\) $/, (state, letter) => (isRoman(letter, markAbove(state)) ? 3 : 2)),
      rule(/^\(([a-z]{2})\) $/, (state, letters) => {
        if (/^[ivx]+$/.test(letters)) return 3;
        return /^\((z|[a-z]{2})\)$/.test(markAbove(state)) ? 2 : null;
      }),
      rule(/^\([ivx]{3,5}\) $/, () => 3),
      rule(/^[a-z]\. $/, (state) => (levelAbove(state) >= 3 ? 4 : null)),
    ],
  });
}

/** "(i)" is the first item except after "(h)"; "(v)" and "(x)" are letters except after "(iv)" and "(ix)". */
function isRoman(letter: string, above: string): boolean {
  switch (letter) {
    case "i":
      return above !== "(h)";
    case "v":
      return above === "(iv)";
    case "x":
      return above === "(ix)";
    default:
      return false;
  }
}

function rule(pattern: RegExp, levelOf: (state: EditorState, mark: string) => number | null): InputRule {
  return new InputRule(pattern, (state, match, start, end) => {
    if (isSuggesting(state)) return null;
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
