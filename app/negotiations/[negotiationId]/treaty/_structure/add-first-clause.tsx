"use client";
import { Button } from "@mantine/core";
import { useNotifiedAction } from "../../_live/use-notified-action.ts";
import { addAction } from "../../clauses/actions.ts";

/** Begins an empty treaty with Article 1. */
export function AddFirstClause({ negotiationId }: { readonly negotiationId: string }) {
  const { run, isRunning } = useNotifiedAction(addAction, negotiationId);
  const add = () => run({ kind: "ARTICLE", heading: "", parentId: null, afterId: null });
  return (
    <Button variant="default" loading={isRunning} onClick={add}>
      Add the first article
    </Button>
  );
}
