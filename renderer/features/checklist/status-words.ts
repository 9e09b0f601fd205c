import type { CriterionStatus } from '../../../shared/domain/checklist.ts';

export const STATUS_WORDS: Readonly<Record<CriterionStatus, string>> = {
  met: 'Met',
  'not met': 'Not met',
  'not documented': 'Not documented',
};
