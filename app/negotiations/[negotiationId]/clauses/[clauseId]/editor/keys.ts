import { baseKeymap, chainCommands } from "@tiptap/pm/commands";
import { undoInputRule } from "@tiptap/pm/inputrules";
import { keymap } from "@tiptap/pm/keymap";
import { type Command, type EditorState, Plugin } from "@tiptap/pm/state";
import { redo, undo } from "@tiptap/y-tiptap";
import type { FoundAttribution } from "#lib/contested/parse-contested.ts";
import type { AskedAct } from "./asked-acts.ts";
import { deleteAtCaret, settleAtCaret, suggestionAtCaret } from "./at-caret.ts";
import { stepPastSign } from "./caret-at-signs.ts";
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
import {
  bracketSelection,
  holeAtCaret,
  insertHole,
  nextOpenItem,
  previousOpenItem,
} from "./contested-commands.ts";
import { makeOption } from "./option-commands.ts";
import { SHORTCUTS, type ShortcutName } from "./shortcuts.ts";
import { suggestJoin } from "./suggesting.ts";

/** What the editor asks the page for: forms beside the text. */
export interface EditorRequests {
  readonly askForLink: () => void;
  readonly askForReference: () => void;
  readonly askForHole: () => void;
  readonly askForShortcuts: () => void;
  /** Asks for an act of the server on contested words. */
  readonly act: (asked: AskedAct) => void;
  /** Attributes contested words to those whom the text named, once the words are saved. */
  readonly attribute: (found: readonly FoundAttribution[]) => void;
  /** Tells why something did not happen, and what to do. */
  readonly tell: (title: string, message: string) => void;
}

/** The keyboard of the editor. */
export function keys(requests: EditorRequests): readonly Plugin[] {
  return [
    tabKey(),
    keymap({
      Backspace: chainCommands(undoInputRule, stepPastSign(-1), suggestJoin, backspaceAtStart),
      Delete: stepPastSign(1),
    }),
    keymap(bound(commandsOf(requests))),
    keymap(baseKeymap),
  ];
}

/** Every shortcut but that of Tab for leaving the text, and those that work where nothing can be typed too. */
type Commands = Readonly<Record<Exclude<ShortcutName, "leave" | "comment" | "origin">, Command>>;

function commandsOf(requests: EditorRequests): Commands {
  return {
    bracket: bracketSelection,
    option: makeOption,
    hole: chainCommands(insertHole, askAboutHole(requests)),
    nextOpen: nextOpenItem,
    previousOpen: previousOpenItem,
    settle: asksTo(settleAtCaret, requests),
    delete: asksTo(deleteAtCaret, requests),
    accept: asksTo(suggestionAtCaret("accept"), requests),
    reject: asksTo(suggestionAtCaret("reject"), requests),
    indent: always(indent),
    outdent: always(outdent),
    split: splitBlock,
    lineBreak: insertHardBreak,
    number: toggleNumber,
    heading: toggleHeading,
    strong: toggleStrong,
    emphasis: toggleEmphasis,
    link: asking(requests.askForLink),
    reference: asking(requests.askForReference),
    undo: undo as Command,
    redo: redo as Command,
    shortcuts: asking(requests.askForShortcuts),
  };
}

/** The commands by their keys. Tab has a plugin of its own. */
function bound(commands: Commands): Readonly<Record<string, Command>> {
  return Object.fromEntries(
    Object.entries(commands).flatMap(([name, command]) =>
      SHORTCUTS[name as ShortcutName].keys
        .filter((key) => !key.endsWith("Tab"))
        .map((key) => [key, command] as const),
    ),
  );
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

/** In a hole the key of holes says what it waits for. */
function askAboutHole({ askForHole }: EditorRequests): Command {
  return (state, dispatch) => {
    if (!holeAtCaret(state)) return false;
    if (dispatch) askForHole();
    return true;
  };
}

/** Asks the server for an act on what the caret stands in. */
function asksTo(find: (state: EditorState) => AskedAct | null, { act }: EditorRequests): Command {
  return (state, dispatch) => {
    const asked = find(state);
    if (asked && dispatch) act(asked);
    return asked !== null;
  };
}

function asking(ask: () => void): Command {
  return (_state, dispatch) => {
    if (dispatch) ask();
    return true;
  };
}
