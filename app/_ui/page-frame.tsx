import { Container } from "@mantine/core";
import type { ReactNode } from "react";

/** The main landmark of a page: one measure for lists and forms, or the full width for matrices and the treaty. */
export function PageFrame({
  children,
  size = "lg",
}: {
  readonly children: ReactNode;
  readonly size?: "sm" | "md" | "lg" | "full";
}) {
  return (
    <Container
      component="main"
      id="main"
      py="lg"
      px={{ base: "md", sm: "xl" }}
      fluid={size === "full"}
      size={size === "full" ? undefined : size}
    >
      {children}
    </Container>
  );
}
