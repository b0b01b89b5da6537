import type * as Y from "yjs";
import { bodyTokens } from "./body-token.ts";
import type { ClauseContent } from "./content.ts";
import { gatherBlocks } from "./gather-blocks.ts";
import { normaliseContent } from "./normalise.ts";

/** The text of a clause's Y.Doc as content. Never throws: see `project`. */
export function readContent(doc: Y.Doc): ClauseContent {
  return normaliseContent(gatherBlocks(bodyTokens(doc).map((token) => ({ token, note: null }))));
}
