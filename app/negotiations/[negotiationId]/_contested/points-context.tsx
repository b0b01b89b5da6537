"use client";
import dynamic from "next/dynamic";
import { createContext, type ReactNode, use, useMemo, useState } from "react";
import { patient } from "#app/_ui/patience.ts";
import type { OpenPoint } from "#lib/contested/open-points.ts";
import type { PointTask, PointViewer } from "./point-task.ts";

const TaskModal = dynamic(
  patient(() => import("./task-modal.tsx").then((module) => module.TaskModal)),
  {
    ssr: false,
  },
);

/** The open points of a clause on screen, who looks at them, and how something is begun with one. */
export interface PointsOnScreen {
  readonly points: readonly OpenPoint[];
  readonly viewer: PointViewer;
  readonly begin: (task: PointTask) => void;
}

const PointsContext = createContext<PointsOnScreen | null>(null);

/** Lets everything inside begin something with an open point; what is begun is asked for in one place. */
export function PointsProvider({
  points,
  viewer,
  children,
}: {
  readonly points: readonly OpenPoint[];
  readonly viewer: PointViewer;
  readonly children: ReactNode;
}) {
  const [task, setTask] = useState<PointTask | null>(null);
  const onScreen = useMemo(() => ({ points, viewer, begin: setTask }), [points, viewer]);
  const point = points.find(({ item }) => item.id === task?.id);
  return (
    <PointsContext value={onScreen}>
      {children}
      {task && point && (
        <TaskModal
          key={JSON.stringify(task)}
          task={task}
          point={point}
          viewer={viewer}
          onClose={() => setTask(null)}
        />
      )}
    </PointsContext>
  );
}

export function usePoints(): PointsOnScreen {
  const points = use(PointsContext);
  if (!points) throw new Error("usePoints outside of a PointsProvider");
  return points;
}
