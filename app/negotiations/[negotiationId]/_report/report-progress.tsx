"use client";
import { Alert, Button, Group, Progress, Stack, Text } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { RefusalAlert } from "#app/_ui/action-form.tsx";
import { ButtonLink } from "#app/_ui/links.tsx";
import { useAction } from "#app/_ui/use-action.ts";
import { isOver, type ReportJob, sayProgress, shareDone } from "#lib/report/report-job.ts";
import { stopReportAction } from "../report/actions.ts";

/** Milliseconds between two looks at a report in the making. */
const LOOK_AGAIN_MS = 700;

/** How far a report is, and what can be done with it. The page is read again until the report is over. */
export function ReportProgress({
  negotiationId,
  job,
}: {
  readonly negotiationId: string;
  readonly job: ReportJob;
}) {
  const { progress } = job;
  const router = useRouter();
  const isUnderway = !isOver(progress);
  useEffect(() => {
    if (!isUnderway) return;
    const timer = setInterval(() => router.refresh(), LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [isUnderway, router]);
  return (
    <Stack gap="md">
      {isUnderway && (
        <Progress
          value={100 * shareDone(progress)}
          aria-label="Report"
          striped={progress.state === "setting"}
          animated={progress.state === "setting"}
        />
      )}
      <Text role="status">{sayProgress(progress)}</Text>
      {isUnderway && job.isOwn && <Stop negotiationId={negotiationId} reportId={job.id} />}
      {progress.state === "ready" && (
        <Group>
          <Button
            component="a"
            href={`/negotiations/${negotiationId}/report/file?report=${job.id}`}
            download={progress.fileName}
            leftSection={<IconDownload size={18} aria-hidden />}
          >
            Download the PDF
          </Button>
          <Text size="sm" c="dimmed">
            {progress.fileName}, {sayBytes(progress.bytes)}
          </Text>
        </Group>
      )}
      {progress.state === "stopped" && (
        <Alert variant="light" color="gray">
          Making this report was stopped. Nothing on the record has changed.
        </Alert>
      )}
      {progress.state === "failed" && (
        <Alert variant="light" color="red" role="alert">
          Something went wrong on our side, and the report could not be made. The record is untouched. Try
          again, or choose fewer articles.
        </Alert>
      )}
      {!isUnderway && (
        <Group>
          <ButtonLink variant="default" href={`/negotiations/${negotiationId}/report`}>
            Make another report
          </ButtonLink>
        </Group>
      )}
    </Stack>
  );
}

function Stop(props: { readonly negotiationId: string; readonly reportId: string }) {
  const stopping = useAction(stopReportAction.bind(null, props.negotiationId));
  return (
    <>
      {stopping.refused && <RefusalAlert refused={stopping.refused} />}
      <Group>
        <Button
          variant="default"
          loading={stopping.isRunning}
          onClick={() => stopping.run({ reportId: props.reportId })}
        >
          Stop
        </Button>
      </Group>
    </>
  );
}

function sayBytes(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1_000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
