import { useMemo } from 'react';
import { settingsContracts } from '../../../shared/contracts/settings.ts';
import { COLOR_MEANINGS, type EvidenceColor } from '../../../shared/domain/evidence.ts';
import { useContractQuery } from '../../lib/queries.ts';

export type Meanings = Readonly<Record<EvidenceColor, string>>;

/** What each colour stands for, as the reviewer calls it. */
export function useMeanings(): Meanings {
  const { data } = useContractQuery(settingsContracts.get, {});
  const named = data?.evidenceColors;
  return useMemo(() => ({ ...COLOR_MEANINGS, ...named }), [named]);
}
