import { Text } from "@mantine/core";
import { Instant } from "#app/_ui/instant.tsx";
import { TextLink } from "#app/_ui/links.tsx";
import { listWords } from "#lib/list-words.ts";
import { nameSitting, type Sitting } from "#lib/sitting/sitting.ts";
import { SectionHeader } from "../section-header.tsx";
import classes from "./attendance.module.css";

/** A sitting that is over, and who was there; null: nothing was said of it. */
export type PastSitting = {
  readonly sitting: Sitting;
  readonly came: { readonly count: number; readonly of: number; readonly missing: readonly string[] } | null;
};

const MOST_NAMES = 8;

/** Who was present in the sittings that are over, newest first. */
export function PastSittings({
  negotiationId,
  past,
}: {
  readonly negotiationId: string;
  readonly past: readonly PastSitting[];
}) {
  if (past.length === 0) return null;
  return (
    <section aria-label="Past sittings">
      <SectionHeader title="Past sittings" />
      <ul className={classes.past}>
        {past.map(({ sitting, came }) => (
          <li key={sitting.id}>
            <TextLink href={`/negotiations/${negotiationId}/delegations/attendance/${sitting.id}`} fw={600}>
              {nameSitting(sitting)}
            </TextLink>
            <Text size="sm">
              {came
                ? `${came.count} of ${came.of} delegations came.${sayMissing(came.missing)}`
                : "No roll was taken."}
            </Text>
            <Text size="xs" c="dimmed">
              <Instant at={sitting.opened.at} />
            </Text>
          </li>
        ))}
      </ul>
    </section>
  );
}

function sayMissing(names: readonly string[]): string {
  if (names.length === 0) return "";
  const more = names.length - MOST_NAMES;
  const shown = more > 0 ? [...names.slice(0, MOST_NAMES), `${more} more`] : names;
  return ` Absent: ${listWords(shown)}.`;
}
