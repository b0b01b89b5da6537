import { z } from "zod";
import { LINE_KINDS } from "#lib/history/history-filter.ts";
import { COLOURS } from "../../../_words/colouring.ts";

/** A value of the address; what does not fit counts as absent. */
function param<T>(schema: z.ZodType<T>) {
  return schema.optional().catch(undefined);
}

const revision = param(z.coerce.number().int().nonnegative());

const choiceParams = z.object({
  at: revision,
  from: revision,
  to: revision,
  /** "2026-03-12T14:05", UTC. */
  time: param(z.iso.datetime({ local: true })),
  /** Key of the last entry of the page before. */
  older: param(z.string().max(20)),
  /** How a difference is shown. */
  view: param(z.enum(["side"])),
  /** By what a text is coloured. */
  colour: param(z.enum(COLOURS)),
  by: param(z.string().min(1).max(100)),
  kind: param(z.enum(LINE_KINDS)),
  since: param(z.iso.date()),
  until: param(z.iso.date()),
});

/** What the address of the page asks for. */
export type ChoiceParams = z.output<typeof choiceParams>;

/** Reads the address; apart from what the browser needs, which then does without the reader. */
export function readChoiceParams(searchParams: unknown): ChoiceParams {
  return choiceParams.parse(searchParams);
}
