/** An article in which a chair's text and the treaty differ, as it is called in each; null: it has no such article. */
export type ComparedArticle = {
  /** In the treaty; null: the chair's text adds it. */
  readonly clauseId: string | null;
  /** In the chair's text; null: it came into the treaty after the chair's text was begun. */
  readonly branchId: string | null;
  readonly was: ArticleName | null;
  readonly is: ArticleName | null;
  readonly text: boolean;
  readonly place: boolean;
  /** Its text was edited in the treaty after the chair's text was begun. */
  readonly isEditedSince: boolean;
  /** It would change and is closed: while it is, the chair's text is not adopted. */
  readonly isClosed: boolean;
};

export type ArticleName = { readonly label: string; readonly heading: string };

/** What the chair's text does to an article, in words, one for each line. */
export function describeChanges({ was, is, text, place, isEditedSince }: ComparedArticle): readonly string[] {
  if (was === null) return ["Added"];
  if (is === null) return ["Withdrawn"];
  return [
    ...(text ? ["Another text"] : []),
    ...(was.heading === is.heading ? [] : [`Another heading, before “${was.heading}”`]),
    ...(place ? [was.label === is.label ? "Another place" : `Another place, before ${was.label}`] : []),
    ...(isEditedSince ? ["Edited in the treaty since: that stays in the history"] : []),
  ];
}
