"use client";
import { Button } from "@mantine/core";
import { signOut } from "next-auth/react";
import { useState } from "react";

/** Ends this session, here and on the server. */
export function SignOutButton() {
  const [isLeaving, setLeaving] = useState(false);
  const leave = () => {
    setLeaving(true);
    void signOut({ callbackUrl: "/" });
  };
  return (
    <Button variant="default" loading={isLeaving} onClick={leave} style={{ alignSelf: "start" }}>
      Sign out
    </Button>
  );
}
