"use server";
import { z } from "zod";
import { negotiationAction } from "#app/_server/action.ts";
import { verifyOwnJournal } from "#lib/journal/server/verify-journal.ts";

/** Verifies the record of the negotiation. */
export const verifyJournalAction = negotiationAction(z.object({}), verifyOwnJournal);
