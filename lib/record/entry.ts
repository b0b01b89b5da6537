import type { StoredBallot } from "#lib/ballot/record-fault.ts";
import type { ClauseKind, ClauseStatus } from "#lib/clause/clause-kind.ts";
import type { ClauseContent } from "#lib/clause/content.ts";
import type { JournalEvent } from "#lib/journal/event.ts";
import type { FactEntry } from "./fact-entry.ts";
import type { LoggedRevision } from "./revision-hash.ts";

/** The name and edition of what is written here; what reads it refuses another. */
export const RECORD_FORMAT = "travaux-record-1";

/** Which negotiation it is, and how far its journal has got. */
export type HeaderEntry = {
  readonly entry: "record";
  readonly format: string;
  readonly negotiationId: string;
  readonly title: string;
  /** For how many others a delegation may vote; absent from records that were written before there were proxies. */
  readonly proxyLimit?: number;
  readonly journal: { readonly number: number; readonly hash: string };
};

export type EventEntry = { readonly entry: "event" } & Omit<JournalEvent, "negotiationId">;

/** The treaty, or a chair's text (`basisId`: the treaty it was branched from). */
export type TreatyEntry = {
  readonly entry: "treaty";
  readonly id: string;
  readonly title: string;
  readonly basisId: string | null;
  /** Null for the treaty itself; a chair's text is seen by chair and secretariat alone until it is issued. */
  readonly issuedAt: string | null;
};

/** A clause in its place; `head` and `logHash` say how far its log has got. */
export type ClauseEntry = {
  readonly entry: "clause";
  readonly id: string;
  readonly treatyId: string;
  readonly parentId: string | null;
  readonly kind: ClauseKind;
  readonly heading: string;
  readonly numberAs: string;
  readonly orderKey: string;
  readonly status: ClauseStatus;
  readonly mode: string;
  readonly bracketRule: string;
  readonly stage: string;
  readonly agreedHash: string | null;
  readonly head: number;
  readonly logHash: string;
};

export type BallotEntry = {
  readonly entry: "ballot";
  readonly openedAt: string;
  readonly closedAt: string | null;
} & StoredBallot;

/** A revision of a clause's text. */
export type RevisionEntry = { readonly entry: "revision"; readonly clauseId: string } & LoggedRevision;

/** A text version: what the log gives at its revision. It stands right after that revision. */
export type TextEntry = {
  readonly entry: "text";
  readonly clauseId: string;
  readonly revision: number;
  readonly hash: string;
  /** Null with `plainText` when the words are left to the log. */
  readonly content: ClauseContent | null;
  readonly plainText: string | null;
  readonly words: number;
};

/**
 * One piece of the record of a negotiation. They come in this order: header, events, conference, structure, facts, then
 * clause by clause its revisions, each followed by the text version that was kept of it.
 */
export type RecordEntry =
  | HeaderEntry
  | EventEntry
  | TreatyEntry
  | ClauseEntry
  | BallotEntry
  | FactEntry
  | RevisionEntry
  | TextEntry;

/** What an installation keeps beside the record to be quick: derived from the log, and never exported. */
export type DerivedEntry =
  | {
      readonly entry: "checkpoint";
      readonly clauseId: string;
      readonly revision: number;
      readonly state: Uint8Array;
    }
  | {
      /** The end of revisions in one compressed piece, right after the last of them; `hash` is empty if it is not what it says. */
      readonly entry: "piece";
      readonly clauseId: string;
      readonly revision: number;
      readonly hash: string;
    };
