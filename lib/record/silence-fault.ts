import canonicalize from "canonicalize";
import { hashContent } from "#lib/clause/project.ts";
import type { SilenceEntry } from "./fact-entry.ts";
import type { Ledger } from "./ledger.ts";

/**
 * Checks a silence procedure against the acts about it: what was circulated and to whom, every break and extension, and
 * that it ended as they say: adopted at its deadline if nobody broke it before, and never both.
 */
export function findSilenceFault(ledger: Ledger, row: SilenceEntry): string | null {
  const name = `the silence procedure on ${row.title}`;
  if (!isCirculated(ledger, row)) return `${name} is another than was circulated`;
  if (row.texts.some(({ content, textHash }) => hashContent(content) !== textHash))
    return `${name} has another text than was circulated`;
  if (!isExtended(ledger, row)) return `${name} has another deadline than the journal says`;
  if (!isBroken(ledger, row)) return `${name} has other breaks than the journal says`;
  return isConcluded(ledger, row) ? null : `${name} did not end as the journal says`;
}

function isCirculated(ledger: Ledger, row: SilenceEntry): boolean {
  const [circulated, ...more] = ledger.about(row.id, "silence.circulated");
  if (!circulated || more.length > 0) return false;
  const { title, decision, note, effect, zone, circulatedAt, members, texts } = circulated.act;
  return (
    same(
      [title, decision, note, effect, zone, circulatedAt],
      TERMS.map((term) => row[term]),
    ) &&
    circulated.actor.id === row.circulatedBy &&
    same(members.toSorted(), row.members.toSorted()) &&
    same(texts.map(textKey), row.texts.map(textKey))
  );
}

/** Each extension begins where the deadline stood, and the last one says where it stands. */
function isExtended(ledger: Ledger, row: SilenceEntry): boolean {
  const [circulated] = ledger.about(row.id, "silence.circulated");
  const acts = ledger.about(row.id, "silence.extended");
  const deadlines = [circulated?.act.deadline ?? "", ...acts.map(({ act }) => act.to)];
  const given = acts.map(({ act: { from, to }, actor }) => ({ from, to, by: actor.id }));
  return (
    same(given, row.extensions) &&
    given.every(({ from, to }, i) => from === deadlines[i] && to > from) &&
    deadlines.at(-1) === row.deadline
  );
}

function isBroken(ledger: Ledger, row: SilenceEntry): boolean {
  const acts = ledger.about(row.id, "silence.broken");
  const given = acts.map(({ act: { delegationId, brokenAt, reason, about }, actor }) => ({
    delegationId,
    at: brokenAt,
    by: actor.id,
    reason,
    about: about?.clauseId ?? null,
  }));
  return (
    same(given.toSorted(byDelegation), row.breaks.toSorted(byDelegation)) &&
    given.every(({ at, delegationId }) => at < row.deadline && row.members.includes(delegationId)) &&
    acts.every(({ act }, i) => act.ends === (i === 0))
  );
}

function isConcluded(ledger: Ledger, row: SilenceEntry): boolean {
  const ends = [
    ...ledger
      .about(row.id, "silence.adopted")
      .map(({ act }) => ["ADOPTED", act.effect === row.effect ? act.adoptedAt : "", null] as const),
    ...ledger
      .about(row.id, "silence.broken")
      .filter(({ act }) => act.ends)
      .map(({ act, actor }) => ["BROKEN", act.brokenAt, actor.id] as const),
    ...ledger
      .about(row.id, "silence.withdrawn")
      .map(({ act, actor }) => ["WITHDRAWN", act.withdrawnAt, actor.id] as const),
  ];
  const { status, concludedAt, concludedBy, deadline } = row;
  if (status === "RUNNING") return ends.length === 0 && concludedAt === null;
  const isInTime = (status === "ADOPTED") === (concludedAt === deadline);
  return ends.length === 1 && isInTime && same(ends[0], [status, concludedAt, concludedBy]);
}

const TERMS = ["title", "decision", "note", "effect", "zone", "circulatedAt"] as const;

function textKey(text: {
  readonly clauseId: string;
  readonly label: string;
  readonly revision: number;
  readonly textHash: string;
}): string {
  return [text.clauseId, text.label, text.revision, text.textHash].join(" ");
}

function byDelegation(one: { readonly delegationId: string }, other: { readonly delegationId: string }) {
  return one.delegationId < other.delegationId ? -1 : 1;
}

function same(one: unknown, other: unknown): boolean {
  return canonicalize(one) === canonicalize(other);
}
