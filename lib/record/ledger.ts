import { isBallotAct } from "#lib/ballot/ballot-act.ts";
import { type ChainHead, EMPTY_CHAIN, findLinkFault } from "#lib/journal/chain.ts";
import type { JournalAct, JournalEvent, SealedText } from "#lib/journal/event.ts";
import type { HeldSeal } from "./log-fault.ts";

/** An exact text that an act speaks of. Of a position it may be an earlier one than the revision's: the text then kept. */
export interface TextClaim {
  readonly revision: number;
  readonly textHash: string;
  readonly by: string;
  readonly mayBeKept: boolean;
}

/** The acts of some types. */
export type ActOf<T extends JournalAct["type"]> = Narrowed<JournalAct, T>;

/** Several types share one member of the union. */
type Narrowed<A extends JournalAct, T extends JournalAct["type"]> = A extends JournalAct
  ? [A["type"] & T] extends [never]
    ? never
    : A & { readonly type: A["type"] & T }
  : never;

/** An event whose act is of a type. */
export type EventOf<T extends JournalAct["type"]> = JournalEvent & { readonly act: ActOf<T> };

/** Fields of acts by which what they are about is known. */
const SUBJECTS = [
  "clauseId",
  "ballotId",
  "proposalId",
  "contestedId",
  "reservationId",
  "orderId",
  "appealId",
  "mechanismId",
  "versionId",
  "sittingId",
  "chairsTextId",
  "treatyId",
  "blocId",
  "ruleId",
  "divisionId",
  "motionId",
  "silenceId",
  "delegationId",
  "proxyId",
] as const;

/** The journal in the hands of whoever checks facts against it: its chain, and its acts by what they are about. */
export class Ledger {
  head: ChainHead = EMPTY_CHAIN;
  readonly events: JournalEvent[] = [];
  readonly #bySubject = new Map<string, JournalEvent[]>();
  readonly #seals = new Map<string, HeldSeal[]>();
  readonly #claims = new Map<string, TextClaim[]>();

  /** Takes the next event; says what does not fit in the chain. */
  add(event: JournalEvent): string | null {
    const fault = findLinkFault(this.head, event);
    if (fault) return `event ${fault.number} ${fault.reason}`;
    this.head = { number: event.number, hash: event.hash };
    this.events.push(event);
    for (const subject of subjectsOf(event.act)) push(this.#bySubject, subject, event);
    this.#seal(event);
    for (const { clauseId, ...claim } of claimsOf(event)) push(this.#claims, clauseId, claim);
    return null;
  }

  /** The acts about something, of some types, in their order. */
  about<T extends JournalAct["type"]>(subject: string, ...types: readonly T[]): readonly EventOf<T>[] {
    const found = this.#bySubject.get(subject) ?? [];
    return found.filter((event): event is EventOf<T> =>
      (types as readonly string[]).includes(event.act.type),
    );
  }

  /** All acts of some types, in their order. */
  all<T extends JournalAct["type"]>(...types: readonly T[]): readonly EventOf<T>[] {
    return this.events.filter((event): event is EventOf<T> =>
      (types as readonly string[]).includes(event.act.type),
    );
  }

  /** What is sealed of a clause's log. */
  sealsOf(clauseId: string): readonly HeldSeal[] {
    return this.#seals.get(clauseId) ?? [];
  }

  /** The clauses of which something is sealed. */
  sealedClauses(): Iterable<string> {
    return this.#seals.keys();
  }

  claimsOn(clauseId: string): readonly TextClaim[] {
    return this.#claims.get(clauseId) ?? [];
  }

  #seal({ number, act, log }: JournalEvent): void {
    const by = `event ${number}`;
    if (log && "clauseId" in act) push(this.#seals, act.clauseId, { ...log, by });
    for (const text of sealedTexts(act))
      push(this.#seals, text.clauseId, { revision: text.revision, hash: text.logHash, by });
  }
}

function sealedTexts(act: JournalAct): readonly SealedText[] {
  switch (act.type) {
    case "version.made":
    case "chairs-text.issued":
    case "chairs-text.adopted":
    case "chairs-text.dropped":
      return act.texts;
    default:
      return holdsTexts(act) ? act.texts : [];
  }
}

/** Whether the act is on texts that are held for a decision: by a vote, or by a silence procedure. */
function holdsTexts(act: JournalAct): act is Extract<JournalAct, { readonly texts: readonly SealedText[] }> {
  return (isBallotAct(act) || "silenceId" in act) && "texts" in act;
}

function claimsOf({ number, act }: JournalEvent): readonly (TextClaim & { readonly clauseId: string })[] {
  const by = `event ${number}`;
  const texts = "texts" in act ? act.texts : "textHash" in act && "clauseId" in act ? [act] : [];
  const mayBeKept = act.type === "position.taken";
  return texts.map(({ clauseId, revision, textHash }) => ({ clauseId, revision, textHash, by, mayBeKept }));
}

function subjectsOf(act: JournalAct): readonly string[] {
  const fields = act as unknown as Readonly<Record<string, unknown>>;
  const own = SUBJECTS.flatMap((field) => {
    const id = fields[field];
    return typeof id === "string" ? [id] : [];
  });
  return holdsTexts(act) ? [...own, ...act.texts.map(({ clauseId }) => clauseId)] : own;
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
