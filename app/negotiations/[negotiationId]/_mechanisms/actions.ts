"use server";
import { z } from "zod";
import { negotiationAction } from "#app/_server/action.ts";
import { fieldFaults, NOTICE_LIMIT, QUOTA_LIMIT } from "#lib/mechanism/field-faults.ts";
import { FIELD_LIMIT, type MechanismFields, TITLE_LIMIT } from "#lib/mechanism/mechanism.ts";
import { MECHANISM_TYPES, type MechanismType } from "#lib/mechanism/mechanism-type.ts";
import { editMechanism } from "#lib/mechanism/server/edit-mechanism.ts";
import { proposeMechanism } from "#lib/mechanism/server/propose-mechanism.ts";
import { withdrawMechanism } from "#lib/mechanism/server/withdraw-mechanism.ts";

const TYPES = Object.keys(MECHANISM_TYPES) as MechanismType[];
const MAX_CLAUSES = 500;

const field = z.string().max(FIELD_LIMIT, `${FIELD_LIMIT} characters at most.`);
const fields = z.object({
  type: z.enum(TYPES, "Choose a type."),
  title: z.string().max(TITLE_LIMIT, `${TITLE_LIMIT} characters at most.`),
  obligor: field,
  verifier: field,
  frequency: field,
  noticeHours: z.int("A whole number, please.").min(0).max(NOTICE_LIMIT).nullable(),
  quota: z
    .object({ amount: z.int("A whole number, please.").min(1).max(QUOTA_LIMIT), period: field })
    .nullable(),
  consequence: field,
  clauseIds: z.array(z.uuid()).min(1, "Choose at least one article.").max(MAX_CLAUSES),
});
const edited = fields.extend({
  mechanismId: z.uuid(),
  status: z.enum(["PROPOSED", "AGREED", "IN_FORCE"]),
});

/** Enters a mechanism in the register. */
export const proposeMechanismAction = negotiationAction(fields.superRefine(explain), proposeMechanism);

/** Replaces what a mechanism says. */
export const editMechanismAction = negotiationAction(edited.superRefine(explain), editMechanism);

/** Withdraws a mechanism; it stays on the record. */
export const withdrawMechanismAction = negotiationAction(
  z.object({ mechanismId: z.uuid() }),
  withdrawMechanism,
);

function explain(input: MechanismFields, context: z.RefinementCtx): void {
  for (const { field: path, sentence } of fieldFaults(input))
    context.addIssue({ code: "custom", path: [path], message: sentence });
}
