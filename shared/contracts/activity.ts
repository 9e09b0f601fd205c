import { z } from 'zod';
import { MAX_CORRECTION_MINUTES, timeSpentSchema } from '../domain/time-spent.ts';
import { contract } from './contract.ts';

const ofCase = z.strictObject({ caseId: z.string().min(1) });

export const activityContracts = {
  /**
   * The reviewer was at work on the case for another minute. Of beats that come faster than minutes pass, the later
   * ones are not counted.
   */
  beat: contract('activity.beat', ofCase, z.strictObject({})),
  read: contract('activity.read', ofCase, timeSpentSchema),
  /**
   * Minutes to add to what was measured, or to take off, and why; none at all takes the correction back.
   * Invalid `note-missing`, `negative-time`.
   */
  correct: contract(
    'activity.correct',
    ofCase.extend({
      minutes: z.int().min(-MAX_CORRECTION_MINUTES).max(MAX_CORRECTION_MINUTES),
      note: z.string().trim().max(500),
    }),
    timeSpentSchema,
    { invalidates: ['activity.read', 'audit.list'] },
  ),
};
