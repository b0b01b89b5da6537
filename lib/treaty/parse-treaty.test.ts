import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { flattenNodes, type Outline } from "./outline.ts";
import { parseTreaty } from "./parse-treaty.ts";
import { blockText, compareWords } from "./words.ts";

/** One line for each part and block, indented by level, as a reader would sketch the recognised structure. */
function sketch({ title, nodes }: Outline): string[] {
  const lines = flattenNodes(nodes).flatMap((node) => [
    [node.kind, node.number, node.heading].filter((part) => part !== "").join(" | "),
    ...node.blocks.map(
      (block) => `${"  ".repeat(block.level)}${block.numbered ? "#" : "-"} ${blockText(block)}`,
    ),
  ]);
  return title === "" ? lines : [`= ${title}`, ...lines];
}

const CASES: Record<string, readonly [source: string, expected: readonly string[]]> = {
  "heading run in with the text": [
    "Article 1\nUse of kites For the purposes of this Pact:\n\n1. A kite flies.",
    ["ARTICLE | 1 | Use of kites", "- For the purposes of this Pact:", "  # 1. A kite flies."],
  ],
  "heading run in before a subject and its verb": [
    "Article 1\nCare of the Common Kite Strings Parties shall mend them.",
    ["ARTICLE | 1 | Care of the Common Kite Strings", "- Parties shall mend them."],
  ],
  "heading perhaps run in, but no telling where it ends": [
    "Article 1\nCare of the Common Kite Council Members keep it.",
    ["ARTICLE | 1", "- Care of the Common Kite Council Members keep it."],
  ],
  "heading on the line after, long but without a stop": [
    "Article 3\nRelations between this Pact and the Kite Code\n\n1. They are good.",
    ["ARTICLE | 3 | Relations between this Pact and the Kite Code", "  # 1. They are good."],
  ],
  "no heading at all": [
    "ARTICLE IV\n\nThe Parties shall rest.",
    ["ARTICLE | IV", "- The Parties shall rest."],
  ],
  "heading on the line of the mark": [
    "Article 5 – Winds\n\nEach Party shall whistle.\n\nArt. 6. Rain\n\nNo Party shall dance.",
    ["ARTICLE | 5 | Winds", "- Each Party shall whistle.", "ARTICLE | 6 | Rain", "- No Party shall dance."],
  ],
  "text on the line of the mark": [
    "Article 1. The Parties shall meet.\nArticle 2. Terms. For this Pact, a kite flies.",
    ["ARTICLE | 1", "- The Parties shall meet.", "ARTICLE | 2 | Terms.", "- For this Pact, a kite flies."],
  ],
  "inserted articles": [
    "Article 5\n\nThe Parties agree.\n\nArticle 5 bis\n\nThe Parties agree more.\n\nArticle 5A\n\nThe end.",
    [
      "ARTICLE | 5",
      "- The Parties agree.",
      "ARTICLE | 5 bis",
      "- The Parties agree more.",
      "ARTICLE | 5A",
      "- The end.",
    ],
  ],
  "(i) after (h) when (j) follows": [
    "Article 1\n\n(h) eight;\n\n(i) nine;\n\n(j) ten.",
    ["ARTICLE | 1", "    # (h) eight;", "    # (i) nine;", "    # (j) ten."],
  ],
  "(i) after (h) when (ii) follows": [
    "Article 1\n\n(g) seven;\n\n(h) eight:\n\n(i) one;\n\n(ii) two;\n\n(i) nine.",
    [
      "ARTICLE | 1",
      "    # (g) seven;",
      "    # (h) eight:",
      "      # (i) one;",
      "      # (ii) two;",
      "    # (i) nine.",
    ],
  ],
  "(v) and (x) belong to the series they continue": [
    "Article 1\n\n(u) one:\n\n(i) a;\n\n(ii) b;\n\n(iii) c;\n\n(iv) d;\n\n(v) e;\n\n(vi) f;\n\n(v) two;\n\n(w) three.",
    [
      "ARTICLE | 1",
      "    # (u) one:",
      "      # (i) a;",
      "      # (ii) b;",
      "      # (iii) c;",
      "      # (iv) d;",
      "      # (v) e;",
      "      # (vi) f;",
      "    # (v) two;",
      "    # (w) three.",
    ],
  ],
  "four levels and flush text": [
    "Article 1\n\n1. One:\n\n(a) point:\n\n(i) item:\n\na. deepest;\n\nb. second;\n\n(b) point,\n\nand no more.\n\n2. Two.",
    [
      "ARTICLE | 1",
      "  # 1. One:",
      "    # (a) point:",
      "      # (i) item:",
      "        # a. deepest;",
      "        # b. second;",
      "    # (b) point,",
      "  - and no more.",
      "  # 2. Two.",
    ],
  ],
  "marks that begin within a line": [
    "Article 1\n\nKites are: (a) red; and (b) green as in (a); (c) blue.\n\n1. (a) It flies; b) stays.",
    [
      "ARTICLE | 1",
      "- Kites are:",
      "    # (a) red; and",
      "    # (b) green as in (a);",
      "    # (c) blue.",
      "  # 1.",
      "    # (a) It flies; b) stays.",
    ],
  ],
  "lines wrapped at a width": [
    [
      "Article 1",
      "",
      "1. Each Party shall keep its kites on the ground when the wind is",
      "from the north, as provided in article",
      "3, and shall tell the others.",
      "2. This applies to kites within the meaning of paragraph",
      "(b) of the Kite Code, and to no others.",
      "",
    ].join("\n"),
    [
      "ARTICLE | 1",
      "  # 1. Each Party shall keep its kites on the ground when the wind is from the north, as provided in article 3, and shall tell the others.",
      "  # 2. This applies to kites within the meaning of paragraph (b) of the Kite Code, and to no others.",
    ],
  ],
  "references at the head of a paragraph": [
    "Article 1\n\nArticle 9 of the Code applies.\n\nPart II shall wait.\n\nAnnexes grow.",
    ["ARTICLE | 1", "- Article 9 of the Code applies.", "- Part II shall wait.", "- Annexes grow."],
  ],
  "parts, chapters, sections, annexes, appendices": [
    "PART ONE\nKITES\n\nChapter I. Strings\n\nSection A\nKnots\n\nArticle 1\n\nThe Parties tie.\n\nANNEX I\nForms\n\nArticle 1\n\nThe form.\n\nAppendix 1\n\nThe list.",
    [
      "PART | 1 | KITES",
      "CHAPTER | I | Strings",
      "SECTION | A | Knots",
      "ARTICLE | 1",
      "- The Parties tie.",
      "ANNEX | I | Forms",
      "ARTICLE | 1",
      "- The form.",
      "APPENDIX | 1",
      "- The list.",
    ],
  ],
  "divisions of an article": [
    "Article II\n\nTHE BODY\n\nA. GENERAL\n\n1. It is.\n\nB. SEATS\n\n2. It sits.\n\nSECTION I. PLACE\n\n1. Here.\n\nSECTION II\nTIME\n\nNow.\n\nArticle III\n\nThe end.",
    [
      "ARTICLE | II | THE BODY",
      "- A. GENERAL",
      "  # 1. It is.",
      "- B. SEATS",
      "  # 2. It sits.",
      "- SECTION I. PLACE",
      "  # 1. Here.",
      "- SECTION II",
      "- TIME",
      "- Now.",
      "ARTICLE | III",
      "- The end.",
    ],
  ],
  "title, recitals run together, closing formula": [
    "PACT OF KITES\n\nPREAMBLE The Parties, Recalling the wind, in Beijing, Mindful of rain, Have agreed as follows:\n\nArticle 1\n\nNo Party shall fly.\n\nDONE at the Hill, in one copy.",
    [
      "= PACT OF KITES",
      "PREAMBLE",
      "- The Parties,",
      "- Recalling the wind, in Beijing,",
      "- Mindful of rain,",
      "- Have agreed as follows:",
      "ARTICLE | 1",
      "- No Party shall fly.",
      "CONCLUSION",
      "- DONE at the Hill, in one copy.",
    ],
  ],
  Markdown: [
    "# **Pact** of Kites\n\n## PART I – Air\n\n###Article  5\n**Terms**\n\n1\\. A _kite_:\n\n- (a) flies;\n- (b) falls.\n\n---\n\n> ### Article 6: Sky\n\nIt is `blue`.",
    [
      "= Pact of Kites",
      "PART | I | Air",
      "ARTICLE | 5 | Terms",
      "  # 1. A kite:",
      "    # - (a) flies;",
      "    # - (b) falls.",
      "ARTICLE | 6 | Sky",
      "- It is blue.",
    ],
  ],
  "page furniture and odd white space": [
    "\ufeffArticle 1\r\n\r\n1.\tOne\u00a0kite.\r\n\r\n- 12 -\f\r\n2. Two.",
    ["ARTICLE | 1", "  # 1. One kite.", "- - 12 -", "  # 2. Two."],
  ],
  French: [
    "PREMIÈRE PARTIE\nVENTS\n\nArticle premier\nEmploi du vent Aux fins du pacte, on entend :\n\na) le nord ;\n\nb) le sud.\n\nFAIT à Colline.",
    [
      "PART | 1 | VENTS",
      "ARTICLE | 1 | Emploi du vent",
      "- Aux fins du pacte, on entend :",
      "    # a) le nord ;",
      "    # b) le sud.",
      "CONCLUSION",
      "- FAIT à Colline.",
    ],
  ],
  "no article at all": ["we met.\n\n1. We spoke.", ["ARTICLE", "- we met.", "  # 1. We spoke."]],
  nothing: ["", []],
};

describe("recognises", () => {
  test.each(Object.entries(CASES))("%s", (_name, [source, expected]) => {
    const outline = parseTreaty(source);
    expect(sketch(outline)).toEqual(expected);
    expect(compareWords(source, outline)).toMatchObject({ kept: true });
  });
});

describe("points out", () => {
  test.each([
    [
      "Article 1\nCare of Kites Members keep it.",
      "The first lines of Article 1 may begin with a heading. They are kept as text.",
    ],
    ["We spoke.", "No article was recognised. The whole text is kept as one clause."],
    [
      "Article 1\n\nArticle 4\n",
      "Article 4 does not follow the article before it. Its number is kept as it is.",
    ],
    [
      "Article 1\n\n1. A.\n\n3. B.",
      "“3.” does not follow the number before it. Something may be missing between them.",
    ],
    ["Article 1\n\n17\n", "“17” looks like a page number. It is kept as text."],
    [
      "Article 1 ..... 3\n",
      "“Article 1 ..... 3” looks like an entry of a table of contents. It is kept as text.",
    ],
    [
      "Article 1\n\nArticle 9 Kites fly.",
      "“Article 9” may begin an article, but its number is out of sequence. It is kept as text.",
    ],
  ])("%j", (source, sentence) => {
    expect(parseTreaty(source).notices.map((notice) => notice.sentence)).toContain(sentence);
  });
});

const piece = fc.constantFrom(
  ..."Article 1|Article 2. Kites|ARTICLE IV|PART I|Chapter 2|Section A|ANNEX|Annex II|APPENDIX 1|PREAMBLE|PROTOCOL ON WIND".split(
    "|",
  ),
  ..."1.|2. Two|(a) a;|(b)|(h) eight:|(i) nine|(ii)|a. deep|1.1 Kites|- bullet|* star|12|- 3 -|# Kites|##Article 3|**bold** _it_".split(
    "|",
  ),
  ..."The Parties shall fly.|Terms For this Pact:|Recalling wind, Mindful of rain, Noting snow,|x; (b) y|: (a) p; (b) q".split(
    "|",
  ),
  ..."IN WITNESS WHEREOF|GENERAL|---|___|\\(a\\)|[shall]|المادة 1|é|§ 5|50 %|“q”|\u00a0|\t|>|Kites ..... 4".split(
    "|",
  ),
);
const treaty = fc
  .array(
    fc.tuple(
      fc.oneof({ weight: 6, arbitrary: piece }, fc.string({ unit: "grapheme" })),
      fc.constantFrom("\n", "\n\n", " ", "\r\n"),
    ),
  )
  .map((pieces) => pieces.flat().join(""));

test("keeps every word of any text in order", () => {
  fc.assert(
    fc.property(treaty, (source) => {
      expect(compareWords(source, parseTreaty(source))).toMatchObject({ kept: true });
    }),
  );
});

test.each([
  ["brackets", "(".repeat(200_000)],
  ["blank lines", "\n".repeat(100_000)],
  ["stars", "**a".repeat(30_000)],
  ["underscores", "# k\n\n_a ".repeat(4_000)],
  ["colons and marks", ": (a) ".repeat(2_000)],
  ["marks in a row", `Article 1\n\n${"(a) ".repeat(10_000)}`],
  [
    "series in one line",
    `Article 1\n\nOf: ${Array.from({ length: 450 }, (_, index) => `${index + 1}) k;`)
      .join(" ")
      .repeat(10)}`,
  ],
  ["one long word", "a".repeat(150_000)],
  ["article lines", "Article 1\n".repeat(4_000)],
])("finishes on hostile input: %s", (_name, source) => {
  expect(compareWords(source, parseTreaty(source))).toMatchObject({ kept: true });
});
