"use client";
import { Anchor, type AnchorProps, Button, type ButtonProps } from "@mantine/core";
import Link, { type LinkProps } from "next/link";
import type { ReactNode } from "react";

/** A link that looks like a button; usable from server components. */
export function ButtonLink(props: ButtonProps & Pick<LinkProps, "href"> & { readonly children: ReactNode }) {
  return <Button component={Link} {...props} />;
}

/** A link within text or a list; usable from server components. */
export function TextLink(props: AnchorProps & Pick<LinkProps, "href"> & { readonly children: ReactNode }) {
  return <Anchor component={Link} {...props} />;
}
