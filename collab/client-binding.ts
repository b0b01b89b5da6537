import { pool } from "#lib/platform/db.ts";
import type { WrittenRange } from "./inspect-update.ts";

/** Whose a Yjs client id is in a clause. Client ids are not identities: the first who writes under one owns it. */
export interface ClientBinding {
  readonly userId: string;
  /** From this clock on, what was written under the id was refused. */
  readonly rejectedFrom: number | null;
}

type Bindings = Map<number, ClientBinding>;

/**
 * Binds the client ids of new words to their writer and says why they may not be written, if so. `known` remembers
 * bindings while the clause is open on this node.
 */
export async function bindClients(
  known: Bindings,
  who: { readonly clauseId: string; readonly userId: string; readonly written: readonly WrittenRange[] },
): Promise<"foreign-client" | "refused" | null> {
  for (const { clientId, to } of who.written) {
    const binding = known.get(clientId) ?? (await bind(clientId, who));
    known.set(clientId, binding);
    if (binding.userId !== who.userId) return "foreign-client";
    if (binding.rejectedFrom !== null && to > binding.rejectedFrom) return "refused";
  }
  return null;
}

/** Remembers for good that words were refused: neither they nor what builds on them can come back. */
export async function rejectClients(
  known: Bindings,
  who: { readonly clauseId: string; readonly userId: string; readonly written: readonly WrittenRange[] },
): Promise<void> {
  for (const { clientId, from } of who.written) {
    const { rows } = await pool().query<ClientBinding>(
      `insert into clause_client (clause_id, client_id, user_id, rejected_from) values ($1, $2, $3, $4)
       on conflict (clause_id, client_id) do update
       set rejected_from = least(clause_client.rejected_from, excluded.rejected_from)
       where clause_client.user_id = excluded.user_id
       returning user_id as "userId", rejected_from as "rejectedFrom"`,
      [who.clauseId, clientId, who.userId, from],
    );
    if (rows[0]) known.set(clientId, rows[0]);
  }
}

/** Whether words written under this client id were refused in the clause. */
export async function isRefusedClient(clauseId: string, clientId: number): Promise<boolean> {
  const { rowCount } = await pool().query(
    "select from clause_client where clause_id = $1 and client_id = $2 and rejected_from is not null",
    [clauseId, clientId],
  );
  return rowCount === 1;
}

async function bind(
  clientId: number,
  { clauseId, userId }: { readonly clauseId: string; readonly userId: string },
): Promise<ClientBinding> {
  await pool().query(
    "insert into clause_client (clause_id, client_id, user_id) values ($1, $2, $3) on conflict do nothing",
    [clauseId, clientId, userId],
  );
  const { rows } = await pool().query<ClientBinding>(
    `select user_id as "userId", rejected_from as "rejectedFrom" from clause_client
     where clause_id = $1 and client_id = $2`,
    [clauseId, clientId],
  );
  const [binding] = rows;
  if (!binding) throw new Error(`client ${clientId} of clause ${clauseId} is not bound`);
  return binding;
}
