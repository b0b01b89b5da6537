/** A line of the source without its white space, its Markdown emphasis and its heading signs. */
export interface SourceLine {
  /** Its place in the source, from 1. */
  readonly number: number;
  readonly text: string;
  /** 1 to 6 for a Markdown heading, otherwise 0. */
  readonly headingLevel: number;
}

const LINE_END = /\r\n|[\n\r\u2028\u2029\f\v]/;
const SPACES = /[\s\u200b\ufeff\u00ad]+/g;
const MARKDOWN_HINT = /^ {0,3}#{1,6}[^\S\r\n]*[^\s#]|\*\*[^\s*]/m;
const HEADING = /^(#{1,6}) ?([^#].*)$/;
const EMPHASIS =
  /\\([!-/:-@[-`{-~])|\*+|`+|(?<![\p{L}\p{N}_])_{1,2}(?=[^\s_])|(?<=[^\s_])_{1,2}(?![\p{L}\p{N}_])/gu;
const RULE = /^(?:[-=]{3,}|(?:[*_] ?){3,})$/;

/** The lines of a text file: any line ending, a byte order mark, tabs and hard spaces are understood. */
export function readLines(source: string): SourceLine[] {
  const isMarkdown = MARKDOWN_HINT.test(source);
  return source.split(LINE_END).map((raw, index) => {
    const text = raw.replace(SPACES, " ").trim();
    return { number: index + 1, ...(isMarkdown ? readMarkdown(text) : { text, headingLevel: 0 }) };
  });
}

function readMarkdown(line: string): { text: string; headingLevel: number } {
  if (RULE.test(line)) return { text: "", headingLevel: 0 };
  const quoted = line.replace(/^(?:> ?)+/, "");
  const heading = HEADING.exec(quoted);
  const text = heading ? (heading[2] ?? "").replace(/ ?#+$/, "") : quoted.replace(/^\* /, "");
  return { text: withoutEmphasis(text), headingLevel: heading?.[1]?.length ?? 0 };
}

function withoutEmphasis(text: string): string {
  return text.replace(EMPHASIS, (_signs, escaped?: string) => escaped ?? "").trim();
}
