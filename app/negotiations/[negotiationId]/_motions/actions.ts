"use server";
import { z } from "zod";
import { negotiationAction } from "#app/_server/action.ts";
import { MOTION_WORDS_LIMIT } from "#lib/motion/motion.ts";
import { MOTION_KINDS } from "#lib/motion/motion-kind.ts";
import { ruleOutMotion, withdrawMotion } from "#lib/motion/server/close-motion.ts";
import { makeMotion } from "#lib/motion/server/make-motion.ts";

const words = z.string().max(MOTION_WORDS_LIMIT, `At most ${MOTION_WORDS_LIMIT} characters.`);

/** Makes a procedural motion. */
export const makeMotionAction = negotiationAction(
  z.object({ kind: z.enum(MOTION_KINDS, "Choose a motion."), words, clauseId: z.uuid().nullable() }),
  makeMotion,
);

/** Withdraws a motion. */
export const withdrawMotionAction = negotiationAction(z.object({ motionId: z.uuid() }), withdrawMotion);

/** Rules a motion out of order. */
export const ruleOutMotionAction = negotiationAction(
  z.object({ motionId: z.uuid(), reason: words }),
  ruleOutMotion,
);
