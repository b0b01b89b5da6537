/** What one may be told. `status` is the HTTP status, `sentence` what the user reads. */
const table = {
  "not-found": { status: 404, sentence: "There is nothing here that you can see." },
  "signed-out": { status: 401, sentence: "You are signed out. Sign in and try again; nothing was changed." },
  "not-allowed": { status: 403, sentence: "Your office does not allow this. Nothing was changed." },
  "bad-input": { status: 422, sentence: "Something in the form needs another look. Nothing was stored yet." },
  "too-many-attempts": { status: 429, sentence: "Too many attempts. Wait a few minutes and try again." },
  "wrong-sign-in": { status: 401, sentence: "E-mail or password is wrong." },
  "wrong-password": { status: 403, sentence: "This is not your current password. Nothing was changed." },
  "identity-taken": {
    status: 409,
    sentence: "This sign-in belongs to another account already. Nothing was changed.",
  },
  "e-mail-taken": { status: 409, sentence: "There is an account with this e-mail already. Sign in instead." },
  "name-taken": { status: 409, sentence: "This name is taken in the negotiation. Choose another." },
  "in-use": { status: 409, sentence: "This is referred to by acts on the record and cannot be removed." },
  "invitation-void": {
    status: 410,
    sentence: "This invitation is used up, withdrawn or out of date. Ask the secretariat for a new one.",
  },
  "already-seated": { status: 409, sentence: "You have a seat in this negotiation already." },
  "last-secretary": { status: 409, sentence: "A negotiation keeps at least one secretary." },
  "clause-closed": { status: 409, sentence: "This text is closed. Nothing was changed." },
  "clause-not-frozen": { status: 409, sentence: "This text is not frozen." },
  "treaty-not-empty": {
    status: 409,
    sentence: "The treaty has text already. An import fills an empty treaty; nothing was changed.",
  },
  "treaty-closed": {
    status: 409,
    sentence: "The treaty is voted on as a whole, or adopted: its structure is final. Nothing was changed.",
  },
  "part-not-empty": {
    status: 409,
    sentence: "It still holds articles. Move or withdraw them first.",
  },
  "bad-place": { status: 409, sentence: "It cannot be moved there." },
  "text-changed": {
    status: 409,
    sentence: "The text has changed since you opened it. Look again, then repeat.",
  },
  "mechanism-withdrawn": { status: 409, sentence: "This mechanism has been withdrawn." },
  "ballot-open": { status: 409, sentence: "A vote on this article is open already." },
  "no-text": { status: 409, sentence: "This has no text of its own to vote on. Nothing was changed." },
  "ballot-closed": { status: 409, sentence: "The vote is closed. The result stands." },
  "no-quorum": {
    status: 409,
    sentence: "Too few delegations are present for a vote by this rule. Nothing was changed.",
  },
  "rule-needs-names": {
    status: 409,
    sentence:
      "This rule counts by weights or groups, so that it has to be known who votes how. Choose another method.",
  },
  "no-electors": { status: 409, sentence: "No delegation can vote yet: add delegations first." },
  "rule-needs-votes": {
    status: 409,
    sentence: "This rule counts votes. To adopt without a vote, choose a rule of consensus.",
  },
  "not-called": {
    status: 409,
    sentence: "Another delegation is called now. Nothing was recorded; yours answers when it is called.",
  },
  "call-not-over": {
    status: 409,
    sentence: "Not every delegation has been called yet. The vote is still open.",
  },
  "voting-in-progress": {
    status: 409,
    sentence:
      "A vote is under way in this sitting. Close it first; only an appeal on how it is conducted can be put meanwhile.",
  },
  "no-next-vote": { status: 409, sentence: "The vote has ended the matter: no other vote follows from it." },
  "step-taken": { status: 409, sentence: "The next vote on this question has been opened already." },
  "too-early": {
    status: 409,
    sentence: "The decision is deferred, and the time has not run out. Nothing was changed.",
  },
  "no-correction": {
    status: 409,
    sentence: "Until the result is announced, change the vote itself. Nothing was put on record.",
  },
  "no-explanation": { status: 409, sentence: "This vote is not explained. Nothing was put on record." },
  "ballot-is-secret": {
    status: 409,
    sentence: "This ballot is secret: votes go into its box, never under a name. Nothing was stored.",
  },
  "paper-taken": {
    status: 409,
    sentence:
      "Your delegation's paper was taken in another browser, or this one has been cleared since. Vote from there, or ask the chair to begin the ballot anew.",
  },
  "papers-handed-out": {
    status: 409,
    sentence: "Votes are being collected: no more ballot papers are handed out.",
  },
  "papers-not-handed-out": {
    status: 409,
    sentence:
      "Ballot papers are still being handed out; votes are collected after that. Nothing was changed.",
  },
  "box-altered": {
    status: 409,
    sentence:
      "A paper in the box is not as its holder filled it in: somebody has altered the box. Nothing was counted; call the ballot off and begin it anew.",
  },
  "paper-void": { status: 422, sentence: "This is not a paper of this ballot. Nothing was put in the box." },
  "paper-outdated": { status: 409, sentence: "A later vote of this paper is in the box. That one counts." },
  "not-an-elector": { status: 403, sentence: "Your delegation has no vote in this ballot." },
  "rule-removed": { status: 409, sentence: "This rule has been removed already. Nothing was changed." },
  "rule-in-use": {
    status: 409,
    sentence:
      "This is a standing rule of the conference. Choose another one in its place first; nothing was changed.",
  },
  "division-open": {
    status: 409,
    sentence: "A division of this text has been asked for already. Nothing was changed.",
  },
  "division-closed": {
    status: 409,
    sentence: "This division has been settled already. Nothing was changed.",
  },
  "text-divided": {
    status: 409,
    sentence:
      "This text is being voted on in parts, and is held until that is concluded. Nothing was changed.",
  },
  "motion-closed": { status: 409, sentence: "This motion has been settled already. Nothing was changed." },
  "mode-changed": {
    status: 409,
    sentence: "Who may edit this text has just been changed. Look again, then repeat.",
  },
  "contested-closed": { status: 409, sentence: "This has been settled already. Nothing was changed." },
  "objection-stands": {
    status: 409,
    sentence: "A delegation objects to this on the present text. Nothing was changed.",
  },
  "suggestion-closed": { status: 409, sentence: "This suggestion has been settled already." },
  "proposal-closed": {
    status: 409,
    sentence: "This proposal has been settled already. Nothing was changed.",
  },
  "proposal-empty": {
    status: 409,
    sentence: "The proposal has no suggestions yet. Make them in the text, then table it.",
  },
  "sub-amendments-open": {
    status: 409,
    sentence: "Its sub-amendments have to be settled first. Nothing was changed.",
  },
  "proposal-outdated": {
    status: 409,
    sentence: "The text under this proposal has changed. Attach it again, then repeat; nothing was changed.",
  },
  "order-changed": {
    status: 409,
    sentence: "What is before the conference here has changed. Look again, then repeat; nothing was changed.",
  },
  "out-of-order": {
    status: 409,
    sentence: "Another proposal is put to the vote first. Nothing was changed.",
  },
  "appeal-pending": {
    status: 409,
    sentence: "An appeal against the chair's ruling has to be decided first. Nothing was changed.",
  },
  "appeal-closed": {
    status: 409,
    sentence: "There is nothing to appeal against any more, or it has been decided. Nothing was changed.",
  },
  moot: {
    status: 409,
    sentence: "A proposal that was adopted leaves nothing of this one. It is not put; nothing was changed.",
  },
  "not-moot": {
    status: 409,
    sentence: "No proposal that was adopted stands in the way of this one. Nothing was changed.",
  },
  "not-clean": { status: 409, sentence: "This text is not clean yet. Nothing was changed." },
  "stage-not-reached": { status: 409, sentence: "This step is not open to the text as it stands." },
  "reservation-lifted": { status: 409, sentence: "This reservation of position has been lifted already." },
  "comment-resolved": { status: 409, sentence: "This discussion is resolved. Open it again to answer." },
  "sitting-open": {
    status: 409,
    sentence: "A sitting is open already. Close it first; nothing was changed.",
  },
  "no-sitting": { status: 409, sentence: "No sitting is open. Nothing was changed." },
  "no-proxies": {
    status: 409,
    sentence: "In this negotiation no delegation votes for another. Nothing was changed.",
  },
  "proxy-to-itself": { status: 409, sentence: "A delegation votes for itself already. Nothing was changed." },
  "proxy-given": {
    status: 409,
    sentence:
      "The vote of this delegation is given to another already. Take it back first; nothing was changed.",
  },
  "proxy-chain": {
    status: 409,
    sentence:
      "Whoever votes for another keeps its own vote, so that none is passed on. Choose another delegation; nothing was changed.",
  },
  "proxies-full": {
    status: 409,
    sentence:
      "That delegation votes for as many others as the negotiation allows. Choose another; nothing was changed.",
  },
  "proxy-ended": { status: 409, sentence: "This proxy has been taken back already. Nothing was changed." },
  "proxies-stand": {
    status: 409,
    sentence:
      "A delegation votes for more others than this allows. Those proxies have to be taken back first; nothing was changed.",
  },
  "nothing-to-restore": { status: 409, sentence: "The text reads like this already. Nothing was changed." },
  "chairs-text-closed": {
    status: 409,
    sentence: "This chair's text has been adopted or dropped already. Nothing was changed.",
  },
  "silence-over": {
    status: 409,
    sentence:
      "The silence procedure is over: its deadline has passed, or it was ended before. Nothing was changed.",
  },
  "silence-running": {
    status: 409,
    sentence: "A silence procedure on this article is running. Nothing was changed.",
  },
  "already-broken": {
    status: 409,
    sentence: "Your delegation has broken this silence already; what it wrote is on record.",
  },
  "report-gone": { status: 410, sentence: "This report is no longer kept. Make it again." },
  overloaded: { status: 503, sentence: "The server is busy. Nothing was changed; try again in a moment." },
} as const satisfies Record<string, { readonly status: number; readonly sentence: string }>;

/** The closed union of expected refusals. */
export type RefusalCode = keyof typeof table;

/** An expected no: it has a code, an HTTP status and a sentence for the user. Never used for our own mistakes. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly status: number;

  constructor(code: RefusalCode, detail?: string) {
    super(detail ?? table[code].sentence);
    this.name = "Refusal";
    this.code = code;
    this.status = table[code].status;
  }
}
