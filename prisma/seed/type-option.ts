import { randomUUID } from "node:crypto";
import type { Actor } from "#lib/access/actor.ts";
import type { Inline, OptionMark } from "#lib/clause/content.ts";
import { changeText } from "#lib/clause/server/change-text.ts";
import { inTransaction } from "#lib/platform/transaction.ts";

/** Puts one more alternative before the option with these words, under the actor's name. Throws Error if there is none. */
export async function typeOption(
  actor: Actor,
  { clauseId, before, words }: { readonly clauseId: string; readonly before: string; readonly words: string },
): Promise<void> {
  const id = randomUUID();
  let isFound = false;
  const added = (inline: Inline): readonly Inline[] => {
    const option = optionWith(inline, before);
    if (!option || isFound) return [inline];
    isFound = true;
    const mark: OptionMark = { type: "option", attrs: { group: option.attrs.group, id } };
    const others = (inline.marks ?? []).filter((each) => each !== option);
    return [{ type: "text", text: words, marks: [...others, mark] }, inline];
  };
  await inTransaction((tx) =>
    changeText(tx, actor, {
      clauseId,
      change: ({ content, ...doc }) => ({
        ...doc,
        content: content.map((block) =>
          block.content ? { ...block, content: block.content.flatMap(added) } : block,
        ),
      }),
    }),
  );
  if (!isFound) throw new Error(`the demo text has no option “${before}”`);
}

function optionWith(inline: Inline, words: string): OptionMark | undefined {
  if (inline.type !== "text" || inline.text !== words) return undefined;
  return inline.marks?.find((mark) => mark.type === "option");
}
