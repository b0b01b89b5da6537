/** That there is something to read again, and for whom: delegations by id, or (null) everybody in the negotiation. */
export interface CommentNotice {
  readonly negotiationId: string;
  readonly delegationIds: readonly string[] | null;
}

/** Whether somebody in this seat is told. To all others nothing is sent. */
export function isTold(delegationId: string | null, { delegationIds }: CommentNotice): boolean {
  return delegationIds === null || (delegationId !== null && delegationIds.includes(delegationId));
}
