"use client";
import { Alert, Button, Stack, Text } from "@mantine/core";
import { IconFileCheck, IconInfoCircle } from "@tabler/icons-react";
import { RefusalAlert } from "#app/_ui/action-form.tsx";
import { useAction } from "#app/_ui/use-action.ts";
import type { PapersInRoom } from "#lib/ballot/secret/papers-in-room.ts";
import { takePaperAction } from "./actions.ts";
import { takeOwnPaper } from "./own-paper.ts";
import type { KeptPaper } from "./paper-store.ts";
import { usePaper } from "./use-paper.ts";
import { VoteOnPaper } from "./vote-on-paper.tsx";

export interface OwnPaperProps {
  readonly negotiationId: string;
  readonly ballotId: string;
  readonly papers: PapersInRoom;
  /** The delegation that votes here. */
  readonly own: { readonly delegationId: string; readonly name: string };
}

/** Where a head of delegation takes the paper and votes on it: both in this browser alone. */
export function OwnPaperDesk(props: OwnPaperProps) {
  const { ballotId, own, papers } = props;
  const [paper, setPaper] = usePaper(ballotId, own.delegationId);
  const hasTaken = papers.taken.includes(own.delegationId);
  if (paper === undefined) return <Text c="dimmed">Looking for the ballot paper in this browser…</Text>;
  if (paper === "UNAVAILABLE") return <CannotKeep />;
  if (paper?.signature) {
    if (papers.phase === "COLLECTING") return <VoteOnPaper {...props} paper={paper} onPaper={setPaper} />;
    return (
      <Alert
        variant="light"
        color="ink"
        icon={<IconFileCheck aria-hidden />}
        title={`${own.name} has its paper`}
      >
        It is in this browser and nowhere else: vote from here when the chair opens the box.
      </Alert>
    );
  }
  if (paper === null && hasTaken) return <TakenElsewhere name={own.name} />;
  if (papers.phase === "COLLECTING" && !hasTaken) return <NotTaken name={own.name} />;
  return <TakePaper {...props} isAgain={hasTaken} onPaper={setPaper} />;
}

function TakePaper({
  negotiationId,
  ballotId,
  papers,
  own,
  isAgain,
  onPaper,
}: OwnPaperProps & { readonly isAgain: boolean; readonly onPaper: (paper: KeptPaper) => void }) {
  const { delegationId } = own;
  const taking = useAction(
    () =>
      takeOwnPaper({ negotiationId, ballotId, delegationId, publicKey: papers.publicKey }, ({ blinded }) =>
        takePaperAction(negotiationId, { ballotId, delegationId, blinded }),
      ),
    onPaper,
  );
  return (
    <Stack gap="sm">
      {taking.refused && <RefusalAlert refused={taking.refused} />}
      <Button size="lg" loading={taking.isRunning} onClick={() => taking.run(undefined)}>
        {isAgain ? `Fetch the ballot paper of ${own.name}` : `Take the ballot paper of ${own.name}`}
      </Button>
      <Text size="sm" c="dimmed">
        The conference signs it in a closed envelope: that you took a paper is known, which one is not. It
        stays in this browser, so vote from this one, and do not clear its data until the result is announced.
      </Text>
    </Stack>
  );
}

function TakenElsewhere({ name }: { readonly name: string }) {
  return (
    <Alert
      variant="light"
      color="orange"
      icon={<IconInfoCircle aria-hidden />}
      title="The paper is not in this browser"
    >
      The paper of {name} was taken in another browser, or this one has been cleared since. Vote from there.
      If that cannot be, ask the chair to call the ballot off and to begin it anew: nobody can make the same
      paper again.
    </Alert>
  );
}

function NotTaken({ name }: { readonly name: string }) {
  return (
    <Alert
      variant="light"
      color="orange"
      icon={<IconInfoCircle aria-hidden />}
      title={`${name} has no ballot paper`}
    >
      It took none before the box was opened and does not vote. If it should, ask the chair to call the ballot
      off and to begin it anew.
    </Alert>
  );
}

function CannotKeep() {
  return (
    <Alert
      variant="light"
      color="orange"
      icon={<IconInfoCircle aria-hidden />}
      title="This browser cannot keep a ballot paper"
    >
      It is a private window, or the connection is not secure. Nothing was taken; open this page in an
      ordinary window.
    </Alert>
  );
}
