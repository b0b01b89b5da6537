"use client";
import { Button, Checkbox, Group, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ActionForm } from "#app/_ui/action-form.tsx";
import { ButtonLink } from "#app/_ui/links.tsx";
import { useAction } from "#app/_ui/use-action.ts";
import { type OwnSuggestion, RATIONALE_LIMIT, TITLE_LIMIT } from "#lib/proposal/proposal.ts";
import { editProposalAction, makeProposalAction, makeSubAmendmentAction } from "./actions.ts";
import { ChangeWords } from "./change-words.tsx";

/** What is written: a new proposal, a sub-amendment to another one, or a draft that exists. */
export type Writing =
  | { readonly kind: "new" }
  | { readonly kind: "sub-amendment"; readonly parentId: string }
  | { readonly kind: "draft"; readonly proposalId: string };

/** Title, rationale and suggestions of a draft. Nothing is known to others until it is tabled. */
export function ProposalForm(props: {
  readonly negotiationId: string;
  readonly writing: Writing;
  readonly title: string;
  readonly rationale: string;
  readonly suggestions: readonly OwnSuggestion[];
  /** Chosen on arrival. */
  readonly chosen: readonly string[];
  /** Where one goes who makes nothing. */
  readonly backTo: string;
}) {
  const { negotiationId, writing, suggestions } = props;
  const router = useRouter();
  const [title, setTitle] = useState(props.title);
  const [rationale, setRationale] = useState(props.rationale);
  const [chosen, setChosen] = useState(props.chosen);
  const pageOf = (id: string) => `/negotiations/${negotiationId}/proposals/${id}`;
  const arrive = ({ proposalId }: { proposalId: string }) => router.push(pageOf(proposalId));
  const make = useAction(makeProposalAction.bind(null, negotiationId), arrive);
  const amend = useAction(makeSubAmendmentAction.bind(null, negotiationId), arrive);
  const edit = useAction(editProposalAction.bind(null, negotiationId), () => {
    if (writing.kind === "draft") router.push(pageOf(writing.proposalId));
  });
  const { refused, isRunning, errorOf } = { new: make, "sub-amendment": amend, draft: edit }[writing.kind];
  const submit = () => {
    const draft = { title, rationale, suggestionIds: [...chosen] };
    if (writing.kind === "new") make.run(draft);
    else if (writing.kind === "draft") edit.run({ ...draft, proposalId: writing.proposalId });
    else amend.run({ ...draft, parentId: writing.parentId });
  };
  return (
    <ActionForm refused={refused} onSubmit={submit} gap="lg" maw="46rem">
      <TextInput
        label="Title"
        description="By which delegations will call it: “Ceilings of groups of Parties”."
        required
        maxLength={TITLE_LIMIT}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
        error={errorOf("title")}
      />
      <Textarea
        label="Rationale"
        description="Optional. Why the text should be so; stands on the proposal’s page."
        autosize
        minRows={3}
        maxRows={16}
        maxLength={RATIONALE_LIMIT}
        value={rationale}
        onChange={(event) => setRationale(event.currentTarget.value)}
        error={errorOf("rationale")}
      />
      <SuggestionChoice
        suggestions={suggestions}
        chosen={chosen}
        onChange={setChosen}
        error={errorOf("suggestionIds")}
      />
      <Group gap="sm">
        <Button type="submit" loading={isRunning}>
          {writing.kind === "draft" ? "Save the draft" : "Make the draft"}
        </Button>
        <ButtonLink variant="subtle" color="gray" href={props.backTo}>
          Go back
        </ButtonLink>
      </Group>
      <Text size="sm" c="dimmed">
        A draft is seen by your own side alone. You table it from its page; then it gets its symbol.
      </Text>
    </ActionForm>
  );
}

/** The own open suggestions by article, to choose from. */
function SuggestionChoice(props: {
  readonly suggestions: readonly OwnSuggestion[];
  readonly chosen: readonly string[];
  readonly onChange: (ids: string[]) => void;
  readonly error: string | undefined;
}) {
  const clauses = [...new Map(props.suggestions.map(({ clause }) => [clause.id, clause])).values()];
  return (
    <Checkbox.Group
      label="Suggestions"
      description="Open suggestions of your delegation that are in no other proposal."
      value={[...props.chosen]}
      onChange={props.onChange}
      error={props.error}
      required
    >
      <Stack gap="md" mt="sm">
        {clauses.map((clause) => (
          <Stack key={clause.id} gap="xs" role="group" aria-label={clause.label}>
            <Text fw={600} size="sm" ff="var(--travaux-serif)">
              {clause.label}
              {clause.heading && ` – ${clause.heading}`}
            </Text>
            {props.suggestions
              .filter((each) => each.clause.id === clause.id)
              .map((each) => (
                <Checkbox key={each.id} value={each.id} label={<ChangeWords change={each} />} />
              ))}
          </Stack>
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
