import type { Actor } from "#lib/access/actor.ts";
import { authorise, may } from "#lib/access/rules.ts";
import type { ClauseContent } from "#lib/clause/content.ts";
import { db } from "#lib/platform/db.ts";
import { isUuid } from "#lib/uuid.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import type { Silence, SilenceBreak, SilenceRecord } from "../silence.ts";
import { readSilenceClock } from "./lock-silence.ts";
import { SILENCE_COLUMNS, toSilence } from "./row.ts";

/** The procedures of the actor's negotiation: running ones first, by their deadline, then the newest. */
export async function listSilences(actor: Actor): Promise<readonly Silence[]> {
  authorise(actor, "negotiation.read");
  const rows = await db().silence.findMany({
    where: { negotiationId: actor.negotiationId },
    orderBy: { circulatedAt: "desc" },
    select: SILENCE_COLUMNS,
  });
  const silences = rows.map(toSilence);
  const running = silences.filter(({ status }) => status === "RUNNING");
  return [
    ...running.toSorted((a, b) => (a.deadline < b.deadline ? -1 : 1)),
    ...silences.filter(({ status }) => status !== "RUNNING"),
  ];
}

/** The procedures that are running, by their deadline, with what the clock shows: all, or the one that holds a clause. */
export async function listRunningSilences(
  actor: Actor,
  { clauseId }: { readonly clauseId?: string } = {},
): Promise<{ readonly now: string; readonly silences: readonly Silence[] }> {
  authorise(actor, "negotiation.read");
  const rows = await db().silence.findMany({
    where: {
      negotiationId: actor.negotiationId,
      status: "RUNNING",
      ...(clauseId !== undefined && { texts: { some: { clauseId } } }),
    },
    orderBy: { deadline: "asc" },
    select: SILENCE_COLUMNS,
  });
  if (rows.length === 0) return { now: "", silences: [] };
  return { now: (await readSilenceClock(db())).toISOString(), silences: rows.map(toSilence) };
}

/**
 * A procedure with its texts, who can break it, who has opened it and who broke it. A private reason is in it for chair and
 * secretariat and for the delegation that gave it. Null: there is none of this id in the negotiation.
 */
export async function findSilence(actor: Actor, silenceId: string): Promise<SilenceRecord | null> {
  authorise(actor, "negotiation.read");
  if (!isUuid(silenceId)) return null;
  const row = await db().silence.findFirst({
    where: { id: silenceId, negotiationId: actor.negotiationId },
    select: RECORD_COLUMNS,
  });
  if (!row) return null;
  const { texts, members, extensions, circulatedBy, ...rest } = row;
  const broken = members.flatMap((member) => (member.break ? [member.break] : []));
  const names = await nameAll([circulatedBy, ...broken.map(({ brokenBy }) => brokenBy)]);
  const labels = new Map(texts.map(({ clauseId, label }) => [clauseId, label]));
  return {
    ...toSilence({ ...rest, texts, members }),
    circulatedBy: names.get(circulatedBy) ?? "Somebody",
    texts: texts.map(({ content, ...text }) => ({ ...text, content: content as unknown as ClauseContent })),
    members: members
      .map(({ delegationId, delegation, view }) => ({
        delegationId,
        ...delegation,
        openedAt: view?.openedAt.toISOString() ?? null,
      }))
      .toSorted((a, b) => byName.compare(a.name, b.name)),
    breaks: broken
      .map((each) => toBreak(actor, each, { names, labels }))
      .toSorted((a, b) => (a.at < b.at ? -1 : 1)),
    extensions: extensions.map(({ fromInstant, toInstant, extendedAt }) => ({
      from: fromInstant.toISOString(),
      to: toInstant.toISOString(),
      at: extendedAt.toISOString(),
    })),
    now: (await readSilenceClock(db())).toISOString(),
  };
}

const byName = new Intl.Collator("en");

const BREAK_COLUMNS = {
  delegationId: true,
  brokenAt: true,
  brokenBy: true,
  publicReason: true,
  privateReason: true,
  clauseId: true,
} as const satisfies Prisma.SilenceBreakSelect;

const RECORD_COLUMNS = {
  ...SILENCE_COLUMNS,
  circulatedBy: true,
  texts: {
    orderBy: { place: "asc" },
    select: { clauseId: true, label: true, heading: true, revision: true, textHash: true, content: true },
  },
  members: {
    select: {
      delegationId: true,
      delegation: { select: { name: true, shortName: true, colour: true } },
      view: { select: { openedAt: true } },
      break: { select: BREAK_COLUMNS },
    },
  },
  extensions: {
    orderBy: { number: "asc" },
    select: { fromInstant: true, toInstant: true, extendedAt: true },
  },
} as const satisfies Prisma.SilenceSelect;

function toBreak(
  actor: Actor,
  row: Prisma.SilenceBreakGetPayload<{ select: typeof BREAK_COLUMNS }>,
  {
    names,
    labels,
  }: { readonly names: ReadonlyMap<string, string>; readonly labels: ReadonlyMap<string, string> },
): SilenceBreak {
  const { delegationId, brokenAt, brokenBy, publicReason, privateReason, clauseId } = row;
  const mayRead = may(actor, "silence.read-reasons") || actor.delegation?.id === delegationId;
  const isPrivate = privateReason !== "";
  return {
    delegationId,
    at: brokenAt.toISOString(),
    by: names.get(brokenBy) ?? "Somebody",
    isPrivate,
    reason: isPrivate ? (mayRead ? privateReason : null) : publicReason,
    about: clauseId === null ? null : (labels.get(clauseId) ?? null),
  };
}

async function nameAll(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const people = await db().user.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, name: true },
  });
  return new Map(people.map(({ id, name }) => [id, name]));
}
