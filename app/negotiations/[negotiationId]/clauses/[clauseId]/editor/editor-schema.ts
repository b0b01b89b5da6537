import { type DOMOutputSpec, Schema } from "@tiptap/pm/model";
import { isSafeHref } from "#lib/clause/mark.ts";
import { clauseSchemaSpec, DEEPEST_LEVEL } from "#lib/clause/schema.ts";

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
        },
        0,
      ],
      parseDOM: [{ tag: "p", getAttrs: paragraphAttrs }],
    },
    heading: {
      ...nodes.heading,
      toDOM: ({ attrs }): DOMOutputSpec => ["h3", { "data-block": attrs.id }, 0],
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
          }),
        },
      ],
    },
    paragraphBreak: {
      ...nodes.paragraphBreak,
      toDOM: ({ attrs }): DOMOutputSpec => [
        "span",
        { class: "paragraph-break", "data-level": attrs.level },
        "¶",
      ],
    },
    hardBreak: { ...nodes.hardBreak, toDOM: (): DOMOutputSpec => ["br"], parseDOM: [{ tag: "br" }] },
  },
  marks: {
    bracket: { ...marks.bracket, toDOM: contested("bracket") },
    option: { ...marks.option, toDOM: contested("option") },
    hole: { ...marks.hole, toDOM: contested("hole") },
    insertion: { ...marks.insertion, toDOM: contested("insertion") },
    deletion: { ...marks.deletion, toDOM: contested("deletion") },
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
function contested(kind: string) {
  return ({ attrs }: { readonly attrs: Readonly<Record<string, string>> }): DOMOutputSpec => {
    const data = Object.entries(attrs).map(([name, value]) => [`data-${name}`, value] as const);
    return ["span", { class: kind, ...Object.fromEntries(data) }, 0];
  };
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
