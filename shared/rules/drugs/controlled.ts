import type { DrugClass, DrugFact } from '../../domain/facts/index.ts';
import { factsOf, type ReadItem } from '../texts/read-texts.ts';

/** Classes whose sudden stop harms: denials of them carry a notice. */
const TAPERED: ReadonlySet<DrugClass> = new Set<DrugClass>(['opioid', 'benzodiazepine', 'barbiturate']);

/** Opioids that a request names. */
export function opioidsAsked({ request }: ReadItem): DrugFact[] {
  return factsOf(request, 'drug').filter(({ drugClass }) => drugClass === 'opioid');
}

/** Drugs of a request that are not stopped from one day to the next; carisoprodol is one of them by its schedule. */
export function taperedAsked({ request }: ReadItem): DrugFact[] {
  return factsOf(request, 'drug').filter(
    ({ drugClass, schedule }) =>
      TAPERED.has(drugClass) || (drugClass === 'muscle relaxant' && schedule !== undefined),
  );
}
