/** One entry in this time says that a case is being edited; the log must stay readable for years. */
const WINDOW_MS = 10 * 60 * 1000;

/** What was entered lately, so that the same is not entered again and again. In memory: it ends with the lock. */
export interface Activity {
  /**
   * Counts a change of a case. `changes`: how many are to be entered now; undefined when an entry covers it already.
   * Call `committed` once the change is durable.
   */
  edit: (caseId: string) => { changes: number | undefined; committed: () => void };
  /** True when this was not looked at lately. Looking again goes on with the same visit. */
  isNew: (caseId: string, documentId: string) => boolean;
  /** Changes by case that no entry counts yet. */
  outstanding: () => [caseId: string, changes: number][];
  /** Drops what is known of a case that is no more. */
  forget: (caseId: string) => void;
}

export function createActivity(clock: () => Date): Activity {
  const edits = new Map<string, { enteredAt: number; since: number }>();
  const seen = new Map<string, Map<string, number>>();
  const now = (): number => clock().getTime();
  // A clock that was set back must not silence the log: hence the absolute difference.
  const isRecent = (at: number | undefined): boolean => at !== undefined && Math.abs(now() - at) < WINDOW_MS;

  return {
    edit: (caseId) => {
      const known = edits.get(caseId);
      if (known !== undefined && isRecent(known.enteredAt)) {
        return {
          changes: undefined,
          committed: () => {
            known.since += 1;
            // Who edits is there: loading the case again meanwhile is no new visit.
            seen.get(caseId)?.set('', now());
          },
        };
      }
      const committed = (): void => void edits.set(caseId, { enteredAt: now(), since: 0 });
      return { changes: (known?.since ?? 0) + 1, committed };
    },
    isNew: (caseId, documentId) => {
      const visits = seen.get(caseId) ?? new Map<string, number>();
      seen.set(caseId, visits);
      const recent = isRecent(visits.get(documentId));
      visits.set(documentId, now());
      return !recent;
    },
    outstanding: () => [...edits].flatMap(([caseId, { since }]) => (since === 0 ? [] : [[caseId, since]])),
    forget: (caseId) => {
      edits.delete(caseId);
      seen.delete(caseId);
    },
  };
}
