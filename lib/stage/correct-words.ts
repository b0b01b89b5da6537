import type { Block, ClauseContent, Inline } from "#lib/clause/content.ts";

/** Words of one paragraph and what stands there instead: what an editorial correction changes. */
export type Correction = { readonly blockId: string; readonly from: string; readonly to: string };

/** How often the words stand in the paragraph, within one run of text: a correction needs exactly one place. */
export function countPlaces(content: ClauseContent, { blockId, from }: Correction): number {
  const block = content.content.find(({ attrs }) => attrs.id === blockId);
  if (!block || from === "") return 0;
  return runsOf(block).reduce((sum, text) => sum + text.split(from).length - 1, 0);
}

/** The text with the words corrected. Their marks stay as they are. */
export function correctWords(content: ClauseContent, { blockId, from, to }: Correction): ClauseContent {
  const correct = (inline: Inline): Inline =>
    inline.type === "text" ? { ...inline, text: inline.text.replace(from, () => to) } : inline;
  return {
    type: "doc",
    content: content.content.map((block): Block => {
      if (block.attrs.id !== blockId || !block.content) return block;
      const inlines = block.content.map(correct).filter((each) => each.type !== "text" || each.text !== "");
      return { ...block, content: inlines };
    }),
  };
}

function runsOf({ content = [] }: Block): readonly string[] {
  return content.flatMap((inline) => (inline.type === "text" ? inline.text : []));
}
