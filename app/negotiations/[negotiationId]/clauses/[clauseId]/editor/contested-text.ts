import { type EditorState, Plugin } from "@tiptap/pm/state";
import type { DecorationSet } from "@tiptap/pm/view";
import type { ContestedFacts } from "#lib/contested/contested-facts.ts";
import { caretPlaces } from "./caret-places.ts";
import { signDecorations } from "./contested-decorations.ts";
import {
  type ContestedText,
  contestedFacts,
  contestedKey,
  drawn,
  NOTHING_DRAWN,
} from "./contested-drawing.ts";

/** Draws the signs, labels and names of contested words, as decorations: nothing of it is in the text. */
export function contestedText(facts: ContestedFacts): Plugin<ContestedText> {
  return new Plugin<ContestedText>({
    key: contestedKey,
    state: {
      init: (_, { doc }) => drawn(doc, facts, NOTHING_DRAWN),
      apply: (tr, value) => {
        const heard = tr.getMeta(contestedKey) as ContestedFacts | undefined;
        if (heard) return drawn(tr.doc, heard, NOTHING_DRAWN);
        return tr.docChanged ? drawn(tr.doc, value.facts, value) : value;
      },
    },
    props: {
      decorations: withCaretBetween,
      attributes: (state) => ({ "data-attribution": contestedFacts(state)?.reader.view ?? "" }),
    },
  });
}

/** Where the caret stands between signs, those are drawn on its two sides. */
function withCaretBetween(state: EditorState): DecorationSet | undefined {
  const drawn = contestedKey.getState(state);
  const places = drawn && caretPlaces(state);
  if (!places || places.now === places.usual) return drawn?.decorations;
  const { pos, signs, now } = places;
  const usual = drawn.decorations.find(pos, pos, (spec) => spec.isSign === true);
  const fresh = signDecorations(pos, signs, { place: now, facts: drawn.facts });
  return drawn.decorations.remove(usual).add(state.doc, [...fresh]);
}
