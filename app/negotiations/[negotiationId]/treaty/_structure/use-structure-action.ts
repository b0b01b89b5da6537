"use client";
import { notifications } from "@mantine/notifications";
import { useRouter } from "next/navigation";
import { useTransition } from "react";
import type { Answer } from "#app/_server/answer.ts";
import { useTreaty } from "../../_treaty/treaty-context.tsx";

/** Runs a change of structure, shows the new structure, and says so if it was refused. */
export function useStructureAction<Input>(
  action: (negotiationId: string, input: Input) => Promise<Answer<unknown>>,
): (input: Input) => void {
  const { negotiationId } = useTreaty();
  const router = useRouter();
  const [, start] = useTransition();
  return (input) =>
    start(async () => {
      const answer = await action(negotiationId, input);
      if (answer.ok) router.refresh();
      else notifications.show({ color: "orange", title: "Not changed", message: answer.sentence });
    });
}
