import { unstable_rethrow } from "next/navigation";
import { Refusal, type RefusalCode } from "#lib/refusal.ts";

/** What a server action answers: the value, or a refusal that the form shows. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      readonly code: RefusalCode | "mistake";
      /** What happened, what was kept, what to do. */
      readonly sentence: string;
      /** Per field of the form, by its path: "delegations.0.name". */
      readonly fields: Readonly<Record<string, string>>;
    };

const MISTAKE = "Something went wrong on our side. Nothing was changed; try again in a moment.";

/** The one place where an error becomes an answer. Our own mistakes are logged whole and told in general words. */
export function answerError(error: unknown): Answer<never> {
  unstable_rethrow(error);
  if (error instanceof Refusal) return { ok: false, code: error.code, sentence: error.message, fields: {} };
  console.error(error);
  return { ok: false, code: "mistake", sentence: MISTAKE, fields: {} };
}
