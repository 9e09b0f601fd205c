import { measuredMinutes } from '../../../shared/domain/time-spent.ts';
import { AppError } from '../../../shared/errors.ts';
import { requireOpenCase } from '../store/acceptance.ts';
import { addMinute, readTimeSpent, writeCorrection } from '../store/case-time.ts';
import { readCaseState } from '../store/cases.ts';
import type { HandlerDeps, Handlers } from './deps.ts';

/** A minute, less what a busy page is late with one beat and early with the next. */
const BEAT_MS = 50_000;

/** The time that the reviewer works on a case: minutes by day, nothing finer. */
export function activityHandlers(deps: HandlerDeps): Handlers<'activity', 'beat' | 'read' | 'correct'> {
  // Over all cases: nobody works on two at the same time.
  let last: number | undefined;
  return {
    beat: ({ caseId }) => {
      const now = deps.clock();
      // A clock that was set back must not stop the count: hence the absolute difference.
      if (last !== undefined && Math.abs(now.getTime() - last) < BEAT_MS) return {};
      deps.store().write((writer) => {
        requireOpenCase(writer, caseId);
        addMinute(writer, caseId, now.toISOString().slice(0, 10));
      });
      last = now.getTime();
      return {};
    },
    read: ({ caseId }) => {
      const { reader } = deps.store();
      readCaseState(reader, caseId);
      return readTimeSpent(reader, caseId);
    },
    correct: ({ caseId, minutes, note }) => {
      const store = deps.store();
      if (minutes !== 0 && note === '') {
        const message = 'Say why the time is corrected: the organization reads it.';
        throw new AppError('Invalid', 'note-missing', message, { path: 'note' });
      }
      store.write((writer) => {
        requireOpenCase(writer, caseId);
        if (measuredMinutes(readTimeSpent(writer, caseId)) + minutes < 0) {
          const message = 'That takes off more time than was measured.';
          throw new AppError('Invalid', 'negative-time', message, { path: 'minutes' });
        }
        const correctedAt = deps.clock().toISOString();
        writeCorrection(writer, caseId, minutes === 0 ? null : { minutes, note, correctedAt });
        deps.audit().record(writer, { kind: 'case.time-corrected', caseId, subject: { minutes } });
      });
      return readTimeSpent(store.reader, caseId);
    },
  };
}
