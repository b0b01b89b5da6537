/** The origin of edits that settle a chair's text beside the editor: they are undone like what is typed. */
export const SETTLED_IN_TEXT = "settled-in-text";
