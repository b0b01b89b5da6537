"use client";
import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import dynamic from "next/dynamic";
import { useRef } from "react";
import { patient } from "#app/_ui/patience.ts";

const OpeningDialog = dynamic(
  patient(() => import("./opening-dialog.tsx").then((module) => module.OpeningDialog)),
  {
    ssr: false,
  },
);

/** With which chair or secretariat opens the next sitting. */
export function OpenSitting({ negotiationId }: { readonly negotiationId: string }) {
  const button = useRef<HTMLButtonElement>(null);
  // a dialog that was fetched does not know where the focus was
  const [isAsking, { open, close }] = useDisclosure(false, { onClose: () => button.current?.focus() });
  return (
    <>
      <Button ref={button} variant="default" size="xs" onClick={open}>
        Open a sitting…
      </Button>
      {isAsking && <OpeningDialog negotiationId={negotiationId} onClose={close} />}
    </>
  );
}
