import type { ItemId } from "#lib/clause/body-token.ts";
import type { Authorship } from "./attribute.ts";
import { type Claim, type Claims, claim, claimants, type ItemRange } from "./claims.ts";
import type { LogIndex } from "./log-index.ts";
import type { Weave } from "./weave.ts";
import { type Origin, TEXT } from "./weave-columns.ts";

/** Where a range of text was first written: by which client, how many clock ticks further on, and who wrote it there. */
export type Descent = { readonly client: number; readonly shift: number; readonly first: Authorship };

/** Of text that was not first written where its items stand. Everything else has itself as its origin. */
export type Descents = Claims<Descent>;

/** What rows of the log brought in from another clause, by row: the origins that it has there. */
export type Heritage = ReadonlyMap<number, Descents>;

/** Characters of one item and where they were first written. */
export type Traced = ItemRange & { readonly origin: Origin | undefined };

/** A range of text cut into parts of one origin each. */
export function trace(descents: Descents, range: ItemRange): readonly Traced[] {
  const { client } = range;
  if (!descents.has(client)) return [{ ...range, origin: undefined }];
  return claimants(descents, range).map(({ start, end, by }) => {
    const origin = by && { root: { client: by.client, clock: start + by.shift }, first: by.first };
    return { client, clock: start, length: end - start, origin: origin ?? undefined };
  });
}

/** Says of a range of text that it is the text that was first written at `root`. */
export function descend(descents: Descents, range: ItemRange, { root, first }: Origin): void {
  claim(descents, range, { client: root.client, shift: root.clock - range.clock, first });
}

/** The origin of text that is where it was first written, with the revision `born`. */
export function ownOrigin(
  root: ItemId,
  { born, log }: { readonly born: number; readonly log: LogIndex },
): Origin {
  return { root, first: log.authorship(born) };
}

/** The origins of all text that a weave knows at a revision, by its items. */
export function descentsOf({ columns, log }: Weave, revision: number): Descents {
  const { kinds, clients, client, clock, length, born, origins } = columns;
  const descents: Map<number, Claim<Descent>[]> = new Map();
  for (let token = 0; token < kinds.length; token += 1) {
    const birth = born[token] ?? 0;
    if (kinds[token] !== TEXT || birth > revision) continue;
    const writer = clients[client[token] ?? 0] ?? 0;
    const start = clock[token] ?? 0;
    const { root, first } =
      origins.get(token) ?? ownOrigin({ client: writer, clock: start }, { born: birth, log });
    const list = descents.get(writer) ?? [];
    if (list.length === 0) descents.set(writer, list);
    const by = { client: root.client, shift: root.clock - start, first };
    list.push({ start, end: start + (length[token] ?? 0), by });
  }
  for (const list of descents.values()) list.sort((one, other) => one.start - other.start);
  return descents;
}
