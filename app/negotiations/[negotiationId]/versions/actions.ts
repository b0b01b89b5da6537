"use server";
import { refresh } from "next/cache";
import { z } from "zod";
import { negotiationAction } from "#app/_server/action.ts";
import type { Actor } from "#lib/access/actor.ts";
import { type MakeVersionInput, makeVersion } from "#lib/version/server/make-version.ts";
import { restoreVersion } from "#lib/version/server/restore-version.ts";
import { NAME_LENGTH, NOTE_LENGTH } from "#lib/version/version-kind.ts";

const version = z.object({
  name: z
    .string()
    .trim()
    .min(1, "Give it a name.")
    .max(NAME_LENGTH, `Use at most ${NAME_LENGTH} characters.`),
  note: z.string().trim().max(NOTE_LENGTH, `Use at most ${NOTE_LENGTH} characters.`),
});

/** Keeps the whole treaty as it stands under a name. */
export const makeVersionAction = negotiationAction(version, async (actor: Actor, input: MakeVersionInput) => {
  const made = await makeVersion(actor, input);
  refresh();
  return made;
});

const MOST_CLAUSES = 5_000;
const restore = z.object({
  versionId: z.uuid(),
  seen: z.array(z.object({ clauseId: z.uuid(), textHash: z.string().length(64) })).max(MOST_CLAUSES),
});

/** Brings the words of a version back. */
export const restoreVersionAction = negotiationAction(restore, restoreVersion);
