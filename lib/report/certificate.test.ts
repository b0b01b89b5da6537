import { describe, expect, test } from "vitest";
import type { RollCallEntry } from "#lib/ballot/ballot.ts";
import { PRESETS } from "#lib/ballot/decision/presets.ts";
import type { VoteChoice } from "#lib/ballot/vote-choice.ts";
import { type CertifiedVote, certificateDocument, certificateFileName } from "./certificate.ts";

const at = "2026-03-03T10:00:00.000Z";
const hash = "ab".repeat(32);

function elector(name: string, choice: VoteChoice | null, proxyId: string | null = null): RollCallEntry {
  return {
    delegationId: name,
    name,
    shortName: name,
    isoCode: "",
    colour: "#123456",
    weights: {},
    groups: [],
    isPresent: true,
    proxyId,
    hasVoted: choice !== null,
    choice,
  };
}

function textOf(words: string) {
  const attrs = { id: "p", level: 1, numbered: true, numberAs: "" };
  return {
    clauseId: "5",
    label: "Article 5",
    heading: "Limits",
    revision: 7,
    baseHash: hash,
    textHash: hash,
    clauseWas: "OPEN",
    content: {
      type: "doc",
      content: [{ type: "paragraph", attrs, content: [{ type: "text", text: words }] }],
    },
  } as const;
}

function vote(ballot: Partial<CertifiedVote["ballot"]> = {}): CertifiedVote {
  return {
    negotiation: "Conference on Limits",
    treaty: "Treaty on Limits",
    ballot: {
      id: "b",
      subject: "CLAUSE",
      method: "RECORDED",
      motion: null,
      question: "Article 5 – Limits",
      textHash: hash,
      texts: [textOf("Each Party shall keep within the limits.")],
      rule: PRESETS.VCLT_CONFERENCE,
      step: "FIRST",
      previousId: null,
      effect: "ADOPT",
      showsVotes: false,
      proposalId: null,
      divisionId: null,
      part: null,
      motionId: null,
      status: "CLOSED",
      openedAt: at,
      closedAt: at,
      result: { verdict: "CARRIED", arithmetic: "2 yes, 0 no, 1 abstention; base 2; needed 2; carried" },
      counts: null,
      voted: 3,
      electors: 4,
      rollCall: [
        elector("Vesper", "YES"),
        elector("Åland", "YES", "Vesper"),
        elector("Berra", "ABSTAIN"),
        elector("Corland", null),
      ],
      ...ballot,
    },
    opened: { number: 8, at, hash },
    closed: { number: 12, at, hash },
    reference: () => "Article 1",
  };
}

describe("a certificate", () => {
  test("says what was decided, by which rule, and by whom", () => {
    expect(certificateDocument(vote())).toMatchObject({
      date: { year: 2026, month: 3, day: 3 },
      verdict: "Carried",
      arithmetic: "2 yes, 0 no, 1 abstention; base 2; needed 2; carried.",
      kind: "A text of the treaty · Recorded vote",
      electorate: "4 delegations; 1 represented by another",
      texts: [{ name: "Article 5 – Limits", revision: 7, lines: [{ kind: "paragraph" }] }],
      matterHash: "",
      votes: [
        { word: "Yes", count: 2, names: ["Åland (by Vesper)", "Vesper"] },
        { word: "Abstention", count: 1, names: ["Berra"] },
        { word: "Not voting", count: 1, names: ["Corland"] },
      ],
      closed: { number: 12, said: "3 March 2026, 10:00 UTC", hash },
    });
  });

  test("leaves long texts to the record, and names what several are together", () => {
    const long = textOf("word ".repeat(300));
    const { texts, matterHash } = certificateDocument(vote({ texts: [long, long] }));
    expect(texts.map(({ lines }) => lines)).toEqual([[], []]);
    expect(matterHash).toBe(hash);
  });

  test.each(["SECRET", "SHOW_OF_HANDS"] as const)("names nobody's vote: %s", (method) => {
    const document = certificateDocument(vote({ method, counts: { yes: 2, no: 0, abstain: 1 } }));
    expect(document.votes).toEqual([]);
    expect(document.counts).toBe("2 yes, 0 no, 1 abstention.");
    for (const name of ["Vesper", "Berra", "Corland"]) expect(JSON.stringify(document)).not.toContain(name);
  });
});

test("a file is named so that every system takes it", () => {
  expect(certificateFileName("Article 5 – Límites: /etc")).toBe(
    "Vote-on-Article-5-Limites-etc-certificate.pdf",
  );
});
