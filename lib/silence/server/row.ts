import type { Prisma } from "#prisma/generated/client.ts";
import type { Silence } from "../silence.ts";

/** The columns of a procedure as a list shows it. */
export const SILENCE_COLUMNS = {
  id: true,
  title: true,
  decision: true,
  note: true,
  effect: true,
  deadline: true,
  zone: true,
  status: true,
  circulatedAt: true,
  concludedAt: true,
  texts: { orderBy: { place: "asc" }, select: { clauseId: true, label: true } },
  members: {
    select: {
      delegation: { select: { shortName: true } },
      view: { select: { openedAt: true } },
      break: { select: { brokenAt: true } },
    },
  },
} as const satisfies Prisma.SilenceSelect;

/** A row as a domain value. */
export function toSilence(row: Prisma.SilenceGetPayload<{ select: typeof SILENCE_COLUMNS }>): Silence {
  const { texts, members, deadline, circulatedAt, concludedAt, ...silence } = row;
  const broken = members
    .flatMap((member) =>
      member.break ? [{ at: member.break.brokenAt.getTime(), name: member.delegation.shortName }] : [],
    )
    .toSorted((a, b) => a.at - b.at || (a.name < b.name ? -1 : 1));
  return {
    ...silence,
    deadline: deadline.toISOString(),
    circulatedAt: circulatedAt.toISOString(),
    concludedAt: concludedAt?.toISOString() ?? null,
    labels: texts.map(({ label }) => label),
    clauseIds: texts.map(({ clauseId }) => clauseId),
    eligible: members.length,
    opened: members.filter(({ view }) => view !== null).length,
    brokenBy: broken.map(({ name }) => name),
  };
}
