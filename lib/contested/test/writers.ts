import fc from "fast-check";
import * as Y from "yjs";
import type { Block, ClauseContent, Inline, Mark } from "#lib/clause/content.ts";
import { canonicalMarks } from "#lib/clause/mark.ts";
import { joinRuns } from "#lib/clause/normalise.ts";
import { prepareEdit } from "#lib/clause/prepare-edit.ts";
import { readContent } from "#lib/clause/read-content.ts";
import { replaceBody } from "#lib/clause/replace-body.ts";
import { contentToUpdate } from "#lib/clause/write-content.ts";
import { chooseOption } from "../choose-option.ts";
import { deleteBracket } from "../delete-bracket.ts";
import { liftBracket } from "../lift-bracket.ts";

/** One edit or act by one of three writers, or an exchange of everything between two of them. */
export type Deed = {
  readonly writer: number;
  readonly kind: "type" | "erase" | "bracket" | "option" | "lift" | "delete" | "choose" | "break" | "meet";
  readonly at: number;
  readonly size: number;
};

/** A session of three who bracket, lift, choose and type in one text at the same time. */
export const arbitraryDeeds: fc.Arbitrary<readonly Deed[]> = fc.array(
  fc.record({
    writer: fc.nat(2),
    kind: fc.constantFrom(
      ...(["type", "type", "type", "erase", "bracket", "bracket", "option"] as const),
      ...(["lift", "delete", "choose", "break", "meet", "meet"] as const),
    ),
    at: fc.nat(1000),
    size: fc.integer({ min: 1, max: 6 }),
  }),
  { minLength: 10, maxLength: 50 },
);

/** Three replicas of one text, and what was typed and taken away on them. */
export class Session {
  readonly docs: readonly Y.Doc[];
  /** Every word that was typed, and the paragraph it was typed into. */
  readonly typed = new Map<string, string>();
  /** Words and paragraphs that somebody saw and took away. */
  readonly taken = new Set<string>();
  private count = 0;

  constructor() {
    const first = toContent([
      { id: "b1", words: this.newWords(6, "b1") },
      { id: "b2", words: this.newWords(6, "b2") },
    ]);
    const update = contentToUpdate(first);
    this.docs = [101, 102, 103].map((clientID) => {
      const doc = Object.assign(new Y.Doc(), { clientID });
      Y.applyUpdate(doc, update);
      return doc;
    });
  }

  /** Does one deed; wherever it points, it finds something to do it to. */
  do(deed: Deed): void {
    const doc = this.docs[deed.writer % 3];
    const neighbour = this.docs[(deed.writer + 1) % 3];
    if (!doc || !neighbour) throw new RangeError("no such writer");
    if (deed.kind === "meet") exchange(doc, neighbour);
    else this.edit(doc, deed);
  }

  private edit(doc: Y.Doc, deed: Deed): void {
    const before = readContent(doc);
    const after = this.change(before, deed);
    if (after === before) return;
    for (const lost of difference(before, after)) this.taken.add(lost);
    const isAct = deed.kind === "lift" || deed.kind === "delete" || deed.kind === "choose";
    if (isAct) {
      const edit = prepareEdit(doc, (copy) => replaceBody(copy, after));
      if (edit) Y.applyUpdate(doc, edit.bytes);
    } else replaceBody(doc, after);
  }

  /** Brings all replicas to the same state. */
  end(): void {
    for (const one of this.docs) for (const other of this.docs) exchange(one, other);
  }

  private change(content: ClauseContent, { kind, at, size }: Deed): ClauseContent {
    switch (kind) {
      case "lift":
      case "delete": {
        const id = pick(bracketsIn(content), at);
        if (id === undefined) return content;
        return kind === "lift" ? liftBracket(content, id) : deleteBracket(content, id);
      }
      case "choose": {
        const mark = pick(optionsIn(content), at);
        return mark ? chooseOption(content, { group: mark.attrs.group, option: mark.attrs.id }) : content;
      }
      default:
        return toContent(this.edited(toWords(content), { kind, at, size }));
    }
  }

  private edited(
    paragraphs: readonly Words[],
    { kind, at, size }: Pick<Deed, "kind" | "at" | "size">,
  ): readonly Words[] {
    const index = at % paragraphs.length;
    const here = paragraphs[index] as Words;
    const { words } = here;
    const from = at % (words.length + 1);
    const to = Math.min(words.length, from + size);
    const put = (...fresh: readonly Words[]) => paragraphs.toSpliced(index, 1, ...fresh);
    switch (kind) {
      case "type": {
        const marks = from > 0 && from < words.length ? shared(words[from - 1], words[from]) : [];
        const fresh = this.newWords(Math.min(size, 2), here.id).map((word) => ({ ...word, marks }));
        return put({ ...here, words: words.toSpliced(from, 0, ...fresh) });
      }
      case "erase":
        return put({ ...here, words: words.toSpliced(from, to - from) });
      case "bracket": {
        const mark: Mark = { type: "bracket", attrs: { id: this.newId() } };
        return paragraphs.map((each, place) =>
          place === index
            ? marked(each, { from, to: size > 4 ? each.words.length : to, mark })
            : place === index + 1 && size > 4
              ? marked(each, { from: 0, to: 1, mark })
              : each,
        );
      }
      case "option": {
        const group = this.newId();
        const mark = (id: string): Mark => ({ type: "option", attrs: { group, id } });
        const first = marked(here, { from, to, mark: mark("o1") });
        const second = this.newWords(1, here.id).map((word) => ({ ...word, marks: [mark("o2")] }));
        return put({ ...here, words: first.words.toSpliced(to, 0, ...second) });
      }
      default: {
        const id = `b${this.newId()}`;
        return paragraphs.toSpliced(index + 1, 0, { id, words: this.newWords(2, id) });
      }
    }
  }

  private newWords(count: number, into: string): readonly Word[] {
    return Array.from({ length: count }, () => {
      this.count += 1;
      // no letter at either end stands anywhere else: where a word was put in is never in doubt
      const sign = String.fromCodePoint(0x4e00 + this.count);
      const text = `${sign}${this.count}${sign}`;
      this.typed.set(text, into);
      return { text, marks: [] };
    });
  }

  private newId(): string {
    this.count += 1;
    return `00000000-0000-4000-8000-${String(this.count).padStart(12, "0")}`;
  }
}

/** All words of a text. */
export function wordsIn(content: ClauseContent): readonly string[] {
  return toWords(content).flatMap(({ words }) => words.map(({ text }) => text));
}

type Word = { readonly text: string; readonly marks: readonly Mark[] };
type Words = { readonly id: string; readonly words: readonly Word[] };

const WORD = /(\p{Script=Han})\d+\1/gu;

function toWords({ content }: ClauseContent): readonly Words[] {
  return content.map(({ attrs, content: inlines = [] }) => ({
    id: attrs.id,
    words: inlines.flatMap((inline) => {
      if (inline.type !== "text") return [];
      return (inline.text.match(WORD) ?? []).map((text) => ({ text, marks: inline.marks ?? [] }));
    }),
  }));
}

function toContent(paragraphs: readonly Words[]): ClauseContent {
  const content = paragraphs.map(({ id, words }): Block => {
    const inlines = joinRuns(
      words.map(
        ({ text, marks }): Inline => ({ type: "text", text: `${text} `, ...(marks.length > 0 && { marks }) }),
      ),
    );
    const attrs = { id, level: 0, numbered: false, numberAs: "" };
    return { type: "paragraph", attrs, ...(inlines.length > 0 && { content: inlines }) };
  });
  return { type: "doc", content };
}

function marked(
  { id, words }: Words,
  { from, to, mark }: { readonly from: number; readonly to: number; readonly mark: Mark },
): Words {
  const isMeant = (index: number) => index >= from && index < to;
  return {
    id,
    words: words.map((word, index) =>
      isMeant(index) ? { ...word, marks: canonicalMarks([...word.marks, mark]) } : word,
    ),
  };
}

function shared(one: Word | undefined, other: Word | undefined): readonly Mark[] {
  const names = new Set(other?.marks.map((mark) => JSON.stringify(mark)));
  return one?.marks.filter((mark) => names.has(JSON.stringify(mark))) ?? [];
}

function difference(before: ClauseContent, after: ClauseContent): readonly string[] {
  const left = new Set([...wordsIn(after), ...after.content.map(({ attrs }) => attrs.id)]);
  return [...wordsIn(before), ...before.content.map(({ attrs }) => attrs.id)].filter(
    (each) => !left.has(each),
  );
}

function bracketsIn(content: ClauseContent): readonly string[] {
  return marksIn(content).flatMap((mark) => (mark.type === "bracket" ? [mark.attrs.id] : []));
}

function optionsIn(content: ClauseContent) {
  return marksIn(content).flatMap((mark) => (mark.type === "option" ? [mark] : []));
}

function marksIn({ content }: ClauseContent): readonly Mark[] {
  return content.flatMap((block) => (block.content ?? []).flatMap(({ marks = [] }) => marks));
}

function pick<T>(list: readonly T[], at: number): T | undefined {
  return list.length > 0 ? list[at % list.length] : undefined;
}

function exchange(one: Y.Doc, other: Y.Doc): void {
  if (one === other) return;
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one, Y.encodeStateVector(other)));
  Y.applyUpdate(one, Y.encodeStateAsUpdate(other, Y.encodeStateVector(one)));
}
