import { Box, Text, Title } from "@mantine/core";
import { Instant } from "#app/_ui/instant.tsx";
import type { SilenceBreak, SilenceRecord } from "#lib/silence/silence.ts";
import classes from "./silence-page.module.css";

/** The breaks on record, the first first; nothing where nobody broke it. */
export function Breaks({ silence: { breaks, members } }: { readonly silence: SilenceRecord }) {
  if (breaks.length === 0) return null;
  const names = new Map(members.map(({ delegationId, name }) => [delegationId, name]));
  return (
    <Box component="section" aria-labelledby="breaks" mb="xl" maw="46rem">
      <Title order={2} size="h4" id="breaks" mb="xs">
        {breaks.length === 1 ? "The break" : "The breaks"}
      </Title>
      <ol className={classes.breaks}>
        {breaks.map((each) => (
          <li key={each.delegationId} className={classes.break}>
            <p className={classes.who}>
              <strong>{names.get(each.delegationId) ?? "A former delegation"}</strong>
              {each.about && <> on {each.about}</>}, by {each.by}, <Instant at={each.at} />
            </p>
            <Reason of={each} />
          </li>
        ))}
      </ol>
    </Box>
  );
}

function Reason({ of: { isPrivate, reason } }: { readonly of: SilenceBreak }) {
  if (reason === null)
    return (
      <Text size="sm" c="dimmed">
        The reason is private: chair, secretariat and the delegation itself read it.
      </Text>
    );
  return (
    <>
      <blockquote className={classes.reason}>{reason}</blockquote>
      {isPrivate && (
        <Text size="xs" c="dimmed">
          Private: only chair, secretariat and the delegation itself see this reason. It is on no record.
        </Text>
      )}
    </>
  );
}
