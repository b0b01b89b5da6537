import type { ClauseContent, Mark, SuggestionMark } from "#lib/clause/content.ts";
import { isContested } from "#lib/clause/mark.ts";
import { acceptSuggestions } from "./accept-suggestions.ts";
import { rejectWhere } from "./reject-suggestions.ts";
import { suggestionsIn } from "./suggestions-in.ts";

/** The ways to read one text. `preferred` is one delegation's. */
export const TEXT_VIEWS = ["negotiating", "accepted", "rejected", "preferred"] as const;

export type TextView = (typeof TEXT_VIEWS)[number];

/** A view as it is asked for: "accepted", or "preferred:" and a delegation's id. */
export type AskedView =
  | { readonly view: Exclude<TextView, "preferred"> }
  | { readonly view: "preferred"; readonly delegationId: string };

/** The view that an address asks for; anything unknown is the negotiating text. */
export function readView(asked: string | undefined): AskedView {
  if (asked === "accepted" || asked === "rejected") return { view: asked };
  const delegationId = /^preferred:([\w-]{1,64})$/.exec(asked ?? "")?.[1];
  return delegationId ? { view: "preferred", delegationId } : { view: "negotiating" };
}

/** How an address asks for a view. */
export function viewParameter(asked: AskedView): string {
  return asked.view === "preferred" ? `preferred:${asked.delegationId}` : asked.view;
}

/** Which option of a group a delegation supports or proposed; undefined: none, or more than one. */
export type SupportedOption = (group: string, delegationId: string) => string | undefined;

/** The text as this view shows it. The negotiating text is the live one, with everything in it. */
export function viewText(
  content: ClauseContent,
  asked: AskedView,
  supported: SupportedOption = () => undefined,
): ClauseContent {
  switch (asked.view) {
    case "negotiating":
      return content;
    case "accepted":
      return acceptWhere(content, () => true);
    case "rejected":
      return rejectWhere(content, () => true);
    case "preferred": {
      const isOwn = ({ attrs }: SuggestionMark) => attrs.by === asked.delegationId;
      const theirs = acceptWhere(
        rejectWhere(content, (mark) => !isOwn(mark)),
        isOwn,
      );
      return chooseOptions(theirs, (group) => supported(group, asked.delegationId));
    }
  }
}

function acceptWhere(content: ClauseContent, which: (mark: SuggestionMark) => boolean): ClauseContent {
  const ids = suggestionsIn(content.content).filter(which);
  return acceptSuggestions(content, new Set(ids.map(({ attrs }) => attrs.id)));
}

/** Leaves of each group the option that is supported, without its mark; groups in which none is, as they are. */
function chooseOptions(content: ClauseContent, chosen: (group: string) => string | undefined): ClauseContent {
  const isOther = (mark: Mark) => {
    if (mark.type !== "option") return false;
    const option = chosen(mark.attrs.group);
    return option !== undefined && option !== mark.attrs.id;
  };
  return {
    type: "doc",
    content: content.content.map((block) => {
      const inlines = (block.content ?? [])
        .filter(({ marks = [] }) => !marks.some(isOther))
        .map((inline) => {
          const { marks = [], ...bare } = inline;
          const kept = marks.filter(
            (mark) =>
              !(isContested(mark) && mark.type === "option" && chosen(mark.attrs.group) !== undefined),
          );
          return kept.length > 0 ? { ...bare, marks: kept } : bare;
        });
      const { content: _before, ...rest } = block;
      return { ...rest, ...(inlines.length > 0 && { content: inlines }) } as typeof block;
    }),
  };
}
