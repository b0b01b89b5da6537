"use client";
import { Button, Group, Modal, Text, Title } from "@mantine/core";
import { useState } from "react";
import { ActionForm } from "#app/_ui/action-form.tsx";
import { ConfirmModal } from "#app/_ui/confirm-modal.tsx";
import { useAction } from "#app/_ui/use-action.ts";
import type { SilenceRecord } from "#lib/silence/silence.ts";
import { extendAction, withdrawAction } from "../../_silence/actions.ts";
import { DeadlineFields, useLaterDeadline } from "../../_silence/deadline-fields.tsx";
import classes from "./silence-page.module.css";

type Running = Pick<SilenceRecord, "id" | "deadline" | "zone" | "now">;

/** With which chair or secretariat gives a running procedure more time, or calls it off. */
export function CirculatorDesk({
  negotiationId,
  silence: { id, deadline, zone, now },
}: {
  readonly negotiationId: string;
  readonly silence: Running;
}) {
  const [asks, setAsks] = useState<"extend" | "withdraw" | null>(null);
  const done = () => setAsks(null);
  const withdrawing = useAction(withdrawAction.bind(null, negotiationId), done);
  return (
    <section aria-labelledby="circulator" className={classes.desk}>
      <Title order={2} size="h4" id="circulator">
        Conduct the procedure
      </Title>
      <Group gap="sm">
        <Button variant="default" onClick={() => setAsks("extend")}>
          Extend the deadline…
        </Button>
        <Button variant="subtle" color="gray" onClick={() => setAsks("withdraw")}>
          Withdraw…
        </Button>
      </Group>
      {asks === "extend" && (
        <Modal opened onClose={done} title="Extend the deadline" closeButtonProps={{ "aria-label": "Close" }}>
          <Extending negotiationId={negotiationId} silence={{ id, deadline, zone, now }} onDone={done} />
        </Modal>
      )}
      {asks === "withdraw" && (
        <ConfirmModal
          title="Withdraw the silence procedure?"
          confirm="Withdraw"
          action={withdrawing}
          input={{ silenceId: id }}
          onClose={done}
        >
          Nothing is adopted, and the texts are open to work again. That it was circulated and withdrawn stays
          on record.
        </ConfirmModal>
      )}
    </section>
  );
}

function Extending({
  negotiationId,
  silence: { id: silenceId, deadline, zone, now },
  onDone,
}: {
  readonly negotiationId: string;
  readonly silence: Running;
  readonly onDone: () => void;
}) {
  const chosen = useLaterDeadline(deadline, zone);
  const extending = useAction(extendAction.bind(null, negotiationId), onDone);
  const { date, time } = chosen.chosen;
  return (
    <ActionForm refused={extending.refused} onSubmit={() => extending.run({ silenceId, date, time })}>
      <DeadlineFields deadline={chosen} now={now} errorOf={extending.errorOf} />
      <Text size="sm" c="dimmed">
        Everybody is told. The deadline can only move to a later time.
      </Text>
      <Button type="submit" loading={extending.isRunning}>
        Extend
      </Button>
    </ActionForm>
  );
}
