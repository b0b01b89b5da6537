import { expect, test } from "vitest";
import type { ArticleReport, ReportFrame } from "../article-report.ts";
import { reportDocument } from "../report-document.ts";
import { type Paper, setPages } from "./set-pages.ts";

const at = "2026-03-03T10:00:00.000Z";
const HOSTILE =
  '#panic() $x$ *a* _b_ `c` \\u{41} // /* <label> @ref [ ] ]] #read("/etc/passwd") "\' ~ --- \u202e';
const hash = "0".repeat(64);

function report(words: string) {
  const run = { text: words, fate: "inserted", strong: true, emphasis: true, note: words } as const;
  const lines = [{ kind: "paragraph", mark: words, level: 4, isHeading: false, runs: [run] }] as const;
  const act = {
    kind: "act",
    number: 1,
    at,
    who: words,
    sentence: words,
    statement: `${words}\n\n${words}`,
  } as const;
  const deed = { number: 2, at, who: words, deed: words, reason: words };
  const vote = {
    kind: "vote",
    number: 3,
    at,
    question: words,
    revision: 1,
    textHash: hash,
    rule: words,
    verdict: words,
    arithmetic: words,
    opened: { number: 3, at },
    manner: words,
    withoutNames: words,
    isWeighted: true,
    roll: Array.from({ length: 41 }, (_, place) => ({ who: `${words} ${place}`, weight: 1, choice: words })),
  } as const;
  const article: ArticleReport = {
    clauseId: "1",
    label: words,
    heading: words,
    state: words,
    stages: [
      {
        title: words,
        from: 0,
        to: 1,
        fromAt: at,
        toAt: at,
        workers: [{ who: words, revisions: 1 }],
        text: lines,
        items: [act, { kind: "matter", number: 2, at, what: words, acts: [deed] }, vote],
      },
    ],
    present: { revision: 1, at, textHash: hash, logHash: hash, lines },
    newest: null,
  };
  const frame: ReportFrame = {
    negotiation: words,
    treaty: words,
    at,
    journal: { number: 3, hash },
    delegations: [{ shortName: words, name: words }],
  };
  const document = reportDocument(frame, [article], { withStatements: true, withDifferences: true });
  return { template: "report.typ", document } as const;
}

function certificate(words: string): Paper {
  const run = { text: words, fate: "kept", strong: false, emphasis: false, note: "" } as const;
  const act = { number: 1, said: words, hash };
  const document = {
    title: words,
    date: { year: 2026, month: 3, day: 3 },
    negotiation: words,
    treaty: words,
    question: words,
    kind: words,
    verdict: words,
    arithmetic: words,
    rule: { name: words, sentence: words, source: words },
    method: words,
    electorate: words,
    texts: [
      {
        name: words,
        revision: 1,
        textHash: hash,
        lines: [{ kind: "paragraph", mark: words, level: 1, isHeading: false, runs: [run] }],
      },
    ],
    matterHash: hash,
    votes: [{ word: words, count: 200, names: Array.from({ length: 200 }, (_, n) => `${words} ${n}`) }],
    withoutNames: words,
    counts: words,
    opened: act,
    closed: act,
  } as const;
  return { template: "certificate.typ", document };
}

test("a certificate prints whatever people wrote, and the same vote gives the same bytes", () => {
  const [first, second] = [setPages(certificate(HOSTILE)), setPages(certificate(HOSTILE))];
  expect(first.pages).toBeGreaterThan(1);
  expect(Buffer.compare(Buffer.from(first.pdf), Buffer.from(second.pdf))).toBe(0);
});

test("whatever people wrote is printed, never obeyed; the same report gives the same bytes", () => {
  const [first, second] = [setPages(report(HOSTILE)), setPages(report(HOSTILE))];
  expect(Buffer.from(first.pdf.subarray(0, 5)).toString()).toBe("%PDF-");
  expect(first.pages).toBeGreaterThan(3);
  expect(Buffer.compare(Buffer.from(first.pdf), Buffer.from(second.pdf))).toBe(0);
});

test("names in any script have their letters; one that no font has does not end the report", () => {
  const isUniversal = ({ pdf }: { readonly pdf: Uint8Array }) => Buffer.from(pdf).includes("pdfuaid");
  expect(
    isUniversal(setPages(report("Łukasz Đorđević, Жуков, مملكة البحرين, 中华人民共和国, Ελλάδα, Việt Nam"))),
  ).toBe(true);
  expect(isUniversal(setPages(report("대한민국")))).toBe(false);
});
