import type { ClauseContent } from "#lib/clause/content.ts";
import type { Transaction } from "#lib/platform/transaction.ts";
import type { SilenceEntry } from "../fact-entry.ts";
import type { Reading } from "./reading.ts";

/** The silence procedures in their order. Private reasons are not even selected: the record is read by everybody. */
export async function readSilences(
  tx: Transaction,
  { negotiationId }: Reading,
): Promise<readonly SilenceEntry[]> {
  const rows = await tx.silence.findMany({
    where: { negotiationId },
    orderBy: [{ circulatedAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      title: true,
      decision: true,
      note: true,
      effect: true,
      deadline: true,
      zone: true,
      status: true,
      circulatedAt: true,
      circulatedBy: true,
      concludedAt: true,
      concludedBy: true,
      texts: {
        orderBy: { place: "asc" },
        select: { clauseId: true, label: true, heading: true, revision: true, textHash: true, content: true },
      },
      members: { orderBy: { delegationId: "asc" }, select: { delegationId: true, break: { select: BREAK } } },
      extensions: {
        orderBy: { number: "asc" },
        select: { fromInstant: true, toInstant: true, extendedBy: true },
      },
    },
  });
  return rows.map(({ texts, members, extensions, deadline, circulatedAt, concludedAt, ...row }) => ({
    entry: "silence",
    ...row,
    deadline: deadline.toISOString(),
    circulatedAt: circulatedAt.toISOString(),
    concludedAt: concludedAt?.toISOString() ?? null,
    texts: texts.map((text) => ({ ...text, content: text.content as unknown as ClauseContent })),
    members: members.map(({ delegationId }) => delegationId),
    extensions: extensions.map(({ fromInstant, toInstant, extendedBy: by }) => ({
      from: fromInstant.toISOString(),
      to: toInstant.toISOString(),
      by,
    })),
    breaks: members.flatMap(({ delegationId, break: given }) =>
      given
        ? [
            {
              delegationId,
              at: given.brokenAt.toISOString(),
              by: given.brokenBy,
              reason: given.publicReason,
              about: given.clauseId,
            },
          ]
        : [],
    ),
  }));
}

const BREAK = { brokenAt: true, brokenBy: true, publicReason: true, clauseId: true } as const;
