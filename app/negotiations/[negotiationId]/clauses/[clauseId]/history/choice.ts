import { z } from "zod";
import { type HistoryFilter, LINE_KINDS } from "#lib/history/history-filter.ts";
import { COLOURS } from "../../../_words/colouring.ts";

/** What somebody wants to see of a clause's history: the text at a revision, or the difference between two. */
export type Choice =
  | { readonly kind: "text"; readonly at: number }
  | { readonly kind: "difference"; readonly from: number; readonly to: number };

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

export function readChoiceParams(searchParams: unknown): ChoiceParams {
  return choiceParams.parse(searchParams);
}

/** The choice that an address makes: `head` is the newest revision; with `from` alone it is compared with now. */
export function chosen({ at, from, to }: ChoiceParams, head: number): Choice {
  if (from === undefined) return { kind: "text", at: at ?? to ?? head };
  const other = to ?? head;
  return { kind: "difference", from: Math.min(from, other), to: Math.max(from, other) };
}

/** The newest revision that a choice needs. */
export function newestOf(choice: Choice): number {
  return choice.kind === "text" ? choice.at : choice.to;
}

/** Which entries the timeline lists: those that pass a filter, after the last one of the page before. */
export type Listing = HistoryFilter & { readonly older?: string | undefined };

/** The address of a choice, relative to the page; the timeline goes on listing the same entries. */
export function choiceHref(choice: Choice, { older, by, kind, since, until }: Listing): string {
  const query = new URLSearchParams(
    choice.kind === "text" ? { at: String(choice.at) } : { from: String(choice.from), to: String(choice.to) },
  );
  for (const [name, value] of Object.entries({ by, kind, since, until, older })) {
    if (value !== undefined && value !== "") query.set(name, value);
  }
  return `?${query}`;
}
