import { Plugin } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";

/**
 * Takes in what the browser has done and not told yet. Without this, words of others that arrive between a click and
 * the browser's report of the new selection would put the caret back to where it was.
 */
export function takeInSelection(view: EditorView): void {
  if (view.composing || view.isDestroyed) return;
  const { domObserver } = view as unknown as {
    readonly domObserver: { readonly flush: () => void; readonly forceFlush: () => void };
  };
  // the first takes in what waits for its turn already, the second what nobody has told yet
  domObserver.forceFlush();
  domObserver.flush();
}

/** Lets every key work on the selection that is on the screen, however fast it follows the key that made it. */
export function selectionBeforeKeys(): Plugin {
  return new Plugin({
    props: {
      handleKeyDown: (view) => {
        takeInSelection(view);
        return false;
      },
    },
  });
}
