import { Box, Group, Text, Title, VisuallyHidden } from "@mantine/core";
import type { Metadata } from "next";
import { actorOrNotFound } from "#app/_server/session.ts";
import { silenceOnPage } from "#app/_server/silence-page.ts";
import { Instant } from "#app/_ui/instant.tsx";
import { TextLink } from "#app/_ui/links.tsx";
import { PageFrame } from "#app/_ui/page-frame.tsx";
import type { Actor } from "#lib/access/actor.ts";
import { may } from "#lib/access/rules.ts";
import { mayStillBreak, mayStillChange } from "#lib/silence/judge-silence.ts";
import { sayMoment } from "#lib/silence/say-deadline.ts";
import { sayResult } from "#lib/silence/say-result.ts";
import type { SilenceRecord } from "#lib/silence/silence.ts";
import { Deadline } from "../../_silence/deadline.tsx";
import { SilenceState } from "../../_silence/silence-state.tsx";
import { BreakDesk } from "./break-desk.tsx";
import { Breaks } from "./breaks.tsx";
import { CirculatedTexts } from "./circulated-texts.tsx";
import { CirculatorDesk } from "./circulator-desk.tsx";
import { MemberList } from "./member-list.tsx";
import { NoteOpened } from "./note-opened.tsx";
import classes from "./silence-page.module.css";

type Params = { readonly negotiationId: string; readonly silenceId: string };
type Props = { readonly params: Promise<Params> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { negotiationId, silenceId } = await params;
  const { silence } = await silenceOnPage(await actorOrNotFound(negotiationId), silenceId);
  return { title: `Silence procedure on ${silence.title}` };
}

export default async function SilencePage({ params }: Props) {
  const { negotiationId, silenceId } = await params;
  const actor = await actorOrNotFound(negotiationId);
  const { silence, numbers } = await silenceOnPage(actor, silenceId);
  const { status, deadline, zone, now } = silence;
  const own = silence.members.find(({ delegationId }) => delegationId === actor.delegation?.id);
  return (
    <PageFrame size="full">
      {own && own.openedAt === null && status === "RUNNING" && (
        <NoteOpened negotiationId={negotiationId} silenceId={silenceId} />
      )}
      <VisuallyHidden role="status">{status === "RUNNING" ? "" : sayResult(silence)}</VisuallyHidden>
      <Heading negotiationId={negotiationId} silence={silence} />
      {status === "RUNNING" && <Deadline deadline={deadline} zone={zone} now={now} />}
      <Text size="lg" mt="xs" mb="lg" maw="46rem">
        {sayResult(silence)}
      </Text>
      <Breaks silence={silence} />
      <div className={classes.columns}>
        <CirculatedTexts negotiationId={negotiationId} silence={silence} numbers={numbers} />
        <div className={classes.desks}>
          <Own actor={actor} silence={silence} />
          {may(actor, "silence.circulate") && mayStillChange(momentOf(silence)) && (
            <CirculatorDesk negotiationId={negotiationId} silence={silence} />
          )}
        </div>
        <MemberList silence={silence} ownId={actor.delegation?.id ?? null} />
      </div>
    </PageFrame>
  );
}

function Heading({
  negotiationId,
  silence,
}: {
  readonly negotiationId: string;
  readonly silence: SilenceRecord;
}) {
  const { status, title, circulatedAt, circulatedBy, extensions, zone } = silence;
  return (
    <Box component="header" mb="md">
      <Group gap="sm" mb={4}>
        <TextLink size="sm" href={`/negotiations/${negotiationId}/silence`}>
          Silence procedures
        </TextLink>
        <SilenceState status={status} />
      </Group>
      <Title order={1} className={classes.question}>
        {title}
      </Title>
      <Text size="sm" c="dimmed" mt={4}>
        Circulated by {circulatedBy} on <Instant at={circulatedAt} />
      </Text>
      {extensions.map(({ from, to, at }) => (
        <Text size="sm" c="dimmed" key={to}>
          Extended on <Instant at={at} />: from {sayMoment(from, zone)} to {sayMoment(to, zone)}
        </Text>
      ))}
    </Box>
  );
}

/** What one's own delegation can do, or who can do it. */
function Own({ actor, silence }: { readonly actor: Actor; readonly silence: SilenceRecord }) {
  const { delegation } = actor;
  if (!delegation || !mayStillBreak(momentOf(silence))) return null;
  if (!silence.members.some(({ delegationId }) => delegationId === delegation.id))
    return (
      <Text size="sm">Your delegation's silence does not count here: it joined later, or has no vote.</Text>
    );
  if (silence.breaks.some(({ delegationId }) => delegationId === delegation.id)) return null;
  if (may(actor, "silence.break", delegation.id))
    return (
      <BreakDesk
        negotiationId={actor.negotiationId}
        silenceId={silence.id}
        isBroken={silence.status === "BROKEN"}
        texts={silence.texts.map(({ clauseId, label }) => ({ clauseId, label }))}
      />
    );
  return (
    <Text size="sm" c="dimmed">
      The head of your delegation can break the silence. Saying nothing is consent.
    </Text>
  );
}

function momentOf({ status, deadline, now }: SilenceRecord) {
  return { status, deadline: Date.parse(deadline), now: Date.parse(now) };
}
