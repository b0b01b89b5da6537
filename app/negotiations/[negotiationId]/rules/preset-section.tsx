import { Title, VisuallyHidden } from "@mantine/core";
import { ButtonLink } from "#app/_ui/links.tsx";
import { PRESETS } from "#lib/ballot/decision/presets.ts";
import { PRESETS_BY_BODY } from "#lib/ballot/decision/presets-by-body.ts";
import { SectionHeader } from "../delegations/section-header.tsx";
import { RuleItem } from "./rule-item.tsx";
import classes from "./rules-page.module.css";

/** The rules of other bodies and treaties, to be used as they are, or copied and changed. */
export function PresetSection({
  negotiationId,
  mayManage,
}: {
  readonly negotiationId: string;
  readonly mayManage: boolean;
}) {
  return (
    <section aria-label="Rules of other bodies">
      <SectionHeader
        title="Rules of other bodies"
        description="Each can be chosen for a vote as it is. To change one, copy it into the rules of this conference."
      />
      {PRESETS_BY_BODY.map(({ body, presets }) => (
        <div key={body} className={classes.body}>
          <Title order={3} size="h6" className={classes.bodyName}>
            {body}
          </Title>
          <ul className={classes.list}>
            {presets.map((name) => (
              <RuleItem
                key={name}
                rule={PRESETS[name]}
                order={4}
                acts={
                  <ButtonLink
                    size="compact-sm"
                    variant="default"
                    href={`/negotiations/${negotiationId}/rules/new?from=${name}`}
                  >
                    {mayManage ? "Copy and change" : "Try"}
                    <VisuallyHidden> “{PRESETS[name].name}”</VisuallyHidden>
                  </ButtonLink>
                }
              />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
