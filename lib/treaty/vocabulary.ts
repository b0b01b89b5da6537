import type { StructureKind } from "./outline.ts";

/** What a word at the head of a line announces. TITLE is a level between part and chapter, as in European treaties. */
export type StructureWord = StructureKind | "TITLE" | "SUBSECTION" | "PROTOCOL";

const WORDS: Record<StructureWord, string> = {
  PREAMBLE: "preamble préambule preámbulo preâmbulo preambolo präambel преамбула الديباجة",
  PART: "part partie parte teil часть الجزء",
  TITLE: "title titre título titolo titel",
  CHAPTER: "chapter chapitre capítulo capitolo kapitel глава الفصل",
  SECTION: "section sección secção sezione abschnitt раздел الفرع",
  SUBSECTION: "subsection sub-section sous-section subsección",
  ARTICLE: "article art artículo articulo artigo articolo artikel статья المادة",
  ANNEX: "annex annexe anexo allegato anlage anhang приложение المرفق",
  APPENDIX: "appendix appendice apéndice apêndice добавление التذييل",
  PROTOCOL: "protocol protocole protocolo protocollo protokoll протокол",
  CONCLUSION: "",
};

const KIND_OF_WORD: ReadonlyMap<string, StructureWord> = new Map(
  (Object.keys(WORDS) as StructureWord[]).flatMap((kind) =>
    WORDS[kind]
      .split(" ")
      .filter((word) => word !== "")
      .map((word) => [word, kind] as const),
  ),
);

const ORDINALS = [
  "first premier première primero primera one",
  "second deuxième segundo segunda seconde two",
  "third troisième tercero tercera three",
  "fourth quatrième cuarto cuarta four",
  "fifth cinquième quinto quinta five",
  "sixth sixième sexto sexta six",
  "seventh septième séptimo séptima seven",
  "eighth huitième octavo octava eight",
  "ninth neuvième noveno novena nine",
  "tenth dixième décimo décima ten",
  "eleventh onzième undécimo undécima eleven",
  "twelfth douzième duodécimo duodécima twelve",
];

const VALUE_OF_ORDINAL: ReadonlyMap<string, number> = new Map(
  ORDINALS.flatMap((words, index) => words.split(" ").map((word) => [word, index + 1] as const)),
);

/** What a word announces ("Article", "ANEXO"), in the languages treaties are most often written in. */
export function structureWord(word: string): StructureWord | undefined {
  return KIND_OF_WORD.get(word.toLowerCase());
}

/** The value of a number written as a word, as in "Article premier" or "Part One"; up to twelve. */
export function ordinalWord(word: string): number | undefined {
  return VALUE_OF_ORDINAL.get(word.toLowerCase());
}

/** Latin suffixes of inserted provisions, in order: "5 bis" stands between 5 and 6. */
export const INSERTED = [
  "bis",
  "ter",
  "quater",
  "quinquies",
  "sexies",
  "septies",
  "octies",
  "nonies",
  "decies",
];

const CLOSING_FORMULAS = [
  /^in (?:witness|faith) (?:whereof|thereof)\b/i,
  /^en foi de quoi\b/i,
  /^en fe de lo cual\b/i,
  /^em fé do que\b/i,
  /^in fede di che\b/i,
  /^zu urkund dessen\b/i,
  /^в удостоверение чего/i,
  /^D(?:ONE|one) (?:at|in|on|this|AT|IN|ON|THIS)\b/,
  /^F(?:AIT|ait) (?:à|À|en|EN|le|LE)(?!\p{L})/u,
  /^H(?:ECHO|echo) (?:en|EN|a|A)\b/,
];

/** Whether a paragraph opens with the formula that closes a treaty, such as "IN WITNESS WHEREOF" or "DONE at". */
export function opensConclusion(text: string): boolean {
  return CLOSING_FORMULAS.some((formula) => formula.test(text));
}
