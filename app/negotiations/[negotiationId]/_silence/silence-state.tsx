import {
  IconArrowBackUp,
  IconCheck,
  IconHourglass,
  IconSpeakerphone,
  type TablerIcon,
} from "@tabler/icons-react";
import { STATUS_WORDS } from "#lib/silence/say-result.ts";
import type { SilenceStatus } from "#lib/silence/silence.ts";
import classes from "../_ballots/ballot-state.module.css";

/** Looks like the state of a vote that stands alike. */
const LOOKS = {
  RUNNING: { like: "OPEN", Icon: IconHourglass },
  ADOPTED: { like: "CARRIED", Icon: IconCheck },
  BROKEN: { like: "NOT_CARRIED", Icon: IconSpeakerphone },
  WITHDRAWN: { like: "CANCELLED", Icon: IconArrowBackUp },
} as const satisfies Record<SilenceStatus, { readonly like: string; readonly Icon: TablerIcon }>;

/** Where a silence procedure stands, or how it ended, in a word and an icon. */
export function SilenceState({ status }: { readonly status: SilenceStatus }) {
  const { like, Icon } = LOOKS[status];
  return (
    <span className={classes.state} data-state={like}>
      <Icon size={15} aria-hidden />
      {STATUS_WORDS[status]}
    </span>
  );
}
