import { IconFilePlus } from "@tabler/icons-react";
import { ButtonLink } from "#app/_ui/links.tsx";

/** Leads from the suggestions in a clause to a proposal of them: the clause's are chosen on arrival. */
export function MakeProposalLink({
  negotiationId,
  clauseId,
}: {
  readonly negotiationId: string;
  readonly clauseId: string;
}) {
  return (
    <ButtonLink
      href={`/negotiations/${negotiationId}/proposals/new?article=${clauseId}`}
      variant="default"
      leftSection={<IconFilePlus size={16} aria-hidden />}
    >
      Make a proposal of these
    </ButtonLink>
  );
}
