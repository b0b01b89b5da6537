import type { Attr, BodyToken, ItemId } from "#lib/clause/body-token.ts";
import type { Noted } from "#lib/clause/gather-blocks.ts";
import { type Formats, formatted, PLAIN } from "#lib/clause/mark.ts";
import type { StandingWords } from "./standing-words.ts";
import { standsAt, type Weave, type WovenFormat, type WovenOpen, type WovenScrap } from "./weave.ts";
import {
  CLOSE,
  FORMAT,
  type FormatDetail,
  NEVER,
  OPEN,
  type OpenDetail,
  type Origin,
  SCRAP,
  spanOf,
  TEXT,
} from "./weave-columns.ts";

/** The formats in force at a place, and what each comes from. */
export type FormatState = { readonly formats: Formats; readonly sources: ReadonlyMap<string, WovenFormat> };

/** What a visible piece was woven from, and the formats in force there, those that end others too. */
export type Source = {
  readonly woven: StandingWords | WovenOpen | WovenScrap | null;
  readonly formats: FormatState["sources"];
};

/** A token of a text at one moment, and what it was woven from. */
export type SourcedToken = Noted<BodyToken, Source>;

const BARE: FormatState = { formats: PLAIN, sources: new Map() };
const CLOSED: SourcedToken = {
  token: { kind: "close" },
  note: { woven: null, formats: BARE.sources },
};

/** One of the two texts as the walk goes on. */
type Side = { readonly revision: number; readonly tokens: SourcedToken[]; state: FormatState };
type Frame = { readonly isOpen: readonly boolean[]; readonly states: readonly FormatState[] };

/** Words that are gathered: on which sides they stand, and what tells whether the next belong to them. */
type Group = {
  readonly on: readonly Side[];
  readonly words: StandingWords;
  readonly who: number;
  size: number;
  /** Characters gathered before those of the columns that stand from `from` up to `to`. */
  told: string;
  from: number;
  to: number;
};

/** A walk through the columns of a weave that lays out the texts at two revisions, the same words as the same value. */
export class SideWalk {
  readonly #weave: Weave;
  readonly #sides: readonly [Side, Side];
  /** The one side alone, and the other. */
  readonly #before: readonly Side[];
  readonly #after: readonly Side[];
  readonly #frames: Frame[] = [];
  #group: Group | null = null;

  constructor(weave: Weave, from: number, to: number) {
    this.#weave = weave;
    const before: Side = { revision: from, tokens: [], state: BARE };
    const after: Side = { revision: to, tokens: [], state: BARE };
    this.#sides = [before, after];
    this.#before = [before];
    this.#after = [after];
  }

  walk(): { readonly before: readonly SourcedToken[]; readonly after: readonly SourcedToken[] } {
    const { kinds, length, details } = this.#weave.columns;
    let offset = 0;
    let next = 0;
    for (let at = 0; at < kinds.length; at += 1) {
      const kind = kinds[at];
      if (kind === TEXT) {
        const size = length[at] ?? 0;
        this.#text(at, offset, size);
        offset += size;
      } else if (kind === CLOSE) this.#close();
      else {
        const detail = details[next];
        next += 1;
        if (kind === OPEN) this.#open(at, detail as OpenDetail);
        else if (kind === FORMAT) this.#format(at, detail as FormatDetail);
        else if (kind === SCRAP) this.#scrap(at, String(detail));
      }
    }
    this.#flush();
    const [before, after] = this.#sides;
    return { before: before.tokens, after: after.tokens };
  }

  /** The sides on which a token stands; of what still stands the death is later than any revision. */
  #on(at: number): readonly Side[] {
    const { born, died } = this.#weave.columns;
    const start = born[at] ?? 0;
    const end = died[at] ?? NEVER;
    const before = this.#sides[0].revision;
    const after = this.#sides[1].revision;
    const isAfter = start <= after && after < end;
    if (start <= before && before < end) return isAfter ? this.#sides : this.#before;
    return isAfter ? this.#after : NONE;
  }

  #id(at: number): ItemId {
    const { clients, client, clock } = this.#weave.columns;
    return { client: clients[client[at] ?? 0] ?? 0, clock: clock[at] ?? 0 };
  }

  #text(at: number, offset: number, size: number): void {
    const on = this.#on(at);
    if (on.length === 0) return;
    const { text, origins } = this.#weave.columns;
    const origin = on === this.#sides ? undefined : origins.get(at);
    const group = this.#goesOn(at, on, origin) ?? this.#begin(at, on, origin);
    if (group.to !== offset) {
      group.told += text.slice(group.from, group.to);
      group.from = offset;
    }
    group.to = offset + size;
    group.size += size;
  }

  /** The words before a text if it belongs to them. */
  #goesOn(at: number, on: readonly Side[], origin: Origin | undefined): Group | null {
    const group = this.#group;
    if (group?.on !== on) return null;
    if (on === this.#sides) return group;
    const { root, first } = group.words;
    if (group.who !== this.#who(at, on) || first?.userId !== origin?.first.userId) return null;
    // what is new may be of many items; what is gone, or older than here, goes on where it was first written
    if (!origin && on === this.#after) return group;
    const { client, clock } = origin?.root ?? this.#id(at);
    return root.client === client && root.clock + group.size === clock ? group : null;
  }

  #begin(at: number, on: readonly Side[], origin: Origin | undefined): Group {
    this.#flush();
    const id = this.#id(at);
    const span = on === this.#sides ? ALWAYS : spanOf(this.#weave.columns, at);
    const words: StandingWords = {
      kind: "text",
      id,
      root: origin?.root ?? id,
      first: origin?.first ?? null,
      ...span,
    };
    const group = { on, words, who: this.#who(at, on), size: 0, told: "", from: 0, to: 0 };
    this.#group = group;
    return group;
  }

  /** The place of whoever inserted or deleted text that stands on one side. */
  #who(at: number, on: readonly Side[]): number {
    if (on === this.#sides) return 0;
    const { born, died } = this.#weave.columns;
    const revision = on === this.#before ? died[at] : born[at];
    return this.#weave.log.columns.who[(revision ?? 0) - 1] ?? -1;
  }

  #flush(): void {
    const group = this.#group;
    this.#group = null;
    if (!group) return;
    const { on, words } = group;
    const text = group.told + this.#weave.columns.text.slice(group.from, group.to);
    for (const { tokens, state } of on) {
      const note = { woven: words, formats: state.sources };
      tokens.push({ token: { kind: "text", id: words.id, text, formats: state.formats }, note });
    }
  }

  #open(at: number, { name, attrs }: OpenDetail): void {
    this.#flush();
    const on = this.#on(at);
    const [one, other] = this.#sides;
    this.#frames.push({ isOpen: [on.includes(one), on.includes(other)], states: [one.state, other.state] });
    one.state = BARE;
    other.state = BARE;
    if (on.length === 0) return;
    const woven: WovenOpen = {
      kind: "open",
      id: this.#id(at),
      name,
      attrs,
      ...spanOf(this.#weave.columns, at),
    };
    for (const { tokens, revision } of on)
      tokens.push({ token: openAt(woven, revision), note: { woven, formats: BARE.sources } });
  }

  #close(): void {
    this.#flush();
    const frame = this.#frames.pop();
    for (const [index, side] of this.#sides.entries()) {
      side.state = frame?.states[index] ?? BARE;
      if (frame?.isOpen[index]) side.tokens.push(CLOSED);
    }
  }

  #format(at: number, { key, value }: FormatDetail): void {
    const on = this.#on(at);
    if (on.length === 0) return;
    this.#flush();
    const woven: WovenFormat = {
      kind: "format",
      id: this.#id(at),
      key,
      value,
      ...spanOf(this.#weave.columns, at),
    };
    for (const side of on) {
      const { formats, sources } = side.state;
      side.state = { formats: formatted(formats, woven), sources: new Map(sources).set(key, woven) };
    }
  }

  #scrap(at: number, text: string): void {
    const on = this.#on(at);
    if (on.length === 0) return;
    this.#flush();
    const woven: WovenScrap = { kind: "scrap", id: this.#id(at), text, ...spanOf(this.#weave.columns, at) };
    for (const { tokens, state } of on)
      tokens.push({
        token: { kind: "scrap", id: woven.id, text },
        note: { woven, formats: state.sources },
      });
  }
}

const NONE: readonly Side[] = [];
const ALWAYS = { born: 0, died: Number.POSITIVE_INFINITY };

/** An element as it is at a revision. */
function openAt({ id, name, attrs }: WovenOpen, revision: number): BodyToken {
  const present = new Map<string, Attr>();
  for (const attr of attrs) if (standsAt(attr, revision)) present.set(attr.name, attr);
  return { kind: "open", id, name, attrs: present, type: null };
}
