"use client";
import { Button, Modal } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { RuleForm, type RuleFormProps } from "./rule-form.tsx";

/** With which the chair rules in which order proposals are put to the vote. */
export function RuleButton(props: Omit<RuleFormProps, "onDone">) {
  const [isOpen, { open, close }] = useDisclosure();
  return (
    <>
      <Button variant="default" onClick={open}>
        Rule on the order…
      </Button>
      <Modal opened={isOpen} onClose={close} title="Rule on the order of voting" size="lg" centered>
        <RuleForm {...props} onDone={close} />
      </Modal>
    </>
  );
}
