import { describe, expect, test } from "vitest";
import { numberClauses } from "#lib/clause/number-clauses.ts";
import { plainText } from "#lib/clause/plain-text.ts";
import { nameResolver } from "#lib/contested/resolve-name.ts";
import { parseTreaty } from "./parse-treaty.ts";
import { planImport } from "./plan-import.ts";
import { summariseContested } from "./summarise-contested.ts";

const SOURCE = `Treaty on Lanterns

PREAMBLE

The Parties,

Have agreed as follows:

PART I – GENERAL

ARTICLE I – Object

1. Each Party shall keep its lanterns lit.

2. It shall:

(a) trim them; and

(b) count them.

ARTICLE II – Scope

This Treaty applies at night.

ARTICLE II bis – Twilight

This Treaty applies at dusk.

PART II – FINAL

ARTICLE III – Duration

Unlimited.

ANNEX

Lanterns of the Parties.
`;

function plan(source: string) {
  let last = 0;
  const newId = () => `00000000-0000-4000-8000-${String(++last).padStart(12, "0")}`;
  const resolve = nameResolver([{ type: "bloc", id: "eu", name: "European Union", shortName: "EU" }]);
  return planImport(parseTreaty(source).nodes, { newId, resolve });
}

function labels(source: string): string[] {
  const planned = plan(source);
  const numbers = numberClauses(planned.map((clause) => ({ ...clause, status: "OPEN" as const })));
  return planned.map(({ id, heading }) => `${numbers.get(id)?.label} ${heading}`.trim());
}

describe("planning an import", () => {
  test("clauses come in reading order, under their parts, with their own numbers", () => {
    expect(labels(SOURCE)).toEqual([
      "Preamble",
      "Part I GENERAL",
      "Article 1 Object",
      "Article 2 Scope",
      "Article II bis Twilight",
      "Part II FINAL",
      "Article 3 Duration",
      "Annex",
    ]);
  });

  test("a number that the count would not give is kept, and the others count on", () => {
    const overridden = plan(SOURCE).filter(({ numberAs }) => numberAs !== "");
    expect(overridden.map(({ numberAs }) => numberAs)).toEqual(["II bis"]);
  });

  test("paragraphs and points keep their words and levels", () => {
    const article = plan(SOURCE).find(({ heading }) => heading === "Object");
    expect(
      article &&
        plainText(article.content)
          .split("\n")
          .map((line) => line.trim()),
    ).toEqual([
      "1. Each Party shall keep its lanterns lit.",
      "2. It shall:",
      "(a) trim them; and",
      "(b) count them.",
    ]);
  });

  test("a treaty that starts at Article 4 keeps saying so", () => {
    expect(labels("Article 4\n\nOne.\n\nArticle 5\n\nTwo.")).toEqual(["Article 4", "Article 5"]);
  });
});

test("brackets are understood, and those that are not are told with their place", () => {
  const planned = plan(`Treaty

Article 1

1. Each Party [the European Union: shall][should] keep [X] lanterns [lit.

2. It shall:

(a) trim them]; and

(b) [count them.

Article 2

Option 1: This Treaty applies at night [sic].

Option 2: [No text]
`);
  expect(
    planned.map(({ content }) =>
      plainText(content)
        .split("\n")
        .map((line) => line.trim()),
    ),
  ).toEqual([
    [
      "1. Each Party [shall][should] keep [X] lanterns [lit.",
      "2. It shall:",
      "(a) trim them]; and",
      "(b) [count them.",
    ],
    ["[Option 1: This Treaty applies at night [sic].]", "[Option 2: No text]"],
  ]);
  expect(summariseContested(planned)).toEqual({
    counts: "1 bracket, 2 groups of options and 1 hole",
    attributed: 1,
    problems: ["Article 1, paragraph 2 (b): “[” before “count them.” is never closed. It is kept as text."],
  });
});
