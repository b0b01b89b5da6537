"use client";
import { unstable_rethrow } from "next/navigation";
import { useState, useTransition } from "react";
import type { Answer } from "#app/_server/answer.ts";

/** An answer that said no: the sentence, and what is wrong with single fields. */
export type Refused = Extract<Answer<unknown>, { readonly ok: false }>;

/** One server action as a form or a button uses it. */
export interface ActionState<I> {
  readonly run: (input: I) => void;
  readonly isRunning: boolean;
  readonly refused: Refused | null;
  /** What is wrong with a field, for the `error` of its input. */
  readonly errorOf: (field: string) => string | undefined;
  readonly clear: () => void;
}

const UNREACHABLE: Refused = {
  ok: false,
  code: "mistake",
  sentence:
    "The server could not be reached. What you typed is still here; check the connection and try again.",
  fields: {},
};

/** Runs a server action and keeps its refusal until the next run; `onDone` gets the value when it succeeded. */
export function useAction<I, T>(
  action: (input: I) => Promise<Answer<T>>,
  onDone?: (value: T) => void,
): ActionState<I> {
  const [isRunning, startTransition] = useTransition();
  const [refused, setRefused] = useState<Refused | null>(null);
  const run = (input: I) =>
    startTransition(async () => {
      const answer = await reach(action, input);
      setRefused(answer.ok ? null : answer);
      if (answer.ok) onDone?.(answer.value);
    });
  return {
    run,
    isRunning,
    refused,
    errorOf: (field) => refused?.fields[field],
    clear: () => setRefused(null),
  };
}

async function reach<I, T>(action: (input: I) => Promise<Answer<T>>, input: I): Promise<Answer<T>> {
  try {
    return await action(input);
  } catch (error) {
    unstable_rethrow(error);
    return UNREACHABLE;
  }
}
