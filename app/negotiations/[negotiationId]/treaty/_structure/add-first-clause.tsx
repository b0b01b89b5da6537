"use client";
import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { addAction } from "../../clauses/actions.ts";

/** Begins an empty treaty with Article 1. */
export function AddFirstClause({ negotiationId }: { readonly negotiationId: string }) {
  const router = useRouter();
  const [isPending, start] = useTransition();
  const add = () =>
    start(async () => {
      const first = { kind: "ARTICLE", heading: "", parentId: null, afterId: null } as const;
      const answer = await addAction(negotiationId, first);
      if (answer.ok) router.refresh();
      else notifications.show({ color: "orange", title: "Not added", message: answer.sentence });
    });
  return (
    <Button variant="default" loading={isPending} onClick={add}>
      Add the first article
    </Button>
  );
}
