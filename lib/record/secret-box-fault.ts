import canonicalize from "canonicalize";
import { countBox, hashBox } from "#lib/ballot/secret/box.ts";
import { isGenuine } from "#lib/ballot/secret/paper.ts";
import type { Ledger } from "./ledger.ts";
import type { SecretBoxEntry } from "./secret-box-entry.ts";

/** Checks the papers and boxes of secret ballots against the acts: key, who took a paper, totals and the box itself. */
export function findSecretBoxFault(ledger: Ledger, rows: readonly SecretBoxEntry[]): string | null {
  const present = new Set(rows.map(({ ballotId }) => ballotId));
  const missing = ledger.all("ballot.papers-offered").find(({ act }) => !present.has(act.ballotId));
  if (missing) return `the box of ${missing.act.question} is in the journal and not in the record`;
  for (const row of rows) {
    const fault = findFault(ledger, row);
    if (fault) return `the secret ballot ${row.ballotId} ${fault}`;
  }
  return null;
}

/** The first paper in a published box that is not signed by its ballot's key or not filled in by its holder. */
export async function findForgedPaper(rows: readonly SecretBoxEntry[]): Promise<string | null> {
  for (const { ballotId, publicKey, box } of rows) {
    const genuine = await Promise.all((box ?? []).map((paper) => isGenuine(paper, { ballotId, publicKey })));
    const place = genuine.indexOf(false);
    if (place >= 0) return `paper ${place + 1} in the box of the secret ballot ${ballotId} is not genuine`;
  }
  return null;
}

function findFault(ledger: Ledger, { ballotId, publicKey, taken, box }: SecretBoxEntry): string | null {
  const [offered] = ledger.about(ballotId, "ballot.papers-offered");
  const [begun] = ledger.about(ballotId, "ballot.collection-begun");
  const [closed] = ledger.about(ballotId, "ballot.closed");
  if (offered?.act.publicKey !== publicKey) return "has another key than the journal says";
  if (begun && begun.act.taken.toSorted().join() !== taken.toSorted().join())
    return "has papers taken by others than the journal says";
  if ((closed === undefined) !== (box === null)) return "has a box where the journal says otherwise";
  if (!closed || !box) return null;
  const said = closed.act;
  if (!("counts" in said) || said.boxHash !== hashBox(box)) return "has another box than was counted";
  if (canonicalize(said.counts) !== canonicalize(countBox(box))) return "was counted wrongly";
  const papers = new Set(box.map(({ key }) => key));
  return papers.size === box.length && box.length <= new Set(taken).size
    ? null
    : "has more papers in its box than were taken";
}
