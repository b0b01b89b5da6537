"use client";
import { Alert, Stack, type StackProps } from "@mantine/core";
import { type ReactNode, type SubmitEvent, useEffect, useRef, useSyncExternalStore } from "react";
import classes from "./action-form.module.css";
import type { Refused } from "./use-action.ts";

/**
 * A form whose answer comes from the server. It shows the sentence of a refusal above the fields and moves the focus to
 * the first field that is wrong, or to the sentence. `onSubmit` gets the fields by their `name`.
 */
export function ActionForm({
  refused,
  onSubmit,
  children,
  ...stack
}: Omit<StackProps, "onSubmit"> & {
  readonly refused: Refused | null;
  readonly onSubmit: (fields: FormData) => void;
  readonly children: ReactNode;
}) {
  const form = useRef<HTMLFormElement>(null);
  const isListening = useIsListening();
  useEffect(() => {
    if (!refused) return;
    const find = (selector: string) => form.current?.querySelector<HTMLElement>(selector);
    (find("[aria-invalid=true]") ?? find("[data-refusal]"))?.focus();
  }, [refused]);

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    onSubmit(new FormData(event.currentTarget));
  };
  return (
    <form ref={form} method="post" noValidate onSubmit={submit}>
      <fieldset disabled={!isListening} className={classes.fields}>
        <Stack gap="md" {...stack}>
          {refused && <RefusalAlert refused={refused} />}
          {children}
        </Stack>
      </fieldset>
    </form>
  );
}

/** Whether the page's script runs yet: before that, what is typed and sent would be lost. */
function useIsListening(): boolean {
  return useSyncExternalStore(
    () => () => undefined,
    () => true,
    () => false,
  );
}

/** The sentence of a refusal. */
export function RefusalAlert({ refused }: { readonly refused: Refused }) {
  return (
    <Alert color="red" variant="light" role="alert" tabIndex={-1} data-refusal>
      {refused.sentence}
    </Alert>
  );
}

/** A text field of a form, as a string. */
export function textOf(fields: FormData, name: string): string {
  const value = fields.get(name);
  return typeof value === "string" ? value : "";
}
