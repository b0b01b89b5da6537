import type { Attr, BodyToken } from "#lib/clause/body-token.ts";
import type { Block } from "#lib/clause/content.ts";
import { type Gathered, gatherBlocks, type Noted } from "#lib/clause/gather-blocks.ts";
import { type Formats, PLAIN } from "#lib/clause/mark.ts";
import { blockIds, normaliseBlock } from "#lib/clause/normalise.ts";
import {
  standsAt,
  type Weave,
  type WovenFormat,
  type WovenOpen,
  type WovenScrap,
  type WovenText,
} from "./weave.ts";

/** What a visible piece was woven from, and the formats in force there, those that end others too. */
export type Source = {
  /** Its index in the weave. */
  readonly at: number;
  readonly woven: WovenText | WovenOpen | WovenScrap | null;
  readonly formats: ReadonlyMap<string, WovenFormat>;
};

/** A block of a clause at one moment: as it is woven, and as content. `at` orders blocks of all moments. */
export type SideBlock = { readonly gathered: Gathered<Source>; readonly block: Block; readonly at: number };

/** The blocks of a clause at a revision, none where nothing stood. */
export function sideAt(weave: Weave, revision: number): readonly SideBlock[] {
  const gathered = gatherBlocks(notedTokens(weave, revision));
  const ids = blockIds(gathered);
  return gathered.map((each, index) => ({
    gathered: each,
    block: normaliseBlock(each, ids[index] ?? ""),
    at: (each.open ?? each.pieces[0])?.note.at ?? 0,
  }));
}

const CLOSED: Noted<BodyToken, Source> = {
  token: { kind: "close" },
  note: { at: -1, woven: null, formats: new Map() },
};

/** As `tokensAt`, with what each token comes from. */
function notedTokens(weave: Weave, revision: number): readonly Noted<BodyToken, Source>[] {
  const tokens: Noted<BodyToken, Source>[] = [];
  const frames: { readonly isOpen: boolean; readonly state: FormatState }[] = [];
  let state = BARE;
  for (const [at, woven] of weave.tokens.entries()) {
    if (woven.kind === "close") {
      const frame = frames.pop();
      state = frame?.state ?? BARE;
      if (frame?.isOpen) tokens.push(CLOSED);
      continue;
    }
    const stands = standsAt(woven, revision);
    if (woven.kind === "open") {
      frames.push({ isOpen: stands, state });
      state = BARE;
      if (stands) tokens.push({ token: openAt(woven, revision), note: { at, woven, formats: BARE.sources } });
    } else if (stands) {
      if (woven.kind === "format") state = formatted(state, woven);
      else tokens.push({ token: leaf(woven, state.formats), note: { at, woven, formats: state.sources } });
    }
  }
  return tokens;
}

function leaf(woven: WovenText | WovenScrap, formats: Formats): BodyToken {
  const { id, text } = woven;
  return woven.kind === "text" ? { kind: "text", id, text, formats } : { kind: "scrap", id, text };
}

function openAt({ id, name, attrs }: WovenOpen, revision: number): BodyToken {
  const present = new Map<string, Attr>();
  for (const attr of attrs) if (standsAt(attr, revision)) present.set(attr.name, attr);
  return { kind: "open", id, name, attrs: present, type: null };
}

type FormatState = { readonly formats: Formats; readonly sources: ReadonlyMap<string, WovenFormat> };

const BARE: FormatState = { formats: PLAIN, sources: new Map() };

function formatted({ formats, sources }: FormatState, format: WovenFormat): FormatState {
  const next = new Map(formats);
  if (format.value === null) next.delete(format.key);
  else next.set(format.key, format.value);
  return { formats: next, sources: new Map(sources).set(format.key, format) };
}
