import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findBlocks } from "./find-blocks.ts";
import { comment, html, type PlainNode } from "./test/html.ts";

/** The blocks as lines: level, "-" if it is not numbered, "h" for a heading, what is cut off in braces, the words. */
function lines(...nodes: readonly (PlainNode | string)[]): readonly string[] {
  return findBlocks<PlainNode>(html("body", ...nodes)).map(({ inline, isHeading, place }) => {
    const text = inline.map(({ textContent }) => textContent).join("");
    const cut = text.slice(0, place.markLength);
    const level = isHeading ? "h" : `${place.level}${place.level > 0 && !place.numbered ? "-" : ""}`;
    return `${level}: ${cut && `{${cut}}`}${text.slice(place.markLength)}${place.numberAs && ` as ${place.numberAs}`}`;
  });
}

const word = (level: number, ...children: readonly (PlainNode | string)[]) =>
  html(`p mso-list:l0 level${level} lfo1`, ...children);
const NBSP = "\u00a0";

describe("Word", () => {
  it("writes numbers as text: they become levels", () => {
    const number = (mark: string) => html("span", comment("[if !supportLists]"), `${mark}${NBSP}${NBSP} `);
    expect(
      lines(
        word(1, number("1."), "Each Party shall:"),
        word(2, number("(a)"), "act;"),
        word(3, number("(i)"), html("b", "soon"), " or"),
        word(3, number("(ii)"), "later."),
        word(2, number("(b)"), "report."),
      ),
    ).toEqual([
      `1: {1.${NBSP}${NBSP} }Each Party shall:`,
      `2: {(a)${NBSP}${NBSP} }act;`,
      `3: {(i)${NBSP}${NBSP} }soon or`,
      `3: {(ii)${NBSP}${NBSP} }later.`,
      `2: {(b)${NBSP}${NBSP} }report.`,
    ]);
  });

  it("writes bullets as text: they go with all the space after them", () => {
    const bullet = html("span", `·${NBSP}${NBSP}${NBSP} `);
    expect(lines(word(1, bullet, "tanks"))).toEqual([`1-: {·${NBSP}${NBSP}${NBSP} }tanks`]);
    expect(lines(word(2, `o${NBSP}${NBSP}`, "of steel"))).toEqual([`2-: {o${NBSP}${NBSP}}of steel`]);
  });

  it("never takes a word for a bullet", () => {
    expect(lines(word(1, "o me miserum"))).toEqual(["1: o me miserum"]);
  });
});

describe("web pages and e-mails", () => {
  it.each<readonly [name: string, nodes: readonly (PlainNode | string)[], lines: readonly string[]]>([
    [
      "lists in lists",
      [html("ol", html("li", "one", html("ul", html("li", "two"))), html("li", "three"))],
      ["1: one", "2-: two", "1: three"],
    ],
    ["headings", [html("h2", "Scope"), html("p", "1. x")], ["h: Scope", "1: {1. }x"]],
    ["text without a block", ["one", html("p", "two"), "three"], ["0: one", "0: two", "0: three"]],
    ["blocks in something inline", [html("b", html("p", "one"), html("p", "two"))], ["0: one", "0: two"]],
    ["table cells", [html("table", html("tr", html("td", "a b"), html("td", "c")))], ["0: a b", "0: c"]],
    ["captions", [html("figure", html("figcaption", "A"), "words")], ["0: A", "0: words"]],
    ["a script and a style", [html("script", "x()"), html("style", "p{}"), html("p", "x")], ["0: x"]],
    ["marks over line ends", [html("p", "\n (a)\n  each\n Party")], ["2: {\n (a)\n  }each\n Party"]],
    ["inserted numbers", [html("p", "2. x"), html("p", "2 bis. y")], ["1: {2. }x", "1: {2 bis. }y as 2 bis"]],
    ["initials", [html("p", "A. Smith")], ["1: {A. }Smith as A"]],
  ])("%s", (_name, nodes, expected) => {
    expect(lines(...nodes)).toEqual(expected);
  });
});

it("no word is lost, whatever is pasted; only marks and bullets are cut off", () => {
  const text = fc.constantFrom(
    "Each Party",
    " ",
    "1. ",
    "(a) ",
    "(i)",
    "·\u00a0\u00a0",
    "a. shall",
    "2 bis. ",
    "x\ny",
  );
  const { node } = fc.letrec<{ node: PlainNode; child: PlainNode | string }>((tie) => ({
    child: fc.oneof({ depthSize: "small", withCrossShrink: true }, text, tie("node")),
    node: fc
      .tuple(
        fc.constantFrom(
          "p",
          "div",
          "b",
          "span",
          "ol",
          "li",
          "ul",
          "h1",
          "td",
          "br",
          "p mso-list:l0 level2 lfo1",
        ),
        fc.array(tie("child"), { maxLength: 4 }),
      )
      .map(([tag, children]) => html(tag, ...children)),
  }));
  fc.assert(
    fc.property(fc.array(node, { maxLength: 4 }), (nodes) => {
      const body = html("body", ...nodes);
      const blocks = findBlocks<PlainNode>(body);
      const texts = blocks.map(({ inline }) => inline.map(({ textContent }) => textContent).join(""));
      const letters = (all: string) => all.replace(/\s/g, "");
      expect(letters(texts.join(""))).toBe(letters(body.textContent ?? ""));
      blocks.forEach(({ place }, index) => {
        const cut = (texts[index] ?? "").slice(0, place.markLength).trim();
        expect(cut).toMatch(/^(·?\s*(1\.|\(a\)|\(i\)|a\.|2 bis\.)?)$/);
        if (cut.endsWith("bis.")) expect(place.numberAs).toBe("2 bis");
        expect(place.level).toBeLessThanOrEqual(4);
      });
    }),
  );
});
