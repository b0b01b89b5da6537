"use client";
import { notifications } from "@mantine/notifications";
import { useRouter } from "next/navigation";
import { useTransition } from "react";
import type { Answer } from "#app/_server/answer.ts";

const UNREACHABLE =
  "The server could not be reached. Nothing was changed; check the connection and try again.";

/** A server action behind a button or menu: shows what has changed, or says in a corner why it was refused. */
export function useNotifiedAction<Input>(
  action: (negotiationId: string, input: Input) => Promise<Answer<unknown>>,
  negotiationId: string,
) {
  const router = useRouter();
  const [isRunning, start] = useTransition();
  const run = (input: Input) =>
    start(async () => {
      const sentence = await refusalOf(action(negotiationId, input));
      if (sentence === null) router.refresh();
      else notifications.show({ color: "orange", title: "Not changed", message: sentence });
    });
  return { run, isRunning };
}

async function refusalOf(running: Promise<Answer<unknown>>): Promise<string | null> {
  try {
    const answer = await running;
    return answer.ok ? null : answer.sentence;
  } catch {
    return UNREACHABLE;
  }
}
