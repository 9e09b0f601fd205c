import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { activityContracts } from '../../../shared/contracts/activity.ts';
import { client } from '../../lib/client.ts';
import { ActiveTime, TICK_MS } from './active-time.ts';

const INPUTS = ['pointerdown', 'pointermove', 'wheel', 'keydown'] as const;

/** Counts the time at work on a case for as long as its workspace is on screen. */
export function useActiveTime(caseId: string): void {
  const queryClient = useQueryClient();
  useEffect(() => {
    const beat = async () => {
      try {
        await client.activity.beat({ caseId });
        await queryClient.invalidateQueries({ queryKey: [activityContracts.read.name] });
      } catch {
        // A minute that is not counted is no reason to disturb someone who works; it can be corrected.
      }
    };
    const time = new ActiveTime(performance.now(), () => void beat());
    const onInput = () => time.input(performance.now());
    const onTick = () => time.tick(performance.now(), document.visibilityState === 'visible');
    for (const kind of INPUTS) window.addEventListener(kind, onInput, { capture: true, passive: true });
    const timer = setInterval(onTick, TICK_MS);
    return () => {
      clearInterval(timer);
      for (const kind of INPUTS) window.removeEventListener(kind, onInput, { capture: true });
    };
  }, [caseId, queryClient]);
}
