"use client";
import { Box, Button, Group, Text } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { RefusalAlert } from "#app/_ui/action-form.tsx";
import { useAction } from "#app/_ui/use-action.ts";
import type { BallotRecord, RollCallEntry } from "#lib/ballot/ballot.ts";
import { type OpenCall, readCall } from "#lib/ballot/call.ts";
import { markNoAnswerAction, passVoteAction } from "../../_ballots/actions.ts";
import { CalledNow } from "../../_ballots/called-now.tsx";
import classes from "./voting-desk.module.css";
import { VotingDesk } from "./voting-desk.tsx";

/** A roll call as it goes on: who is called, what the called delegation answers, and what the chair does if it does not. */
export function RollCallDesk(props: {
  readonly negotiationId: string;
  readonly ballot: Pick<BallotRecord, "id" | "question" | "showsVotes" | "rollCall">;
  readonly left: readonly OpenCall[];
  /** The delegations for which the reader votes. */
  readonly votesFor: readonly string[];
  /** Whether the reader calls the roll. */
  readonly mayCall: boolean;
}) {
  const { negotiationId, ballot, left, votesFor, mayCall } = props;
  const { rollCall } = ballot;
  const { call } = readCall(rollCall, left);
  const own = rollCall.filter(({ delegationId }) => votesFor.includes(delegationId));
  const called = rollCall.find(({ delegationId }) => delegationId === call.called);
  return (
    <Box component="section" aria-label="Roll call" className={classes.desk}>
      <CalledNow
        call={call}
        nameOf={(id) => rollCall.find(({ delegationId }) => delegationId === id)?.name ?? ""}
      />
      {own.map((entry) =>
        entry.hasVoted || entry === called ? (
          <VotingDesk
            key={entry.delegationId}
            negotiationId={negotiationId}
            ballot={ballot}
            own={entry}
            hasKeys={entry === called}
          />
        ) : (
          <Waiting key={entry.delegationId} entry={entry} left={left} />
        ),
      )}
      {called && (
        <Left
          key={`${called.delegationId} ${call.round}`}
          negotiationId={negotiationId}
          call={{ ballotId: ballot.id, delegationId: called.delegationId }}
          mayPass={own.includes(called)}
          mayCall={mayCall}
        />
      )}
    </Box>
  );
}

function Waiting({ entry, left }: { readonly entry: RollCallEntry; readonly left: readonly OpenCall[] }) {
  const calls = left.filter(({ delegationId }) => delegationId === entry.delegationId).length;
  return (
    <Text size="sm" c="dimmed">
      {calls === 0 && `${entry.name} votes when it is called.`}
      {calls === 1 && `${entry.name} is called once more at the end.`}
      {calls === 2 && `${entry.name} was called twice and has not voted.`}
    </Text>
  );
}

/** The ways in which a call is left open: the called delegation passes, or the chair hears nothing. */
function Left({
  negotiationId,
  call,
  mayPass,
  mayCall,
}: {
  readonly negotiationId: string;
  readonly call: { readonly ballotId: string; readonly delegationId: string };
  readonly mayPass: boolean;
  readonly mayCall: boolean;
}) {
  const pass = useAction(passVoteAction.bind(null, negotiationId));
  const mark = useAction(markNoAnswerAction.bind(null, negotiationId));
  const isRunning = pass.isRunning || mark.isRunning;
  const refused = pass.refused ?? mark.refused;
  useHotkeys([
    ["P", () => mayPass && !isRunning && pass.run(call)],
    ["X", () => mayCall && !isRunning && mark.run(call)],
  ]);
  return (
    <>
      {refused && <RefusalAlert refused={refused} />}
      {mayCall && !mayPass && (
        <Text size="sm" c="dimmed">
          It votes or passes on its own screen, and the next is called by itself.
        </Text>
      )}
      <Group gap="sm">
        {mayPass && (
          <Button
            variant="default"
            size="md"
            aria-keyshortcuts="P"
            loading={pass.isRunning}
            onClick={() => pass.run(call)}
            rightSection={<Key name="P" />}
          >
            Pass
          </Button>
        )}
        {mayCall && (
          <Button
            variant="default"
            size="md"
            aria-keyshortcuts="X"
            loading={mark.isRunning}
            onClick={() => mark.run(call)}
            rightSection={<Key name="X" />}
          >
            No answer
          </Button>
        )}
      </Group>
    </>
  );
}

function Key({ name }: { readonly name: string }) {
  return (
    <kbd className={classes.letter} aria-hidden>
      {name}
    </kbd>
  );
}
