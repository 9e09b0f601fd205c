import { useCallback, useEffect, useRef, useState } from 'react';
import { client } from '../../lib/client.ts';
import { notify } from '../../lib/notify.ts';
import type { Progress } from '../../ui/task-progress.tsx';

/** A name for long work over a package, how far it is, and the way to stop it. */
export function useTask() {
  const task = useRef('');
  const [progress, setProgress] = useState<Progress | null>(null);
  useEffect(
    () =>
      window.imr.onEvent((event) => {
        if (event.kind !== 'package-progress' || event.task !== task.current) return;
        setProgress({ done: event.done, total: event.total });
      }),
    [],
  );
  /** Begins another; gives its name, to go along with the call. */
  const begin = useCallback((): string => {
    task.current = crypto.randomUUID();
    setProgress(null);
    return task.current;
  }, []);
  const cancel = useCallback(() => {
    client.exchange
      .cancel({ task: task.current })
      .catch((error: unknown) => notify.error('It could not be stopped', error));
  }, []);
  return { begin, cancel, progress };
}
