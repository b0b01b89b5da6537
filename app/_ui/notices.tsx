"use client";
import { type NotificationsProps, useNotifications } from "@mantine/notifications";
import { type ComponentType, useEffect, useState } from "react";
import { patient } from "./patience.ts";

const loadNotices = patient(() => import("@mantine/notifications"));

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
    const stop = () => {
      for (const sign of FIRST_SIGNS) window.removeEventListener(sign, fetchThem);
    };
    const fetchThem = () => {
      stop();
      void loadNotices().then(({ Notifications }) => setShown(() => Notifications));
    };
    if (isWaiting) fetchThem();
    else for (const sign of FIRST_SIGNS) window.addEventListener(sign, fetchThem, { passive: true });
    return stop;
  }, [Shown, isWaiting]);
  return Shown && <Shown position="bottom-right" />;
}
