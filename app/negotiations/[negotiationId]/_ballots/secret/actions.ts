"use server";
import { z } from "zod";
import { negotiationAction } from "#app/_server/action.ts";
import { envelope } from "#lib/ballot/secret/read-paper.ts";
import { beginCollection } from "#lib/ballot/server/secret/begin-collection.ts";
import { takePaper } from "#lib/ballot/server/secret/take-paper.ts";

/** Hands a delegation its ballot paper. */
export const takePaperAction = negotiationAction(
  z.object({ ballotId: z.uuid(), delegationId: z.uuid(), blinded: envelope }),
  takePaper,
);

/** Ends the handing out of papers and opens the box. */
export const beginCollectionAction = negotiationAction(z.object({ ballotId: z.uuid() }), beginCollection);
