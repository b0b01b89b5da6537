/** The key of the comments' tab in the side column. */
export const COMMENTS_TAB = "comments";
