import type { Mark } from "@tiptap/pm/model";
import type { MarkView, MarkViewConstructor } from "@tiptap/pm/view";
import { suggesterOf } from "#app/_ui/treaty-text/suggester.ts";
import type { SuggestionMark } from "#lib/clause/content.ts";
import type { ContestedFacts } from "#lib/contested/contested-facts.ts";

/** Suggested words in the editor: what they are and whose, in their delegation's colour and by name. */
export function suggestionView({ delegations }: Pick<ContestedFacts, "delegations">): MarkViewConstructor {
  return ({ type, attrs }: Mark): MarkView => {
    const mark = { type: type.name, attrs } as SuggestionMark;
    const { colour, label } = suggesterOf(mark, delegations);
    const dom = document.createElement(mark.type === "insertion" ? "ins" : "del");
    dom.className = mark.type;
    dom.dataset.id = mark.attrs.id;
    dom.title = label;
    dom.style.setProperty("--by", colour);
    return { dom, contentDOM: dom };
  };
}
