import type { JournalActType } from "./event.ts";

/** Kinds of acts by which the journal is filtered. */
export const ACT_KINDS = [
  "votes",
  "text",
  "versions",
  "contested",
  "proposals",
  "structure",
  "positions",
  "mechanisms",
  "conference",
] as const;

export type ActKind = (typeof ACT_KINDS)[number];

/** How a kind is called on screen. */
export const ACT_KIND_NAMES: Readonly<Record<ActKind, string>> = {
  votes: "Votes and rules of procedure",
  text: "Text: freezes, agreement, restores",
  versions: "Sittings, versions, chair's texts",
  contested: "Brackets, options, holes",
  proposals: "Suggestions and proposals",
  structure: "Structure of the treaty",
  positions: "Positions",
  mechanisms: "Compliance mechanisms",
  conference: "Delegations, blocs and seats",
};

const KIND_OF: Readonly<Record<JournalActType, ActKind>> = {
  "negotiation.created": "conference",
  "negotiation.edited": "conference",
  "delegation.added": "conference",
  "delegation.edited": "conference",
  "delegation.removed": "conference",
  "credentials.examined": "conference",
  "proxy.given": "conference",
  "proxy.ended": "conference",
  "bloc.added": "conference",
  "bloc.edited": "conference",
  "bloc.removed": "conference",
  "member.invited": "conference",
  "invitation.revoked": "conference",
  "member.joined": "conference",
  "member.removed": "conference",
  "member.reseated": "conference",
  "rule.adopted": "votes",
  "rule.changed": "votes",
  "rule.removed": "votes",
  "rules.set": "votes",
  "treaty.imported": "structure",
  "treaty.retitled": "structure",
  "clause.added": "structure",
  "clause.moved": "structure",
  "clause.retitled": "structure",
  "clause.withdrawn": "structure",
  "clause.reinstated": "structure",
  "clause.frozen": "text",
  "clause.unfrozen": "text",
  "clause.restored": "text",
  "clause.rebased": "text",
  "sitting.opened": "versions",
  "sitting.closed": "versions",
  "attendance.taken": "versions",
  "version.made": "versions",
  "chairs-text.begun": "versions",
  "chairs-text.issued": "versions",
  "chairs-text.adopted": "versions",
  "chairs-text.dropped": "versions",
  "clause.mode-set": "text",
  "clause.stage-changed": "text",
  "clause.confirmed": "text",
  "clause.corrected": "text",
  "contested.opened": "contested",
  "contested.requested": "contested",
  "contested.declined": "contested",
  "contested.settled": "contested",
  "contested.stand-taken": "contested",
  "suggestion.settled": "proposals",
  "proposal.tabled": "proposals",
  "proposal.reattached": "proposals",
  "proposal.settled": "proposals",
  "proposal.sponsored": "proposals",
  "proposal.sponsor-left": "proposals",
  "proposal.stand-taken": "proposals",
  "order.ruled": "votes",
  "order.appealed": "votes",
  "appeal.ended": "votes",
  "position.taken": "positions",
  "reservation.entered": "positions",
  "reservation.lifted": "positions",
  "mechanism.proposed": "mechanisms",
  "mechanism.edited": "mechanisms",
  "mechanism.withdrawn": "mechanisms",
  "division.requested": "votes",
  "division.objected": "votes",
  "division.granted": "votes",
  "division.refused": "votes",
  "division.withdrawn": "votes",
  "division.concluded": "votes",
  "motion.made": "votes",
  "motion.withdrawn": "votes",
  "motion.ruled-out": "votes",
  "ballot.opened": "votes",
  "ballot.papers-offered": "votes",
  "ballot.collection-begun": "votes",
  "vote.cast": "votes",
  "vote.passed": "votes",
  "vote.unanswered": "votes",
  "vote.corrected": "votes",
  "vote.explained": "votes",
  "ballot.closed": "votes",
  "ballot.cancelled": "votes",
  "silence.circulated": "votes",
  "silence.broken": "votes",
  "silence.extended": "votes",
  "silence.withdrawn": "votes",
  "silence.adopted": "votes",
};

/** Whether a word from an address is a kind. */
export function isActKind(word: string | undefined): word is ActKind {
  return (ACT_KINDS as readonly (string | undefined)[]).includes(word);
}

/** The kind of an act; one that only a newer version knows counts as the conference's. */
export function kindOfAct(type: string): ActKind {
  return Object.hasOwn(KIND_OF, type) ? KIND_OF[type as JournalActType] : "conference";
}

/** The acts of a kind. */
export function typesOfKind(kind: ActKind): readonly JournalActType[] {
  return (Object.keys(KIND_OF) as JournalActType[]).filter((type) => KIND_OF[type] === kind);
}
