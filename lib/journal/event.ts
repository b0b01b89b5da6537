import type { Office } from "#lib/access/office.ts";
import type { DecisionRule } from "#lib/ballot/decision/rule.ts";
import type { Elector } from "#lib/ballot/voters-of.ts";
import type { Purpose } from "#lib/rule-book/rules-of-procedure.ts";

/** What happened, in the treaty world's words: the closed union of acts that the journal can hold. */
export type JournalAct =
  | { readonly type: "negotiation.created"; readonly title: string }
  | {
      readonly type: "negotiation.edited";
      readonly title: string;
      readonly weightedVoting: boolean;
      /** How many others a delegation may vote for; absent from acts before there were proxies. */
      readonly proxyLimit?: number;
    }
  | ({ readonly type: "delegation.added" | "delegation.edited" } & DelegationFacts)
  | { readonly type: "delegation.removed"; readonly delegationId: string; readonly name: string }
  | {
      readonly type: "credentials.examined";
      readonly delegationId: string;
      readonly delegationName: string;
      readonly standing: string;
      readonly reason: string;
      readonly issuedBy: string;
      /** "2026-03-01"; null: not known. */
      readonly issuedOn: string | null;
    }
  | {
      readonly type: "attendance.taken";
      readonly sittingId: string;
      /** The sitting's number and title. */
      readonly number: number;
      readonly title: string;
      /** All delegations at once, by chair or secretariat. */
      readonly isRoll: boolean;
      readonly delegations: readonly { readonly delegationId: string; readonly isPresent: boolean }[];
    }
  | {
      readonly type: "proxy.given" | "proxy.ended";
      readonly proxyId: string;
      readonly grantorId: string;
      readonly grantorName: string;
      readonly holderId: string;
      readonly holderName: string;
    }
  | ({ readonly type: "bloc.added" | "bloc.edited" } & BlocFacts)
  | { readonly type: "bloc.removed"; readonly blocId: string; readonly name: string }
  | ({ readonly type: "member.invited" } & Seat & { readonly invitationId: string })
  | { readonly type: "invitation.revoked"; readonly invitationId: string }
  | ({ readonly type: "member.joined" | "member.removed" } & Seat & {
        readonly userId: string;
        readonly name: string;
      })
  | ({ readonly type: "member.reseated" } & Seat & { readonly userId: string; readonly name: string })
  | {
      readonly type: "rule.adopted" | "rule.changed" | "rule.removed";
      readonly ruleId: string;
      readonly rule: DecisionRule;
    }
  | {
      readonly type: "rules.set";
      /** Which rule is proposed for what: the name of a preset or the id of an own rule, and the rule as it was then. */
      readonly standing: Readonly<Record<Purpose, { readonly key: string; readonly rule: DecisionRule }>>;
      readonly isPackage: boolean;
    }
  | {
      readonly type: "treaty.imported";
      readonly treatyId: string;
      readonly title: string;
      readonly clauses: number;
      readonly words: number;
    }
  | { readonly type: "treaty.retitled"; readonly treatyId: string; readonly title: string }
  | ({
      readonly type:
        | "clause.added"
        | "clause.moved"
        | "clause.retitled"
        | "clause.withdrawn"
        | "clause.reinstated";
      readonly kind: string;
      readonly heading: string;
    } & ClauseFacts)
  | ({ readonly type: "clause.frozen" | "clause.unfrozen" } & ClauseText)
  | ({
      readonly type: "clause.restored";
      /** The revision whose text was brought back. */
      readonly from: number;
      /** The beginning of the paragraph that was brought back; empty: the whole text. */
      readonly words: string;
    } & ClauseText)
  | ({
      readonly type: "clause.rebased";
      readonly chairsTextId: string;
      readonly title: string;
    } & ClauseText)
  | {
      readonly type: "sitting.opened" | "sitting.closed";
      readonly sittingId: string;
      readonly number: number;
      readonly title: string;
      /** The version of the treaty as it stood then; null: there was no text. */
      readonly versionId: string | null;
    }
  | {
      readonly type: "version.made";
      readonly versionId: string;
      readonly treatyId: string;
      /** "Rev.1", "Before the vote on Article 5". */
      readonly name: string;
      readonly reason: string;
      readonly texts: readonly SealedText[];
    }
  | {
      /** On record with its issue: before that, nobody but its drafters knows of it. */
      readonly type: "chairs-text.begun";
      readonly chairsTextId: string;
      readonly title: string;
      /** Who began it, and when: ISO-8601, UTC. */
      readonly by: string;
      readonly begunAt: string;
      /** How many clauses it was begun from. */
      readonly clauses: number;
    }
  | {
      readonly type: "chairs-text.issued" | "chairs-text.adopted" | "chairs-text.dropped";
      readonly chairsTextId: string;
      readonly title: string;
      readonly texts: readonly SealedText[];
    }
  | ({
      readonly type: "position.taken";
      readonly delegationId: string;
      readonly delegationName: string;
      readonly stance: string;
      readonly adReferendum: boolean;
      readonly statement: string;
    } & ClauseText)
  | ({ readonly type: "clause.mode-set"; readonly mode: string; readonly bracketRule: string } & ClauseFacts)
  | ({
      readonly type: "contested.opened" | "contested.settled" | "contested.requested" | "contested.declined";
      readonly contestedId: string;
      readonly kind: string;
      /** How it ended or should end; empty while it is only opened. */
      readonly outcome: string;
      readonly words: string;
      /** The option that was chosen, or what a hole was filled with. */
      readonly chosen: string;
      readonly reason: string;
    } & ClauseText)
  | ({
      readonly type: "contested.stand-taken";
      readonly contestedId: string;
      readonly kind: string;
      readonly words: string;
      /** The option's words; empty: the whole. */
      readonly option: string;
      /** Short name of the delegation or bloc. */
      readonly holder: string;
      readonly stand: string;
      readonly reason: string;
    } & ClauseText)
  | ({
      readonly type: "suggestion.settled";
      readonly suggestionIds: readonly string[];
      readonly outcome: string;
      /** Short name of whose they are. */
      readonly of: string;
      readonly inserted: string;
      readonly deleted: string;
    } & ClauseText)
  | ({
      readonly type: "proposal.tabled" | "proposal.reattached" | "proposal.settled";
      readonly outcome: string;
      /** What settled it: the vote on it, or what was adopted before it. Absent where chair or secretariat did. */
      readonly reason?: string;
      readonly sponsors: readonly string[];
      readonly texts: readonly {
        readonly clauseId: string;
        readonly label: string;
        readonly revision: number;
        readonly textHash: string;
      }[];
    } & ProposalFacts)
  | ({
      readonly type: "proposal.sponsored" | "proposal.sponsor-left";
      readonly delegationName: string;
    } & ProposalFacts)
  | ({
      readonly type: "proposal.stand-taken";
      readonly delegationName: string;
      readonly stand: string;
      readonly reason: string;
    } & ProposalFacts)
  | ({
      readonly type: "order.ruled";
      readonly orderId: string;
      /** 1, 2, 3 … of this clause. */
      readonly number: number;
      readonly order: readonly {
        readonly proposalId: string;
        readonly symbol: string;
        /** Why it is there, as the order was suggested. */
        readonly reasons: readonly string[];
        /** It is put although one that was adopted seems to leave nothing of it. */
        readonly isKept: boolean;
      }[];
      readonly reason: string;
    } & ClauseFacts)
  | ({
      readonly type: "order.appealed";
      readonly appealId: string;
      readonly orderId: string;
      readonly number: number;
      readonly delegationId: string;
      readonly delegationName: string;
      readonly reason: string;
    } & ClauseFacts)
  | ({
      readonly type: "appeal.ended";
      readonly appealId: string;
      readonly number: number;
      readonly delegationName: string;
      /** UPHELD, OVERRULED: the ruling. WITHDRAWN: the appeal. */
      readonly outcome: string;
    } & ClauseFacts)
  | ({
      readonly type: "clause.stage-changed";
      readonly from: string;
      readonly to: string;
      readonly reason: string;
    } & ClauseText)
  | ({ readonly type: "clause.confirmed"; readonly delegationName: string } & ClauseText)
  | ({ readonly type: "clause.corrected"; readonly reason: string } & ClauseText)
  | ({
      readonly type: "reservation.entered" | "reservation.lifted";
      readonly reservationId: string;
      readonly delegationName: string;
      readonly reservationType: string;
      readonly publicText: string;
    } & ClauseFacts)
  | {
      readonly type: "mechanism.proposed" | "mechanism.edited" | "mechanism.withdrawn";
      readonly mechanismId: string;
      readonly mechanismType: string;
      readonly status: string;
      readonly title: string;
      readonly obligor: string;
      readonly verifier: string;
      readonly frequency: string;
      readonly noticeHours: number | null;
      readonly quota: { readonly amount: number; readonly period: string } | null;
      readonly consequence: string;
      readonly clauseIds: readonly string[];
    }
  | ({
      readonly type: "division.requested";
      readonly delegationName: string;
      readonly parts: readonly (readonly {
        readonly blockId: string;
        readonly from: number;
        readonly to: number;
      }[])[];
      readonly reason: string;
    } & Divided &
      ClauseText)
  | ({
      readonly type: "division.objected";
      readonly delegationName: string;
      readonly reason: string;
    } & Divided &
      ClauseFacts)
  | ({
      readonly type: "division.granted";
      /** NO_OBJECTION, or MOTION: the motion to divide carried. */
      readonly how: string;
    } & Divided &
      ClauseText)
  | ({ readonly type: "division.refused" | "division.withdrawn" } & Divided & ClauseFacts)
  | ({
      readonly type: "division.concluded";
      /** Numbers of parts, from 1. */
      readonly kept: readonly number[];
      readonly rejected: readonly number[];
      readonly isRejectedWhole: boolean;
    } & Divided &
      ClauseText)
  | ({ readonly type: "motion.made" | "motion.withdrawn" | "motion.ruled-out" } & Moved)
  | ({ readonly type: "motion.made" | "motion.withdrawn" | "motion.ruled-out" } & Moved & ClauseFacts)
  | ({ readonly type: "ballot.opened" } & BallotOpening)
  | BallotOpenedBefore
  | {
      /** That the delegation voted, or changed its vote; how, is on record when the ballot closes. */
      readonly type: "vote.cast";
      readonly ballotId: string;
      readonly question: string;
      readonly delegationId: string;
      /** Where everybody sees at once how delegations vote: by which method, and how. */
      readonly method?: string;
      readonly choice?: string;
    }
  | {
      /** As it was recorded when every vote was on one clause. */
      readonly type: "vote.cast";
      readonly clauseId: string;
      readonly ballotId: string;
      readonly question: string;
      readonly delegationId: string;
    }
  | {
      readonly type: "ballot.closed";
      readonly ballotId: string;
      readonly question: string;
      readonly textHash: string;
      readonly effect: string;
      readonly verdict: string;
      readonly arithmetic: string;
      /** With names; empty where there are none. */
      readonly votes: readonly { readonly delegationId: string; readonly choice: string }[];
      /** Of a vote without names. */
      readonly counts: { readonly yes: number; readonly no: number; readonly abstain: number } | null;
      /** Of a secret ballot: SHA-256 of its box. */
      readonly boxHash?: string;
      readonly texts: readonly SealedText[];
    }
  | ({
      /** As it was recorded when every vote was on the adoption of one clause. */
      readonly type: "ballot.closed";
      readonly ballotId: string;
      readonly question: string;
      readonly verdict: string;
      readonly arithmetic: string;
      readonly votes: readonly { readonly delegationId: string; readonly choice: string }[];
    } & ClauseText)
  | ({
      /** In a roll call: the delegation passed, or the chair heard no answer. */
      readonly type: "vote.passed" | "vote.unanswered";
      readonly round: number;
    } & VoteFacts)
  | ({
      /** After the result, of which it changes nothing. */
      readonly type: "vote.corrected";
      readonly correctionId: string;
      /** Null: the delegation had meant not to take part. */
      readonly intended: string | null;
      readonly statement: string;
    } & VoteFacts)
  | ({
      readonly type: "vote.explained";
      readonly explanationId: string;
      readonly moment: string;
      readonly text: string;
    } & VoteFacts)
  | {
      readonly type: "ballot.cancelled";
      readonly ballotId: string;
      readonly question: string;
      readonly texts: readonly SealedText[];
    }
  | {
      /** As it was recorded then. */
      readonly type: "ballot.cancelled";
      readonly clauseId: string;
      readonly ballotId: string;
      readonly question: string;
    }
  | {
      /** Papers of a secret ballot are handed out; the modulus of the key that signs them, base64url. */
      readonly type: "ballot.papers-offered";
      readonly ballotId: string;
      readonly question: string;
      readonly publicKey: string;
    }
  | {
      /** Who took a paper, when no more are handed out. */
      readonly type: "ballot.collection-begun";
      readonly ballotId: string;
      readonly question: string;
      readonly taken: readonly string[];
    }
  | SilenceAct;

export type SilenceAct =
  | ({
      readonly type: "silence.circulated";
      /** What is decided, in words; may be empty where texts are agreed or adopted. */
      readonly decision: string;
      readonly note: string;
      /** AGREE, ADOPT or NONE: what unbroken silence does. */
      readonly effect: string;
      readonly deadline: string;
      /** IANA name of the zone in which the deadline was set. */
      readonly zone: string;
      readonly circulatedAt: string;
      /** Ids of the delegations whose silence counts. */
      readonly members: readonly string[];
      readonly texts: readonly SealedText[];
    } & SilenceFacts)
  | ({
      readonly type: "silence.broken";
      readonly delegationId: string;
      readonly brokenAt: string;
      /** Empty: the reason is private, and on no record. */
      readonly reason: string;
      /** The article it is about; null: the whole. */
      readonly about: Pick<ClauseFacts, "clauseId" | "label"> | null;
      /** Whether it ended the procedure; a later break by another delegation is recorded beside it. */
      readonly ends: boolean;
      /** The texts that it set free; none if it ended nothing. */
      readonly texts: readonly SealedText[];
    } & SilenceFacts)
  | ({ readonly type: "silence.extended"; readonly from: string; readonly to: string } & SilenceFacts)
  | ({
      readonly type: "silence.withdrawn";
      readonly withdrawnAt: string;
      readonly texts: readonly SealedText[];
    } & SilenceFacts)
  | ({
      /** What the clock did: at the deadline nobody had broken the silence. */
      readonly type: "silence.adopted";
      /** The deadline itself, however late the clock was read. */
      readonly adoptedAt: string;
      readonly effect: string;
      readonly texts: readonly SealedText[];
    } & SilenceFacts);

/** Which silence procedure, and what it is called; instants in these acts are ISO-8601, UTC. */
interface SilenceFacts {
  readonly silenceId: string;
  readonly title: string;
}

/** What a delegation does in a ballot. */
interface VoteFacts {
  readonly ballotId: string;
  readonly question: string;
  readonly delegationId: string;
}

/** The terms of a vote, fixed when it opens. */
export type BallotOpening = {
  readonly ballotId: string;
  readonly question: string;
  readonly subject: string;
  readonly method: string;
  readonly motion: string | null;
  readonly proposalId: string | null;
  /** Absent where votes in divisions and on motions of delegations were not told apart yet. */
  readonly divisionId?: string | null;
  readonly part?: number | null;
  readonly motionId?: string | null;
  readonly rule: DecisionRule;
  readonly step: string;
  readonly previousId: string | null;
  readonly effect: string;
  readonly showsVotes: boolean;
  /** Identity of what is voted on: see `hashMatter`. */
  readonly textHash: string;
  /** The clauses' texts that it is made from. */
  readonly texts: readonly SealedText[];
  readonly electors: readonly Elector[];
  /** The version of the treaty as it stood before the vote. */
  readonly versionId: string | null;
};

/** As it was recorded when every vote was on the adoption of one clause, by one of four rules. */
export type BallotOpenedBefore = {
  readonly type: "ballot.opened";
  readonly ballotId: string;
  readonly question: string;
  readonly rule: string;
  readonly weighted: boolean;
  readonly electors: readonly { readonly delegationId: string; readonly weight: number }[];
  /** Absent from votes before versions were kept. */
  readonly versionId?: string | null;
} & ClauseText;

interface DelegationFacts {
  readonly delegationId: string;
  readonly name: string;
  readonly shortName: string;
  readonly isoCode: string;
  readonly weight: number;
  /** Persons; absent from acts before it was kept, null where it is not known. */
  readonly population?: number | null;
}

interface BlocFacts {
  readonly blocId: string;
  readonly name: string;
  readonly blocType: string;
  readonly delegationIds: readonly string[];
}

interface Seat {
  readonly office: Office;
  readonly delegationId: string | null;
}

interface Divided {
  readonly divisionId: string;
}

/** A motion about an article has the facts of that clause too. */
interface Moved {
  readonly motionId: string;
  readonly kind: string;
  readonly words: string;
  readonly delegationName: string;
  /** Why it was ruled out; else empty. */
  readonly reason: string;
}

interface ProposalFacts {
  readonly proposalId: string;
  /** "L.5". */
  readonly symbol: string;
  readonly title: string;
}

/** `label` is what the clause was called at the time: "Article 5". */
interface ClauseFacts {
  readonly clauseId: string;
  readonly label: string;
}

/** One exact text: clause, revision and SHA-256 of its canonical JSON. */
interface ClauseText extends ClauseFacts {
  readonly revision: number;
  readonly textHash: string;
}

/** One exact text and the log it is taken from, up to that revision. */
export type SealedText = {
  readonly clauseId: string;
  readonly label: string;
  readonly revision: number;
  readonly textHash: string;
  readonly logHash: string;
};

export type JournalActType = JournalAct["type"];

/**
 * Who did it, as the journal keeps it for good. What the clock did has the id of the person whose act it carries out, the
 * name of the procedure ("Silence procedure") and no delegation: nobody sat in a seat and did it.
 */
export interface JournalActor {
  readonly id: string;
  readonly name: string;
  /** Short name of the delegation, or the office's name; empty where the clock did it. */
  readonly delegation: string;
}

/** A log of a text up to a revision: the hash of that revision, hexadecimal; empty at revision 0. */
export interface LogSeal {
  readonly revision: number;
  readonly hash: string;
}

/** An act on the record. */
export interface JournalEvent {
  readonly negotiationId: string;
  /** 1, 2, 3 … without gaps. */
  readonly number: number;
  /** ISO-8601, UTC, milliseconds. */
  readonly at: string;
  readonly actor: JournalActor;
  readonly act: JournalAct;
  /** The log of the act's clause at that moment, sealed by it; null where no clause is concerned. */
  readonly log: LogSeal | null;
  readonly previousHash: string;
  readonly hash: string;
}
