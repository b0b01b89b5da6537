"use client";
import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import dynamic from "next/dynamic";

const OpeningDialog = dynamic(() => import("./opening-dialog.tsx").then((module) => module.OpeningDialog), {
  ssr: false,
});

/** With which chair or secretariat opens the next sitting. */
export function OpenSitting({ negotiationId }: { readonly negotiationId: string }) {
  const [isAsking, { open, close }] = useDisclosure();
  return (
    <>
      <Button variant="default" size="xs" onClick={open}>
        Open a sitting…
      </Button>
      {isAsking && <OpeningDialog negotiationId={negotiationId} onClose={close} />}
    </>
  );
}
