import type { HeaderEntry } from "./entry.ts";
import type { AttendanceEntry, CredentialEntry, ProxyEntry } from "./fact-entry.ts";
import type { Ledger } from "./ledger.ts";
import { nameOf } from "./life-fault.ts";

/** Checks what was found of credentials, one by one, against the acts by which they were examined. */
export function findCredentialFault(ledger: Ledger, rows: readonly CredentialEntry[]): string | null {
  const found = Map.groupBy(rows, ({ delegationId }) => delegationId);
  const examined = Map.groupBy(ledger.all("credentials.examined"), ({ act }) => act.delegationId);
  return findDifference(
    pairs(found, examined, (row, { act, actor, at }) => {
      const isSo = row.standing === act.standing && row.reason === act.reason;
      const isIssued = row.issuedBy === act.issuedBy && row.issuedOn === act.issuedOn;
      return isSo && isIssued && row.examinedBy === actor.id && row.examinedAt === at;
    }),
    (delegationId) => `the credentials of ${nameOf(ledger, delegationId)} are not as the journal says`,
  );
}

/** Checks what was said of the presence of delegations in each sitting against the acts by which it was taken. */
export function findAttendanceFault(ledger: Ledger, rows: readonly AttendanceEntry[]): string | null {
  const said = ledger
    .all("attendance.taken")
    .flatMap(({ act, actor, at }) => act.delegations.map((each) => ({ ...each, act, actor, at })));
  const taken = Map.groupBy(said, ({ delegationId, act }) => `${delegationId} ${act.sittingId}`);
  const found = Map.groupBy(rows, ({ delegationId, sittingId }) => `${delegationId} ${sittingId}`);
  return findDifference(
    pairs(found, taken, (row, { isPresent, act, actor, at }) => {
      const isSo = row.isPresent === isPresent && row.isRoll === act.isRoll;
      return isSo && row.takenBy === actor.id && row.at === at;
    }),
    (key) => `the attendance of ${nameOf(ledger, key.split(" ")[0] ?? "")} is not as the journal says`,
  );
}

/** Checks for how many others a delegation may vote against the newest act that says so. */
export function findProxyLimitFault(ledger: Ledger, { proxyLimit }: HeaderEntry): string | null {
  const said = ledger.all("negotiation.edited").findLast(({ act }) => act.proxyLimit !== undefined);
  return proxyLimit === undefined || proxyLimit === (said?.act.proxyLimit ?? 0)
    ? null
    : "the negotiation allows other proxies than the journal says";
}

/** Checks a proxy against the acts by which it was given and ended. */
export function findProxyFault(ledger: Ledger, row: ProxyEntry): string | null {
  const [given] = ledger.about(row.id, "proxy.given");
  const [ended] = ledger.about(row.id, "proxy.ended");
  const isSo =
    given !== undefined &&
    given.act.grantorId === row.grantorId &&
    given.act.holderId === row.holderId &&
    given.actor.id === row.givenBy &&
    given.at === row.givenAt &&
    (ended?.actor.id ?? null) === row.endedBy &&
    (ended?.at ?? null) === row.endedAt;
  return isSo ? null : `a proxy of ${nameOf(ledger, row.grantorId)} is not as the journal says`;
}

type Pair = { readonly key: string; readonly isSo: boolean };

/** What is kept under each key beside what the journal says there, in the order of their numbers. */
function* pairs<Row extends { readonly number: number }, Said>(
  kept: ReadonlyMap<string, readonly Row[]>,
  said: ReadonlyMap<string, readonly Said[]>,
  isSo: (row: Row, said: Said) => boolean,
): Generator<Pair> {
  for (const key of new Set([...said.keys(), ...kept.keys()])) {
    const rows = (kept.get(key) ?? []).toSorted((a, b) => a.number - b.number);
    const acts = said.get(key) ?? [];
    for (let index = 0; index < Math.max(rows.length, acts.length); index++) {
      const [row, act] = [rows[index], acts[index]];
      yield {
        key,
        isSo: row !== undefined && act !== undefined && row.number === index + 1 && isSo(row, act),
      };
    }
  }
}

function findDifference(all: Iterable<Pair>, say: (key: string) => string): string | null {
  for (const { key, isSo } of all) if (!isSo) return say(key);
  return null;
}
