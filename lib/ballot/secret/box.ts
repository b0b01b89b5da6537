import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import canonicalize from "canonicalize";
import type { HandCount } from "../ballot.ts";
import type { CastPaper } from "./paper.ts";

/** The papers in a ballot box, in the order of their keys: no other order is kept anywhere. */
export type BallotBox = readonly CastPaper[];

/**
 * The box with a paper put in; a later vote of the same paper takes the place of an earlier one. UNCHANGED: this very vote
 * is in it. OUTDATED: a later one, or another of the same counter, is.
 */
export function putIn(box: BallotBox, paper: CastPaper): BallotBox | "UNCHANGED" | "OUTDATED" {
  const held = box.find(({ key }) => key === paper.key);
  if (held && held.counter >= paper.counter)
    return held.counter === paper.counter && held.choice === paper.choice ? "UNCHANGED" : "OUTDATED";
  return [...box.filter((other) => other !== held), paper].toSorted((one, other) =>
    one.key < other.key ? -1 : 1,
  );
}

/** Counts a box. */
export function countBox(box: BallotBox): HandCount {
  const of = (wanted: CastPaper["choice"]) => box.filter(({ choice }) => choice === wanted).length;
  return { yes: of("YES"), no: of("NO"), abstain: of("ABSTAIN") };
}

/** SHA-256, hexadecimal, of the box's canonical JSON (RFC 8785). */
export function hashBox(box: BallotBox): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalize(box) ?? "")));
}
