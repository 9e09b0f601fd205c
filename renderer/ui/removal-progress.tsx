import { useEffect, useState } from 'react';
import { type Progress, TaskProgress } from './task-progress.tsx';

/** Fewer pages are gone before anybody could read how far it is. */
const LEAST_PAGES = 100;

/** How far the pages of a case, or of a document in it, are removed; nothing where they are few. */
export function RemovalProgress({ caseId }: { caseId: string }) {
  const [progress, setProgress] = useState<Progress | null>(null);
  useEffect(
    () =>
      window.imr.onEvent((event) => {
        if (event.kind !== 'removal-progress' || event.caseId !== caseId) return;
        if (event.total >= LEAST_PAGES) setProgress({ done: event.done, total: event.total });
      }),
    [caseId],
  );
  if (progress === null) return null;
  const isOver = progress.done >= progress.total;
  const label = isOver ? 'Removing the files' : 'Removing pages and their text';
  return <TaskProgress label={label} progress={progress} unit="pages" />;
}
