import { encodeMarks } from "#lib/clause/carried-marks.ts";
import type { Block } from "#lib/clause/content.ts";
import type { PlaceChange } from "./difference.ts";
import type { Weave } from "./weave.ts";
import type { SideBlock } from "./woven-side.ts";

const NAMES = ["type", "level", "numbered", "numberAs", "joins"] as const;

/** What has changed in a block besides its words: its kind, its level, its number, whether joining it is suggested. */
export function placeChanges(
  before: SideBlock,
  after: SideBlock,
  { weave, from, to }: { readonly weave: Weave; readonly from: number; readonly to: number },
): readonly PlaceChange[] {
  const woven = [before, after].map(({ gathered: { open } }) => open?.note.woven ?? null);
  const names = before.block.type === after.block.type ? NAMES : (["type", "joins"] as const);
  return names.flatMap((name) => {
    const [was, is] = [placeOf(before.block, name), placeOf(after.block, name)];
    if (was === is) return [];
    const deeds = woven.flatMap((each) =>
      each?.kind === "open" ? [each, ...each.attrs.filter((attr) => attr.name === name)] : [],
    );
    const revisions = deeds
      .flatMap(({ born, died }) => [born, died])
      .filter((revision) => revision > from && revision <= to);
    const by = revisions.length > 0 ? weave.log.authorship(Math.max(...revisions)) : null;
    return [{ name, before: was, after: is, by }];
  });
}

function placeOf(block: Block, name: PlaceChange["name"]): PlaceChange["before"] {
  if (name === "type") return block.type;
  if (name === "joins") return encodeMarks(block.joins);
  if (block.type === "heading") return { level: 0, numbered: false, numberAs: "" }[name];
  return block.attrs[name];
}
