"use client";
import { Switch, Textarea, TextInput } from "@mantine/core";
import { textOf } from "#app/_ui/action-form.tsx";

interface NegotiationFacts {
  readonly title: string;
  readonly description: string;
  readonly weightedVoting: boolean;
}

/** The fields of a negotiation: what it is about and how it votes. */
export function NegotiationFields({
  known,
  errorOf,
}: {
  /** What they say before they are changed; nothing for a new one. */
  readonly known?: NegotiationFacts;
  readonly errorOf: (field: string) => string | undefined;
}) {
  return (
    <>
      <TextInput
        label="Title of the treaty"
        description="Such as “Treaty on the Limitation of Forces in the Northern Sea”."
        name="title"
        defaultValue={known?.title}
        autoComplete="off"
        required
        withAsterisk={false}
        error={errorOf("title")}
      />
      <Textarea
        label="Description"
        description="A sentence or two for those who are invited; may be left out."
        name="description"
        defaultValue={known?.description}
        autosize
        minRows={3}
        error={errorOf("description")}
      />
      <Switch
        label="Votes are weighted"
        description="Each delegation votes with its weight. Otherwise each has one vote."
        name="weightedVoting"
        defaultChecked={known?.weightedVoting}
      />
    </>
  );
}

/** What the fields of a sent form say. */
export function readNegotiation(fields: FormData): NegotiationFacts {
  return {
    title: textOf(fields, "title"),
    description: textOf(fields, "description"),
    weightedVoting: fields.has("weightedVoting"),
  };
}
