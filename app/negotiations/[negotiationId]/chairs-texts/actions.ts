"use server";
import { z } from "zod";
import { negotiationAction } from "#app/_server/action.ts";
import { TITLE_LENGTH } from "#lib/chairs-text/chairs-text.ts";
import { adoptChairsText } from "#lib/chairs-text/server/adopt-chairs-text.ts";
import { beginChairsText } from "#lib/chairs-text/server/begin-chairs-text.ts";
import { dropChairsText, issueChairsText } from "#lib/chairs-text/server/issue-chairs-text.ts";

const chairsText = z.object({ chairsTextId: z.uuid() });

export const beginAction = negotiationAction(
  z.object({
    title: z
      .string()
      .trim()
      .min(1, "Give it a title, such as “Chair's text”.")
      .max(TITLE_LENGTH, "This title is too long."),
  }),
  beginChairsText,
);
export const issueAction = negotiationAction(chairsText, issueChairsText);
export const dropAction = negotiationAction(chairsText, dropChairsText);
export const adoptAction = negotiationAction(
  chairsText.extend({ seen: z.string().length(64) }),
  adoptChairsText,
);
