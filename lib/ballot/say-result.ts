import { listWords } from "#lib/list-words.ts";
import type { Ballot, BallotRecord } from "./ballot.ts";
import { DECISION_WORDS } from "./decision/say-arithmetic.ts";

type Closed = Pick<Ballot, "method"> & { readonly result: NonNullable<Ballot["result"]> };

/** A result in a few words: "Carried", "Adopted without a vote". */
export function sayVerdict({ method, result }: Closed): string {
  if (method === "ACCLAMATION" && result.verdict === "CARRIED") return "Adopted without a vote";
  const words = DECISION_WORDS[result.verdict];
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** How it came about, in a sentence: the arithmetic, or who objected where there was no vote. */
export function sayReason({ method, result, rollCall }: Closed & Pick<BallotRecord, "rollCall">): string {
  if (method !== "ACCLAMATION") return sayArithmeticOf({ method, result });
  const names = rollCall.flatMap(({ choice, name }) => (choice === "NO" ? [name] : []));
  if (names.length === 0) return "No delegation objected.";
  return `${listWords(names)} ${names.length === 1 ? "objects" : "object"}.`;
}

/** The same where the roll is not at hand. */
export function sayArithmeticOf({ method, result }: Closed): string {
  if (method === "ACCLAMATION")
    return result.verdict === "CARRIED" ? "No delegation objected." : "There was an objection.";
  const { arithmetic } = result;
  return `${arithmetic.charAt(0).toUpperCase()}${arithmetic.slice(1)}.`;
}
