"use server";
import { negotiationAction } from "#app/_server/action.ts";
import { importTreaty } from "#lib/treaty/server/import-treaty.ts";
import { treatyInput } from "./outline-input.ts";

/** Stores a corrected outline as the treaty. */
export const importTreatyAction = negotiationAction(treatyInput, importTreaty);
