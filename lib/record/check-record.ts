import type { JournalVerdict } from "#lib/journal/verdict.ts";
import { ClauseReplay } from "./clause-replay.ts";
import { findOpenFault } from "./contested-fault.ts";
import { type DerivedEntry, type HeaderEntry, RECORD_FORMAT, type RecordEntry } from "./entry.ts";
import { Facts, findFactFault, textChecks } from "./facts.ts";
import { Ledger } from "./ledger.ts";
import { hashRecord } from "./record-hash.ts";
import { findForgedPaper } from "./secret-box-fault.ts";
import { UnreadablePiece } from "./unreadable-piece.ts";

type LogEntry = Extract<RecordEntry, { readonly entry: "revision" | "text" }> | DerivedEntry;

/**
 * Checks a record as it is read, entry by entry in the order of `RecordEntry`: the journal's chain, every fact against
 * the acts about it, and every text against the log that gives it. The same for a database and for a file. Once
 * something does not fit, it says no more.
 */
export class RecordCheck {
  readonly #ledger = new Ledger();
  readonly #facts = new Facts();
  #header: HeaderEntry | null = null;
  #names: ReadonlyMap<string, string> | null = null;
  #checks: ReturnType<typeof textChecks> = new Map();
  #replay: ClauseReplay | null = null;
  readonly #replayed = new Set<string>();
  #revisions = 0;
  #texts = 0;

  /** Takes the next entry; says, in words, what does not fit. */
  take(entry: RecordEntry | DerivedEntry): string | null {
    if (entry.entry === "record") return this.#begin(entry);
    if (!this.#header) return "the record has no beginning";
    switch (entry.entry) {
      case "event":
        return this.#ledger.add({ negotiationId: this.#header.negotiationId, ...entry });
      case "revision":
      case "text":
      case "checkpoint":
      case "piece":
        return this.#closeFacts() ?? this.#follow(entry);
      default:
        if (this.#names) return `a ${entry.entry} stands behind the texts`;
        this.#facts.add(entry);
        return null;
    }
  }

  /** After the last entry. */
  end(): string | null {
    const fault = this.#closeFacts() ?? this.#leaveClause();
    if (fault) return fault;
    for (const clauseId of this.#facts.clauses.keys()) {
      if (this.#replayed.has(clauseId)) continue;
      const missing = this.#enterClause(clauseId) ?? this.#leaveClause();
      if (missing) return missing;
    }
    return null;
  }

  /** What takes longer to check than to read: the signatures of the papers in secret ballots' boxes. After the end. */
  findForgedPaper(): Promise<string | null> {
    return findForgedPaper(this.#facts.list("secret-box"));
  }

  /** What entries are called: "Article 5"; empty as long as the structure is not known. */
  nameOf(clauseId: string): string {
    return this.#names?.get(clauseId) ?? this.#facts.names().get(clauseId) ?? "";
  }

  /** How much was checked, and what was found. */
  verdict(fault: string | null): JournalVerdict {
    return {
      negotiationId: this.#header?.negotiationId ?? "",
      title: this.#header?.title ?? "",
      events: this.#ledger.head.number,
      clauses: this.#facts.clauses.size,
      revisions: this.#revisions,
      texts: this.#texts,
      ballots: this.#facts.list("ballot").length,
      hash: this.#hash(),
      fault,
    };
  }

  /** The hash of everything that everybody in the negotiation may read: see `hashRecord`. */
  #hash(): string {
    const issued = new Set(
      this.#facts
        .list("treaty")
        .flatMap(({ id, basisId, issuedAt }) => (basisId === null || issuedAt ? [id] : [])),
    );
    const logs = this.#facts
      .list("clause")
      .filter(({ treatyId }) => issued.has(treatyId))
      .map(({ id, head, logHash }) => ({ clauseId: id, revision: head, hash: logHash }));
    return hashRecord(this.#header?.negotiationId ?? "", { journal: this.#ledger.head, logs });
  }

  #begin(header: HeaderEntry): string | null {
    if (this.#header) return "the record begins twice";
    if (header.format !== RECORD_FORMAT) return `the record is in the unknown format ${header.format}`;
    this.#header = header;
    return null;
  }

  /** Everything but the texts has been read: what the journal does not bear out. */
  #closeFacts(): string | null {
    if (this.#names) return null;
    if (!this.#header) return "the record has no beginning";
    this.#names = this.#facts.names();
    this.#checks = textChecks(this.#facts);
    return (
      this.#findHeadFault(this.#header) ??
      findFactFault(this.#ledger, { header: this.#header, facts: this.#facts, names: this.#names })
    );
  }

  #findHeadFault({ journal }: HeaderEntry): string | null {
    const { number, hash } = this.#ledger.head;
    if (number < journal.number) return `event ${number + 1} and all after it are missing`;
    if (number === journal.number && hash === journal.hash) return null;
    return `event ${number} is not the head of the journal`;
  }

  #follow(entry: LogEntry): string | null {
    const fault =
      this.#replay?.clauseId === entry.clauseId
        ? null
        : (this.#leaveClause() ?? this.#enterClause(entry.clauseId));
    if (fault || !this.#replay) return fault;
    switch (entry.entry) {
      case "revision":
        this.#revisions += 1;
        return this.#replay.revision(entry);
      case "text":
        this.#texts += 1;
        return this.#replay.text(entry);
      default:
        return this.#replay.derived(entry);
    }
  }

  #enterClause(clauseId: string): string | null {
    const clause = this.#facts.clauses.get(clauseId);
    if (!clause) return `a text of the clause ${clauseId}, which is not in the treaty`;
    const name = this.nameOf(clauseId);
    if (this.#replayed.has(clauseId)) return `the log of ${name} is in two places`;
    this.#replayed.add(clauseId);
    this.#replay = new ClauseReplay({
      clause,
      name,
      seals: this.#ledger.sealsOf(clauseId),
      claims: this.#ledger.claimsOn(clauseId),
      checks: this.#checks.get(clauseId) ?? [],
    });
    return null;
  }

  #leaveClause(): string | null {
    const replay = this.#replay;
    this.#replay = null;
    if (!replay) return null;
    const fault = replay.end();
    if (fault) return fault;
    const rows = this.#facts.list("contested").filter(({ clauseId }) => clauseId === replay.clauseId);
    return findOpenFault(rows, replay.newestTexts());
  }
}

/** Checks a record from its first entry to its last. */
export async function checkEntries(
  entries: AsyncIterable<RecordEntry | DerivedEntry>,
): Promise<JournalVerdict> {
  const check = new RecordCheck();
  try {
    for await (const entry of entries) {
      const fault = check.take(entry);
      if (fault !== null) return check.verdict(fault);
    }
  } catch (error) {
    if (!(error instanceof UnreadablePiece)) throw error;
    return check.verdict(
      `the piece of the log of ${check.nameOf(error.clauseId)} from revision ${error.revision} on cannot be read`,
    );
  }
  return check.verdict(check.end() ?? (await check.findForgedPaper()));
}
