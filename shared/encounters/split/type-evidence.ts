import { RECORD_TYPES, type RecordType } from '../record-type.ts';
import type { PageSketch } from '../sketch/sketch.ts';
import { MOST_TYPE_EVIDENCE, SECOND_TITLE } from '../tables/start-weights.ts';

/** "Dear …" makes a letter of what has no other mark. */
const SALUTATION = 1.5;
/** A list of records is mostly that of what is sent. */
const LIST = 2;
/** A few large words on an empty sheet part what comes before from what comes behind. */
const DIVIDER = 4;

/** What a page says for each type, in nats, by the order of `RECORD_TYPES`. */
export function typeEvidence(page: PageSketch): Float64Array {
  const evidence = new Float64Array(RECORD_TYPES.length);
  const seen = new Map<RecordType, number>();
  const add = (type: RecordType, weight: number): void => {
    const before = seen.get(type);
    seen.set(type, before === undefined ? weight : before + SECOND_TITLE * weight);
  };
  for (const { type, weight, also = {} } of page.titles) {
    add(type, weight);
    for (const other of RECORD_TYPES) if (also[other] !== undefined) add(other, also[other]);
  }
  RECORD_TYPES.forEach((type, at) => {
    const letter = type === 'correspondence' && page.edges.salutation !== undefined ? SALUTATION : 0;
    const divider = type === 'other' && page.divider ? DIVIDER : 0;
    const list = type === 'correspondence' && page.list ? LIST : 0;
    const sum = (seen.get(type) ?? 0) + (page.cues[type] ?? 0) + letter + divider + list;
    evidence[at] = MOST_TYPE_EVIDENCE * Math.tanh(sum / MOST_TYPE_EVIDENCE);
  });
  return evidence;
}
