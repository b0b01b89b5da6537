import canonicalize from "canonicalize";
import * as Y from "yjs";
import type { ClauseContent } from "#lib/clause/content.ts";
import { type Projection, project } from "#lib/clause/project.ts";
import type { LogSeal } from "#lib/journal/event.ts";
import type { ClauseEntry, DerivedEntry, RevisionEntry, TextEntry } from "./entry.ts";
import type { TextClaim } from "./ledger.ts";
import { EMPTY_LOG, findRevisionFault, findSealsFault, type HeldSeal, type LogFault } from "./log-fault.ts";

/** Something that must hold of the text at a revision: null, or what does not fit. */
export interface TextCheck {
  readonly revision: number;
  readonly find: (text: Projection) => string | null;
}

/** What is known of a clause before its log is read. */
export interface ReplayInput {
  readonly clause: ClauseEntry;
  /** "Article 5". */
  readonly name: string;
  readonly seals: readonly HeldSeal[];
  readonly claims: readonly TextClaim[];
  readonly checks: readonly TextCheck[];
}

type KeptText = { readonly revision: number; readonly hash: string; readonly content: ClauseContent };

/**
 * Reads the log of one clause from the first revision to the last, and holds everything that is said of its text against
 * what the log gives. Each step says, in words, the first thing that does not fit.
 */
export class ClauseReplay {
  readonly #input: ReplayInput;
  readonly #doc = new Y.Doc();
  readonly #seals: ReadonlyMap<number, readonly HeldSeal[]>;
  readonly #claims: ReadonlyMap<number, readonly TextClaim[]>;
  readonly #checks: ReadonlyMap<number, readonly TextCheck[]>;
  #head: LogSeal = EMPTY_LOG;
  #projection: Projection | null = null;
  /** The newest text versions up to here, the newest last: two at most. */
  #kept: readonly KeptText[] = [];

  constructor(input: ReplayInput) {
    this.#input = input;
    this.#seals = Map.groupBy(input.seals, ({ revision }) => revision);
    this.#claims = Map.groupBy(input.claims, ({ revision }) => revision);
    this.#checks = Map.groupBy(input.checks, ({ revision }) => revision);
  }

  get clauseId(): string {
    return this.#input.clause.id;
  }

  /** The newest text version and the one before it. */
  newestTexts(): readonly ClauseContent[] {
    return this.#kept.map(({ content }) => content);
  }

  revision(entry: RevisionEntry): string | null {
    const fault =
      this.#findClaimFault() ?? this.#inWords(findRevisionFault(this.clauseId, this.#head, entry));
    if (fault) return fault;
    Y.applyUpdate(this.#doc, entry.bytes);
    this.#head = { revision: entry.seq, hash: entry.hash };
    this.#projection = null;
    return this.#inWords(findSealsFault(this.#head, this.#seals.get(entry.seq)));
  }

  text({ revision, hash, content, plainText, words }: TextEntry): string | null {
    const { name } = this.#input;
    const what = `the text of ${name} at revision ${revision}`;
    if (revision > this.#head.revision) return this.#missing();
    if (revision < this.#head.revision || (this.#kept.at(-1)?.revision ?? -1) >= revision)
      return `${what} is not in its place`;
    const found = this.#text();
    this.#kept = [...this.#kept.slice(-1), { revision, hash, content: found.content }];
    const isSame =
      hash === found.hash &&
      words === found.words &&
      (content === null || canonicalize(content) === canonicalize(found.content)) &&
      (plainText === null || plainText === found.plainText);
    return isSame ? null : `${what} has been altered`;
  }

  derived(entry: DerivedEntry): string | null {
    const { name } = this.#input;
    const { revision } = entry;
    if (revision !== this.#head.revision) return this.#missing();
    switch (entry.entry) {
      case "piece":
        return entry.hash === this.#head.hash
          ? null
          : `the piece of the log of ${name} up to revision ${revision} has been altered`;
      case "checkpoint":
        return this.#isState(entry.state)
          ? null
          : `the checkpoint of ${name} at revision ${revision} is not what its log gives`;
    }
  }

  /** After the last revision. */
  end(): string | null {
    const { clause, name } = this.#input;
    const beyond = (known: { readonly revision: number }) => known.revision > this.#head.revision;
    const fault =
      this.#findClaimFault() ??
      this.#inWords(findSealsFault(this.#head, this.#input.seals.filter(beyond))) ??
      this.#inWords(
        findSealsFault(this.#head, [{ revision: clause.head, hash: clause.logHash, by: `the clause` }]),
      );
    this.#doc.destroy();
    if (fault) return fault;
    if (clause.head < this.#head.revision) return `revision ${clause.head + 1} of ${name} is beyond its head`;
    const lost = [...this.#input.claims, ...this.#input.checks].find(beyond);
    return lost ? `revision ${lost.revision} of ${name} is missing` : null;
  }

  /** Everything that is said of the text at the revision that is now to be left. */
  #findClaimFault(): string | null {
    const { revision } = this.#head;
    const { name } = this.#input;
    for (const claim of this.#claims.get(revision) ?? []) {
      const isKept = this.#kept.at(-1)?.hash === claim.textHash;
      if (claim.mayBeKept && isKept) continue;
      if (this.#text().hash !== claim.textHash)
        return `the text of ${name} at revision ${revision} is not the one of ${claim.by}`;
      if (!isKept && revision > 0)
        return `the text of ${name} at revision ${revision}, which ${claim.by} is about, is not kept`;
    }
    for (const check of this.#checks.get(revision) ?? []) {
      const fault = check.find(this.#text());
      if (fault) return fault;
    }
    return null;
  }

  /** Something is kept of a revision that the log has not got to. */
  #missing(): string {
    return `revision ${this.#head.revision + 1} of ${this.#input.name} is missing`;
  }

  #text(): Projection {
    this.#projection ??= project(this.#doc);
    return this.#projection;
  }

  #inWords(fault: LogFault | null): string | null {
    return fault && `revision ${fault.revision} of ${this.#input.name} ${fault.reason}`;
  }

  /** The same items, the same of them deleted, and the same text. */
  #isState(state: Uint8Array): boolean {
    const doc = new Y.Doc();
    try {
      Y.applyUpdate(doc, state);
      return (
        Y.equalSnapshots(Y.snapshot(doc), Y.snapshot(this.#doc)) &&
        sameContent(project(doc).content, this.#text().content)
      );
    } finally {
      doc.destroy();
    }
  }
}

function sameContent(one: ClauseContent, other: ClauseContent): boolean {
  return canonicalize(one) === canonicalize(other);
}
