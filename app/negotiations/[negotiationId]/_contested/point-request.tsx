"use client";
import { Alert, Button, Group, Text } from "@mantine/core";
import { Instant } from "#app/_ui/instant.tsx";
import { REQUEST_WORDS } from "#lib/contested/contested-names.ts";
import type { OpenPoint } from "#lib/contested/open-points.ts";
import { type PointTask, wordsOf } from "./point-task.ts";
import { usePoints } from "./points-context.tsx";

/** What a delegation has asked the chair for, with the chair's answers to it. */
export function PointRequest({ point }: { readonly point: OpenPoint }) {
  const { viewer, begin } = usePoints();
  const { request, id } = point.item;
  if (!request) return null;
  const chosen = request.outcome === "CHOSEN" ? wordsOf(point, request.chosen) : request.chosen;
  const granting = grant(point);
  return (
    <Alert color="blue" variant="light" p="xs" mt="xs">
      <Text size="xs">
        {request.by} {REQUEST_WORDS[request.outcome]}
        {chosen !== "" && `: “${chosen}”`} (<Instant at={request.at} />
        ).
      </Text>
      {viewer.mayAttribute && (
        <Group gap={6} mt={6}>
          {viewer.isOpen && granting && (
            <Button size="compact-xs" onClick={() => begin(granting)}>
              Grant…
            </Button>
          )}
          <Button size="compact-xs" variant="default" onClick={() => begin({ type: "decline", id })}>
            Do not grant…
          </Button>
        </Group>
      )}
    </Alert>
  );
}

function grant({ item: { id, request } }: OpenPoint): PointTask | null {
  switch (request?.outcome) {
    case "LIFTED":
      return { type: "lift", id };
    case "DELETED":
      return { type: "delete", id };
    case "CHOSEN":
      return { type: "choose", id, optionId: request.chosen };
    case "FILLED":
      return { type: "fill", id };
    default:
      return null;
  }
}
