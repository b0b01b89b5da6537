import { type DOMOutputSpec, type Node, Schema, type TagParseRule } from "@tiptap/pm/model";
import { decodeMarks, encodeMarks } from "#lib/clause/carried-marks.ts";
import { isSafeHref, readMark } from "#lib/clause/mark.ts";
import { clauseSchemaSpec, DEEPEST_LEVEL } from "#lib/clause/schema.ts";
import { marksOn } from "./marks-on.ts";

const { nodes, marks } = clauseSchemaSpec;

/** The clause's structure with its looks: the same nodes and marks as `clauseSchema`, and how they stand in the page. */
export const editorSchema = new Schema({
  topNode: "doc",
  nodes: {
    doc: nodes.doc,
    paragraph: {
      ...nodes.paragraph,
      toDOM: ({ attrs }): DOMOutputSpec => [
        "p",
        {
          "data-block": attrs.id,
          "data-level": attrs.level,
          "data-numbered": attrs.numbered,
          "data-number-as": attrs.numberAs || null,
          dir: "auto",
        },
        0,
      ],
      parseDOM: [{ tag: "p", getAttrs: paragraphAttrs }],
    },
    heading: {
      ...nodes.heading,
      toDOM: ({ attrs }): DOMOutputSpec => ["h3", { "data-block": attrs.id, dir: "auto" }, 0],
      parseDOM: ["h1", "h2", "h3", "h4", "h5", "h6"].map((tag) => ({
        tag,
        getAttrs: (element: HTMLElement) => ({ id: element.dataset.block ?? "" }),
      })),
    },
    text: nodes.text,
    reference: {
      ...nodes.reference,
      toDOM: ({ attrs }): DOMOutputSpec => [
        "span",
        { "data-reference": attrs.target, "data-reference-block": attrs.block },
      ],
      parseDOM: [
        {
          tag: "span[data-reference]",
          getAttrs: ({ dataset }: HTMLElement) => ({
            target: dataset.reference ?? "",
            block: dataset.referenceBlock ?? "",
            marks: encodeMarks(decodeMarks(dataset.marks)),
          }),
        },
      ],
    },
    paragraphBreak: {
      ...nodes.paragraphBreak,
      toDOM: (node): DOMOutputSpec => [
        "span",
        { class: `paragraph-break ${suggestedClass(node)}`, "data-level": node.attrs.level },
        "¶",
        ["br"],
        ["span", { class: "indent" }],
      ],
    },
    hardBreak: { ...nodes.hardBreak, toDOM: (): DOMOutputSpec => ["br"], parseDOM: [{ tag: "br" }] },
  },
  marks: {
    bracket: { ...marks.bracket, toDOM: contested("span", "bracket"), parseDOM: copied("bracket", ["id"]) },
    option: {
      ...marks.option,
      toDOM: contested("span", "option"),
      parseDOM: copied("option", ["group", "id"]),
    },
    hole: {
      ...marks.hole,
      toDOM: contested("span", "hole"),
      parseDOM: copied("hole", ["id", "kind", "unit"]),
    },
    insertion: { ...marks.insertion, toDOM: contested("ins", "insertion") },
    deletion: { ...marks.deletion, toDOM: contested("del", "deletion") },
    link: {
      ...marks.link,
      toDOM: ({ attrs }): DOMOutputSpec => [
        "a",
        { href: attrs.href, rel: "noopener noreferrer nofollow" },
        0,
      ],
      parseDOM: [
        {
          tag: "a[href]",
          getAttrs: (element: HTMLElement) => {
            const href = element.getAttribute("href") ?? "";
            return isSafeHref(href) ? { href } : false;
          },
        },
      ],
    },
    emphasis: {
      ...marks.emphasis,
      toDOM: (): DOMOutputSpec => ["em", 0],
      parseDOM: [{ tag: "em" }, { tag: "i" }, { style: "font-style=italic" }],
    },
    strong: {
      ...marks.strong,
      toDOM: (): DOMOutputSpec => ["strong", 0],
      parseDOM: [
        { tag: "strong" },
        { tag: "b", getAttrs: (element: HTMLElement) => element.style.fontWeight !== "normal" && null },
        { style: "font-weight", getAttrs: (value: string) => /^(bold(er)?|[6-9]00)$/.test(value) && null },
      ],
    },
  },
});

/** Contested words in the page: their kind is the class, their ids are there for styles and for the panel. */
function contested(tag: string, kind: string) {
  return ({ attrs }: { readonly attrs: Readonly<Record<string, string>> }): DOMOutputSpec => {
    const data = Object.entries(attrs).map(([name, value]) => [`data-${name}`, value] as const);
    return [tag, { class: kind, ...Object.fromEntries(data) }, 0];
  };
}

/** What was copied in Travaux is contested where it is pasted too; its ids see to it that nothing else is taken for it. */
function copied(kind: "bracket" | "option" | "hole", names: readonly string[]): TagParseRule[] {
  return [
    {
      tag: `span.${kind}[data-id]`,
      getAttrs: ({ dataset }: HTMLElement) => {
        const mark = readMark(kind, Object.fromEntries(names.map((name) => [name, dataset[name]])));
        return mark && "attrs" in mark ? mark.attrs : false;
      },
    },
  ];
}

/** The classes of something that is not text, by the suggestions that it carries. */
export function suggestedClass(node: Node): string {
  return marksOn(node)
    .map(({ type }) => type.name)
    .filter((name) => name === "insertion" || name === "deletion")
    .join(" ");
}

function paragraphAttrs({ dataset }: HTMLElement) {
  const level = Math.min(DEEPEST_LEVEL, Math.max(0, Math.trunc(Number(dataset.level ?? 0)) || 0));
  return {
    id: dataset.block ?? "",
    level,
    numbered: level > 0 && dataset.numbered === "true",
    numberAs: dataset.numberAs ?? "",
  };
}
