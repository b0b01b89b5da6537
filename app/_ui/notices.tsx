"use client";
import { type NotificationsProps, useNotifications } from "@mantine/notifications";
import { type ComponentType, useEffect, useState } from "react";

/** What somebody does before anything could have to be told. */
const FIRST_SIGNS = ["pointermove", "pointerdown", "keydown"] as const;

/**
 * Tells at the edge of the screen what came of an act. Fetched when somebody moves for the first time: an act that
 * finds the network gone has to be told as well.
 */
export function Notices() {
  const [Shown, setShown] = useState<ComponentType<NotificationsProps> | null>(null);
  const isWaiting = useNotifications().notifications.length > 0;
  useEffect(() => {
    if (Shown) return;
    let isGone = false;
    const listen = () => {
      for (const sign of FIRST_SIGNS) window.addEventListener(sign, fetchThem, { passive: true });
    };
    const stop = () => {
      for (const sign of FIRST_SIGNS) window.removeEventListener(sign, fetchThem);
    };
    const fetchThem = () => {
      stop();
      import("@mantine/notifications").then(
        ({ Notifications }) => setShown(() => Notifications),
        // without a network: at the next sign
        () => isGone || listen(),
      );
    };
    if (isWaiting) fetchThem();
    else listen();
    return () => {
      isGone = true;
      stop();
    };
  }, [Shown, isWaiting]);
  return Shown && <Shown position="bottom-right" />;
}
