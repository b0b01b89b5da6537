import type { Actor } from "#lib/access/actor.ts";
import { authorise } from "#lib/access/rules.ts";
import { recordEvent } from "#lib/journal/server/record-event.ts";
import { inTransaction, isUniqueViolation } from "#lib/platform/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { nextColour } from "../palette.ts";

export interface NewDelegation {
  readonly name: string;
  readonly shortName: string;
  /** ISO 3166-1 alpha-2, or empty. */
  readonly isoCode: string;
  /** Votes in a conference that weighs them. */
  readonly weight: number;
  /** Persons, for rules that count them; without it, or null: not known. */
  readonly population?: number | null;
}

/**
 * Adds delegations, all or none, each in a colour of its own. Secretariat only. Records `delegation.added` for each.
 * Repeating it is refused: `name-taken`.
 */
export async function addDelegations(
  actor: Actor,
  input: readonly NewDelegation[],
): Promise<readonly { readonly id: string; readonly shortName: string; readonly colour: string }[]> {
  try {
    return await inTransaction(async (tx) => {
      const { negotiationId } = actor;
      await tx.$queryRaw`select 1 from negotiation where id = ${negotiationId}::uuid for update`;
      authorise(actor, "delegation.manage");
      const present = await tx.delegation.findMany({ where: { negotiationId }, select: { colour: true } });
      const colours = present.map(({ colour }) => colour);
      const added = [];
      for (const { name, shortName, isoCode, weight, population = null } of input) {
        const colour = nextColour(colours);
        colours.push(colour);
        const facts = { name, shortName, isoCode, weight, population };
        const { id } = await tx.delegation.create({
          data: { negotiationId, colour, ...facts },
          select: { id: true },
        });
        await recordEvent(tx, actor, { type: "delegation.added", delegationId: id, ...facts });
        added.push({ id, shortName, colour });
      }
      return added;
    });
  } catch (error) {
    throw isUniqueViolation(error) ? new Refusal("name-taken") : error;
  }
}
