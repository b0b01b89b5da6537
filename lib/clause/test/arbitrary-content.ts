import fc from "fast-check";
import type { Block, ClauseContent, Inline, Mark } from "../content.ts";
import { canonicalMarks, sameMarks } from "../mark.ts";

/** Ids of one kind of contested words: what is a bracket is never an option as well. */
const idsOf = (kind: string) =>
  fc.constantFrom("a", "b", "c").map((end) => `00000000-0000-4000-8000-0000000000${kind}${end}`);
const by = fc.constantFrom("", "delegation");

/** Contested marks, nested and overlapping. */
const contested: fc.Arbitrary<Mark> = fc.oneof(
  idsOf("0").map((id): Mark => ({ type: "bracket", attrs: { id } })),
  fc
    .tuple(idsOf("1"), fc.constantFrom("o1", "o2"))
    .map(([group, option]): Mark => ({ type: "option", attrs: { group, id: option } })),
  idsOf("2").map((id): Mark => ({ type: "hole", attrs: { id, kind: "number", unit: "days" } })),
  fc.record({
    type: fc.constantFrom("insertion" as const, "deletion" as const),
    attrs: fc.record({ id: idsOf("3"), by }),
  }),
);

const emphasis: fc.Arbitrary<readonly Mark[]> = fc
  .tuple(
    fc.option(fc.constantFrom("https://un.org/a", "mailto:chair@example.org"), { freq: 3 }),
    fc.boolean(),
    fc.boolean(),
  )
  .map(([href, isEmphasised, isStrong]) => [
    ...(href ? [{ type: "link", attrs: { href } } as const] : []),
    ...(isEmphasised ? [{ type: "emphasis" } as const] : []),
    ...(isStrong ? [{ type: "strong" } as const] : []),
  ]);

const mark: fc.Arbitrary<readonly Mark[]> = fc.oneof(
  { weight: 3, arbitrary: emphasis },
  {
    weight: 1,
    arbitrary: fc
      .tuple(emphasis, fc.array(contested, { maxLength: 3 }))
      .map(([one, other]) => canonicalMarks([...one, ...other])),
  },
);

const words = fc.constantFrom("Each Party", " shall", " limit its", "", " tanks…", "é", "😀", " a\nb");

const inline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(words, mark).map(([text, marks]) => textRun(text, marks)) },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant("reference" as const),
      attrs: fc.record({ target: fc.constantFrom("c1", "c2", ""), block: fc.constantFrom("b1", "") }),
      marks: mark,
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant("hardBreak" as const), marks: mark }) },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant("paragraphBreak" as const),
      attrs: fc.record({
        id: fc.constantFrom("p1", "p2"),
        level: fc.constantFrom(0, 1, 2),
        numbered: fc.constant(false),
        numberAs: fc.constant(""),
      }),
      marks: mark,
    }),
  },
);

const block: fc.Arbitrary<Block> = fc
  .record({
    isHeading: fc.boolean().map((isHeading) => isHeading),
    level: fc.integer({ min: 0, max: 4 }),
    isNumbered: fc.boolean(),
    numberAs: fc.constantFrom("", "", "", "5 bis"),
    inlines: fc.array(inline, { maxLength: 5 }),
  })
  .map(({ isHeading, level, isNumbered, numberAs, inlines }): Block => {
    const joined = joinNeighbours(inlines);
    const content = joined.length > 0 ? { content: joined } : {};
    if (isHeading && level === 0) return { type: "heading", attrs: { id: "" }, ...content };
    return {
      type: "paragraph",
      attrs: { id: "", level, numbered: isNumbered && level > 0, numberAs },
      ...content,
    };
  });

/** Any canonical content of up to eight blocks. */
export const arbitraryContent: fc.Arbitrary<ClauseContent> = fc
  .tuple(fc.array(block, { minLength: 1, maxLength: 8 }), fc.constantFrom("b", "k"))
  .map(([blocks, letter]) => ({
    type: "doc",
    content: blocks.map((each, index) => named(each, `${letter}${index}`)),
  }));

/** Two contents some of whose blocks are the same ones, as before and after a revision. */
export const arbitraryRevision: fc.Arbitrary<readonly [ClauseContent, ClauseContent]> = fc
  .tuple(arbitraryContent, arbitraryContent, fc.infiniteStream(fc.nat(2)))
  .map(([before, after, choices]) => {
    const mixed = before.content.flatMap((old, index): Block[] => {
      const choice = choices.next().value;
      const fresh = after.content[index];
      if (choice === 0 || !fresh) return [old];
      return choice === 1 ? [named(fresh, old.attrs.id)] : [named(fresh, `n${index}`), old];
    });
    const rotated = choices.next().value === 0 ? [...mixed.slice(1), ...mixed.slice(0, 1)] : mixed;
    return [before, { type: "doc", content: rotated }];
  });

function named(each: Block, id: string): Block {
  if (each.type === "heading") return { ...each, attrs: { id } };
  return { ...each, attrs: { ...each.attrs, id } };
}

function textRun(text: string, marks: readonly Mark[]): Inline {
  return marks.length > 0 ? { type: "text", text, marks } : { type: "text", text };
}

function joinNeighbours(inlines: readonly Inline[]): readonly Inline[] {
  const joined: Inline[] = [];
  for (const next of inlines) {
    const last = joined.at(-1);
    if (next.type === "text" && next.text === "") continue;
    if (next.marks?.length === 0) {
      const { marks: _none, ...bare } = next;
      joined.push(bare as Inline);
      continue;
    }
    if (next.type === "text" && last?.type === "text" && sameMarks(last.marks, next.marks)) {
      joined[joined.length - 1] = { ...last, text: last.text + next.text };
    } else joined.push(next);
  }
  return joined;
}
