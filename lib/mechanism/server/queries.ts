import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { findClause } from "#lib/clause/server/queries.ts";
import { db } from "#lib/platform/db.ts";
import type { Mechanism, MechanismRegister } from "../mechanism.ts";
import { MECHANISM_COLUMNS, toMechanism } from "./row.ts";
import { nameTreatyClauses } from "./treaty-clauses.ts";

/** The register of the negotiation's treaty. */
export async function readRegister(actor: Actor): Promise<MechanismRegister> {
  authorise(actor, "clause.read");
  const { treatyId, clauses } = await nameTreatyClauses(db(), actor);
  const rows = await db().mechanism.findMany({
    where: { treatyId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: MECHANISM_COLUMNS,
  });
  return { clauses, mechanisms: rows.map((row) => toMechanism(row, clauses)) };
}

/** The mechanisms that stand in one clause of the negotiation, without those withdrawn. */
export async function listClauseMechanisms(actor: Actor, clauseId: string): Promise<readonly Mechanism[]> {
  await findClause(actor, clauseId);
  const { clauses } = await nameTreatyClauses(db(), actor);
  const rows = await db().mechanism.findMany({
    where: { status: { not: "WITHDRAWN" }, clauses: { some: { clauseId } } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: MECHANISM_COLUMNS,
  });
  return rows.map((row) => toMechanism(row, clauses));
}
