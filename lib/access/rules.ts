import { Refusal } from "#lib/refusal.ts";
import type { Actor } from "./actor.ts";
import { OFFICES, type Office } from "./office.ts";

const everyone = OFFICES;
const secretariat = ["SECRETARIAT"] as const;
const bureau = ["CHAIR", "SECRETARIAT"] as const;
const chair = ["CHAIR"] as const;
const drafters = ["CHAIR", "SECRETARIAT", "HEAD_OF_DELEGATION", "DELEGATE"] as const;
const seated = ["CHAIR", "SECRETARIAT", "HEAD_OF_DELEGATION", "DELEGATE", "ADVISER"] as const;
const speakers = ["HEAD_OF_DELEGATION", "DELEGATE"] as const;
const heads = ["HEAD_OF_DELEGATION"] as const;

/**
 * The one table of who may do what in a negotiation. Pages, actions, routes, commands and the socket all ask here.
 * An action that concerns a delegation's own affairs is also bound to the actor's delegation: see `OWN_DELEGATION`.
 */
export const RULES = {
  "negotiation.read": everyone,
  "negotiation.edit": secretariat,
  "delegation.manage": secretariat,
  "bloc.manage": secretariat,
  "member.invite": secretariat,
  "member.remove": secretariat,
  "treaty.import": secretariat,
  "structure.edit": bureau,
  "clause.read": everyone,
  "clause.edit": drafters,
  "clause.freeze": bureau,
  "clause.draft": bureau,
  "clause.mode": bureau,
  "clause.gavel": chair,
  "clause.confirm": heads,
  "clause.correct": secretariat,
  "contested.settle": bureau,
  "contested.stand": speakers,
  "suggestion.settle": bureau,
  "proposal.make": drafters,
  "proposal.stand": speakers,
  "reservation.enter": speakers,
  "comment.write": seated,
  "position.take": speakers,
  "mechanism.propose": drafters,
  "mechanism.withdraw": drafters,
  "rule.manage": bureau,
  "order.rule": chair,
  "order.appeal": speakers,
  "ballot.open": chair,
  "ballot.close": chair,
  "ballot.vote": heads,
  "ballot.call": bureau,
  "vote.explain": speakers,
  "division.request": speakers,
  "division.decide": chair,
  "motion.make": speakers,
  "motion.decide": chair,
  "credentials.examine": secretariat,
  "attendance.take": bureau,
  "attendance.declare": speakers,
  "proxy.give": heads,
  "silence.circulate": bureau,
  "silence.break": heads,
  "silence.read-reasons": bureau,
  "journal.read": everyone,
  "sitting.hold": bureau,
  "version.make": bureau,
  "chairs-text.draft": bureau,
  "chairs-text.adopt": chair,
} as const satisfies Record<string, readonly Office[]>;

export type Action = keyof typeof RULES;

/** Actions that a delegation does for itself alone. */
const OWN_DELEGATION: ReadonlySet<Action> = new Set([
  "position.take",
  "contested.stand",
  "proposal.stand",
  "reservation.enter",
  "clause.confirm",
  "order.appeal",
  "ballot.vote",
  "vote.explain",
  "division.request",
  "motion.make",
  "attendance.declare",
  "proxy.give",
  "silence.break",
]);

/** Whether this office may do the action at all. */
export function officeMay(office: Office, action: Action): boolean {
  return (RULES[action] as readonly Office[]).includes(office);
}

/** Whether the actor may do the action, for `delegationId` where the action is a delegation's own. */
export function may(actor: Actor, action: Action, delegationId?: string): boolean {
  if (!officeMay(actor.office, action)) return false;
  if (!OWN_DELEGATION.has(action)) return true;
  return actor.delegation !== null && (delegationId === undefined || actor.delegation.id === delegationId);
}

/** Refuses `not-allowed` unless the actor may do the action. */
export function authorise(actor: Actor, action: Action, delegationId?: string): void {
  if (!may(actor, action, delegationId)) throw new Refusal("not-allowed");
}
