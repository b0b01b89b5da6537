import type { BallotRecord, BallotText, HandCount } from "#lib/ballot/ballot.ts";
import {
  hasNames,
  METHOD_SENTENCES,
  METHOD_WORDS,
  STEP_WORDS,
  SUBJECT_WORDS,
  WITHOUT_NAMES,
} from "#lib/ballot/ballot-words.ts";
import { describeRule } from "#lib/ballot/decision/describe-rule.ts";
import { sayReason, sayVerdict } from "#lib/ballot/say-result.ts";
import { countContentWords } from "#lib/clause/project.ts";
import type { Citation } from "./article-report.ts";
import { sayMoment } from "./cite.ts";
import { type PrintWords, printBlocks } from "./print-text.ts";
import type { PrintedLine } from "./printed-line.ts";
import { suggestedBlocks } from "./suggested-blocks.ts";

/** What a certificate is made from: a closed vote and its two acts in the journal, with their hashes. */
export type CertifiedVote = {
  readonly negotiation: string;
  readonly treaty: string;
  readonly ballot: BallotRecord & { readonly result: NonNullable<BallotRecord["result"]> };
  readonly opened: CertifiedAct;
  readonly closed: CertifiedAct;
  readonly reference: PrintWords["reference"];
};

/** An act with what proves it: hexadecimal. */
export type CertifiedAct = Citation & { readonly hash: string };

/** A certificate as it is set: nothing is left to be worded, dated or counted. Plain JSON. */
export type CertificateDocument = ReturnType<typeof certificateDocument>;

/** Texts of more words than this, all together, are named by their hashes and left to the record. */
const MOST_WORDS = 450;

/** The certificate of a closed vote. The same record gives the same document. */
export function certificateDocument({
  negotiation,
  treaty,
  ballot,
  opened,
  closed,
  reference,
}: CertifiedVote) {
  const { question, method, rule } = ballot;
  const [year = 0, month = 0, day = 0] = closed.at.slice(0, 10).split("-").map(Number);
  return {
    title: `Certificate of the vote on ${question}`,
    date: { year, month, day },
    negotiation,
    treaty,
    question,
    kind: [SUBJECT_WORDS[ballot.subject], METHOD_WORDS[method], STEP_WORDS[ballot.step]]
      .filter((part) => part !== "")
      .join(" · "),
    verdict: sayVerdict(ballot),
    arithmetic: sayReason(ballot),
    rule: { name: rule.name, sentence: describeRule(rule), source: rule.source },
    method: METHOD_SENTENCES[method],
    electorate: sayElectorate(ballot),
    texts: textsOf(ballot.texts, reference),
    matterHash: ballot.texts.length === 1 ? "" : ballot.textHash,
    votes: hasNames(method) && method !== "ACCLAMATION" ? namesByChoice(ballot) : [],
    withoutNames: WITHOUT_NAMES[method],
    counts: ballot.counts === null ? "" : sayCounts(ballot.counts),
    opened: said(opened),
    closed: said(closed),
  };
}

/** A name for the file: "Vote-on-Article-5-Limits-certificate.pdf", safe on every system. */
export function certificateFileName(question: string): string {
  const plain = `Vote on ${question.slice(0, 60)} certificate`
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "");
  return `${plain.replace(/[^A-Za-z0-9]+/g, "-").replace(/^-|-$/g, "")}.pdf`;
}

function said(act: CertifiedAct) {
  return { number: act.number, said: sayMoment(act.at), hash: act.hash };
}

/** "40 delegations; 2 absent; 1 represented by another". */
function sayElectorate({ rollCall }: BallotRecord): string {
  const absent = rollCall.filter(({ isPresent, hasVoted }) => !isPresent && !hasVoted).length;
  const represented = rollCall.filter(({ proxyId }) => proxyId !== null).length;
  return [
    count(rollCall.length, "delegation"),
    absent > 0 && `${absent} absent`,
    represented > 0 && `${represented} represented by another`,
  ]
    .filter((part) => typeof part === "string")
    .join("; ");
}

type CertifiedText = Pick<BallotText, "revision" | "textHash"> & {
  readonly name: string;
  /** Empty where the words are left to the record. */
  readonly lines: readonly PrintedLine[];
};

function textsOf(texts: readonly BallotText[], reference: PrintWords["reference"]): readonly CertifiedText[] {
  const isShort = texts.reduce((sum, { content }) => sum + countContentWords(content), 0) <= MOST_WORDS;
  return texts.map(({ label, heading, revision, textHash, content }) => ({
    name: heading ? `${label} – ${heading}` : label,
    revision,
    textHash,
    lines: isShort ? linesOf(content, reference) : [],
  }));
}

function linesOf(content: BallotText["content"], reference: PrintWords["reference"]): readonly PrintedLine[] {
  return printBlocks(suggestedBlocks(content), { reference, authorOf: () => "" });
}

type Alike = { readonly word: string; readonly count: number; readonly names: readonly string[] };

/** The names of those who chose alike, by name, and at the end of those who did not vote. */
function namesByChoice({ rollCall }: BallotRecord): readonly Alike[] {
  const names = new Map(rollCall.map(({ delegationId, name }) => [delegationId, name]));
  const groups = [
    { word: "Yes", choice: "YES" },
    { word: "No", choice: "NO" },
    { word: "Abstention", choice: "ABSTAIN" },
    { word: "Not voting", choice: null },
  ] as const;
  return groups.flatMap(({ word, choice }) => {
    const alike = rollCall.filter((entry) => entry.choice === choice);
    if (alike.length === 0) return [];
    const named = alike
      .map(({ name, proxyId }) => {
        const proxy = proxyId === null ? undefined : names.get(proxyId);
        return proxy === undefined ? name : `${name} (by ${proxy})`;
      })
      .toSorted(byName.compare);
    return [{ word, count: alike.length, names: named }];
  });
}

const byName = new Intl.Collator("en");

function sayCounts({ yes, no, abstain }: HandCount): string {
  return `${yes} yes, ${no} no, ${count(abstain, "abstention")}.`;
}

function count(n: number, noun: string): string {
  return `${n} ${n === 1 ? noun : `${noun}s`}`;
}
