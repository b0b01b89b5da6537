import { baseKeymap, chainCommands } from "@tiptap/pm/commands";
import { undoInputRule } from "@tiptap/pm/inputrules";
import { keymap } from "@tiptap/pm/keymap";
import { type Command, Plugin } from "@tiptap/pm/state";
import { redo, undo } from "@tiptap/y-tiptap";
import {
  backspaceAtStart,
  indent,
  insertHardBreak,
  outdent,
  splitBlock,
  toggleEmphasis,
  toggleHeading,
  toggleNumber,
  toggleStrong,
} from "./commands.ts";

/** What the editor asks the page for: forms beside the text. */
export interface EditorRequests {
  readonly askForLink: () => void;
  readonly askForReference: () => void;
}

/** The keyboard of the editor. */
export function keys(requests: EditorRequests): readonly Plugin[] {
  return [
    tabKey(),
    keymap({
      Enter: splitBlock,
      "Shift-Enter": insertHardBreak,
      Backspace: chainCommands(undoInputRule, backspaceAtStart),
      "Mod-]": always(indent),
      "Mod-[": always(outdent),
      "Mod-b": toggleStrong,
      "Mod-i": toggleEmphasis,
      "Mod-Alt-h": toggleHeading,
      "Mod-Alt-n": toggleNumber,
      "Mod-k": asking(requests.askForLink),
      "Mod-Shift-r": asking(requests.askForReference),
      "Mod-z": undo as Command,
      "Mod-y": redo as Command,
      "Mod-Shift-z": redo as Command,
    }),
    keymap(baseKeymap),
  ];
}

/** Tab changes the level; Escape, then Tab leaves the editor, so that nobody is caught in it. */
function tabKey(): Plugin {
  let isLeaving = false;
  return new Plugin({
    props: {
      handleKeyDown: (view, event) => {
        if (event.key !== "Tab") {
          if (event.key !== "Shift") isLeaving = event.key === "Escape";
          return false;
        }
        if (isLeaving || event.ctrlKey || event.altKey || event.metaKey) return false;
        (event.shiftKey ? outdent : indent)(view.state, view.dispatch, view);
        return true;
      },
      handleDOMEvents: {
        blur: () => {
          isLeaving = false;
          return false;
        },
      },
    },
  });
}

/** Takes the key even where the command has nothing to do: the browser would go back a page. */
function always(command: Command): Command {
  return (state, dispatch, view) => {
    command(state, dispatch, view);
    return true;
  };
}

function asking(ask: () => void): Command {
  return (_state, dispatch) => {
    if (dispatch) ask();
    return true;
  };
}
