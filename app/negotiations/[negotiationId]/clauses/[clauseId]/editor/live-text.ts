// What a live text needs, fetched as one: each part on its own would bring copies of what they share.
export { ConnectedClause } from "./connected-clause.tsx";
export { EditorToolbar } from "./editor-toolbar.tsx";
