"use client";
import { PasswordInput, type PasswordInputProps } from "@mantine/core";

/** A password of a form, which can be made readable from the keyboard too. */
export function PasswordField(
  props: Pick<PasswordInputProps, "label" | "description" | "name" | "autoComplete" | "error">,
) {
  return (
    <PasswordInput
      required
      withAsterisk={false}
      visibilityToggleButtonProps={{ "aria-label": "Show the password", tabIndex: 0 }}
      {...props}
    />
  );
}
