"use client";
import { Button, Checkbox, Group } from "@mantine/core";
import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { ActionForm } from "#app/_ui/action-form.tsx";
import { useAction } from "#app/_ui/use-action.ts";
import { orderReportAction } from "../report/actions.ts";
import classes from "./report.module.css";

/** The form with which a report is ordered as a PDF. `clauseIds` null: the articles are chosen by boxes in `children`. */
export function OrderReport({
  negotiationId,
  clauseIds,
  children,
}: {
  readonly negotiationId: string;
  readonly clauseIds: readonly string[] | null;
  readonly children?: ReactNode;
}) {
  const router = useRouter();
  const ordering = useAction(orderReportAction.bind(null, negotiationId), ({ reportId }) =>
    router.push(`/negotiations/${negotiationId}/report/${reportId}`),
  );
  const send = (fields: FormData) => {
    const chosen = clauseIds ?? (fields.has("all") ? null : fields.getAll("clause").map(String));
    ordering.run({
      clauseIds: chosen && [...chosen],
      withStatements: fields.has("statements"),
      withDifferences: fields.has("differences"),
    });
  };
  return (
    <ActionForm className={classes.order} refused={ordering.refused} onSubmit={send}>
      <Group gap="lg">
        <Checkbox name="statements" label="Statements and reasons" defaultChecked />
        <Checkbox name="differences" label="Differences between the stages" defaultChecked />
        <Button type="submit" loading={ordering.isRunning}>
          Make the PDF
        </Button>
      </Group>
      {ordering.errorOf("clauseIds") && <p role="alert">{ordering.errorOf("clauseIds")}</p>}
      {children}
    </ActionForm>
  );
}
