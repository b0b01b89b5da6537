"use client";
import { Button, Text, VisuallyHidden } from "@mantine/core";
import { useState } from "react";
import { Instant } from "#app/_ui/instant.tsx";
import { ButtonLink } from "#app/_ui/links.tsx";
import { listWords } from "#lib/list-words.ts";
import {
  type OwnRule,
  PURPOSE_NAMES,
  PURPOSES,
  type StandingRules,
} from "#lib/rule-book/rules-of-procedure.ts";
import { SectionHeader } from "../delegations/section-header.tsx";
import { RemoveRule } from "./remove-rule.tsx";
import { RuleItem } from "./rule-item.tsx";
import classes from "./rules-page.module.css";

/** The rules that the conference made its own. */
export function OwnSection({
  negotiationId,
  own,
  keys,
  mayManage,
}: {
  readonly negotiationId: string;
  readonly own: readonly OwnRule[];
  readonly keys: StandingRules;
  readonly mayManage: boolean;
}) {
  const [removing, setRemoving] = useState<OwnRule | null>(null);
  const base = `/negotiations/${negotiationId}/rules`;
  return (
    <section aria-label="Own rules of this conference">
      <SectionHeader title="Own rules of this conference" />
      {own.length === 0 && (
        <Text size="sm" c="dimmed">
          There are none yet. Copy a rule below and change it, or write one.
        </Text>
      )}
      <ul className={classes.list}>
        {own.map((each) => (
          <RuleItem
            key={each.id}
            rule={each.rule}
            order={3}
            facts={
              <Text size="xs" c="dimmed">
                Adopted by {each.adoptedBy}, <Instant at={each.adoptedAt} />
                {standsFor(each.id, keys)}
              </Text>
            }
            acts={
              mayManage ? (
                <>
                  <ButtonLink size="compact-sm" variant="default" href={`${base}/${each.id}`}>
                    Change<VisuallyHidden> “{each.rule.name}”</VisuallyHidden>
                  </ButtonLink>
                  <ButtonLink size="compact-sm" variant="default" href={`${base}/new?from=${each.id}`}>
                    Copy<VisuallyHidden> “{each.rule.name}”</VisuallyHidden>
                  </ButtonLink>
                  <Button size="compact-sm" variant="subtle" color="gray" onClick={() => setRemoving(each)}>
                    Remove<VisuallyHidden> “{each.rule.name}”</VisuallyHidden>
                  </Button>
                </>
              ) : (
                <ButtonLink size="compact-sm" variant="default" href={`${base}/new?from=${each.id}`}>
                  Try<VisuallyHidden> “{each.rule.name}”</VisuallyHidden>
                </ButtonLink>
              )
            }
          />
        ))}
      </ul>
      {removing && (
        <RemoveRule negotiationId={negotiationId} rule={removing} onClose={() => setRemoving(null)} />
      )}
    </section>
  );
}

function standsFor(id: string, keys: StandingRules): string {
  const purposes = PURPOSES.filter((purpose) => keys[purpose] === id);
  if (purposes.length === 0) return "";
  return `. Stands for ${listWords(purposes.map((purpose) => PURPOSE_NAMES[purpose].toLowerCase()))}.`;
}
