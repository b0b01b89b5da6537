"use client";
import { NumberInput, Switch, Textarea, TextInput } from "@mantine/core";
import { textOf } from "#app/_ui/action-form.tsx";
import { PROXY_LIMIT_MAX } from "#lib/proxy/proxy.ts";

interface NegotiationFacts {
  readonly title: string;
  readonly description: string;
  readonly weightedVoting: boolean;
  /** Not asked of a new one. */
  readonly proxyLimit?: number;
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
      {known && (
        <NumberInput
          label="Proxies"
          description="For how many others a delegation may vote; 0: each votes for itself."
          name="proxyLimit"
          min={0}
          max={PROXY_LIMIT_MAX}
          allowDecimal={false}
          defaultValue={known.proxyLimit}
          error={errorOf("proxyLimit")}
        />
      )}
    </>
  );
}

/** What the fields of a sent form say. */
export function readNegotiation(fields: FormData): NegotiationFacts {
  return {
    title: textOf(fields, "title"),
    description: textOf(fields, "description"),
    weightedVoting: fields.has("weightedVoting"),
    ...(fields.has("proxyLimit") && { proxyLimit: Number(textOf(fields, "proxyLimit")) }),
  };
}
