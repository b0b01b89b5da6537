import type { RecordEntry } from "./entry.ts";
import type { EndEntry } from "./record-line.ts";

/** What a line of a record is, in words: "revision 34 of Article 5". `nameOf` says what a clause is called. */
export function describeEntry(entry: RecordEntry | EndEntry, nameOf: (clauseId: string) => string): string {
  switch (entry.entry) {
    case "record":
      return "the beginning of the record";
    case "event":
      return `event ${entry.number}`;
    case "delegation":
    case "bloc":
      return `the ${entry.entry} ${entry.name}`;
    case "mechanism":
    case "treaty":
      return `the ${entry.entry} ${entry.title}`;
    case "clause":
      return nameOf(entry.id) || `the clause ${entry.heading}`;
    case "position":
      return `a position on ${nameOf(entry.clauseId)}`;
    case "stage":
      return `step ${entry.number} in the life of ${nameOf(entry.clauseId)}`;
    case "contested":
      return `the contested words “${entry.excerpt}”`;
    case "stand":
      return "a stand on contested words";
    case "reservation":
      return `a reservation on ${nameOf(entry.clauseId)}`;
    case "open-call":
      return "a call left open in a roll call";
    case "correction":
      return "a correction of a vote";
    case "explanation":
      return "an explanation of vote";
    case "proposal":
      return `the proposal ${entry.symbol}`;
    case "order":
      return `ruling ${entry.number} on the order of voting on ${nameOf(entry.clauseId)}`;
    case "appeal":
      return `the appeal “${entry.reason}”`;
    case "ballot":
      return `the vote on ${entry.question}`;
    case "secret-box":
      return "the box of a secret ballot";
    case "division":
      return `the division of ${nameOf(entry.clauseId)}`;
    case "motion":
      return `a motion (${entry.kind.toLowerCase().replaceAll("_", " ")})`;
    case "rule":
      return `the rule “${entry.rule.name}”`;
    case "standing-rules":
      return "the standing rules of the conference";
    case "silence":
      return `the silence procedure on ${entry.title}`;
    case "sitting":
      return `sitting ${entry.number}`;
    case "credential":
      return `finding ${entry.number} on the credentials of a delegation`;
    case "attendance":
      return "the attendance of a delegation";
    case "proxy":
      return "a proxy";
    case "version":
      return `the version ${entry.name}`;
    case "revision":
      return `revision ${entry.seq} of ${nameOf(entry.clauseId)}`;
    case "text":
      return `the text of ${nameOf(entry.clauseId)} at revision ${entry.revision}`;
    case "end":
      return "the closing line";
    default:
      entry satisfies never;
      return "something unknown";
  }
}
