import { RECORD_TYPE_TITLES, RECORD_TYPES, type RecordType } from '../encounters/record-type.ts';
import { indexWords } from './tokens.ts';

/** What else reviewers call a record, beside the words of its title. */
const OTHER_NAMES: Readonly<Record<RecordType, string>> = {
  application: 'independent medical review',
  'ur-decision': 'ur denial determination',
  rfa: 'rfa',
  'progress-report': 'pr2 follow up visit',
  'first-report': 'dfr injury',
  consultation: 'consult evaluation',
  'operative-report': 'op surgery surgical',
  imaging: 'mri ct xray x ray radiology ultrasound',
  laboratory: 'labs urine drug screen uds',
  'therapy-note': 'pt ot physical chiropractic',
  'medical-legal': 'medicolegal medical legal',
  'prior-imr': 'prior',
  correspondence: 'letter',
  'fax-cover': 'sheet',
  other: '',
};

const WORDS = new Map(
  RECORD_TYPES.map((type) => [type, indexWords(`${RECORD_TYPE_TITLES[type]} ${OTHER_NAMES[type]}`)]),
);

const KNOWN: ReadonlySet<string> = new Set([...WORDS.values()].flat());

/**
 * The types of records that a reviewer may mean: each word typed is one of the type's, or begins one where it is none by itself
 * ("ur" is no urine).
 * @param typed folded
 */
export function recordTypesNamed(typed: readonly string[]): RecordType[] {
  return RECORD_TYPES.filter((type) =>
    typed.every((start) =>
      WORDS.get(type)?.some((word) => (KNOWN.has(start) ? word === start : word.startsWith(start))),
    ),
  );
}
