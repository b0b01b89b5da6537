/** The Postgres channel on which nodes hear that the server itself has appended to a clause's log. */
export const TEXT_CHANNEL = "travaux_text";

/** Where to read: ids and numbers only, never text. */
export interface TextNotice {
  readonly clauseId: string;
  readonly revision: number;
}

/** Channel and payload for `pg_notify`. */
export function announceText(clauseId: string, revision: number): [channel: string, payload: string] {
  const notice: TextNotice = { clauseId, revision };
  return [TEXT_CHANNEL, JSON.stringify(notice)];
}
