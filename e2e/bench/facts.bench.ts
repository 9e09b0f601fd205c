import { recogniseFacts } from '../../shared/domain/facts/index.ts';
import { byTurns } from './measure.ts';
import type { Figure } from './run.ts';

/** Sentences of a record in the wording of the field, with facts of every kind, none of a real case. */
const PARAGRAPH = [
  'The patient is a 47 year old male who sustained an industrial injury on 03/07/2016 when he slipped and fell from a loading dock.',
  'He was seen on 4-11-16 with complaints of low back pain rated 7-8/10, radiating to the left leg, and numbness of the right hand.',
  'Examination showed tenderness of the lumbar paraspinals at L4-5 and L5-S1, straight leg raise positive on the left at 50 degrees.',
  'MRI of the lumbar spine dated April 20, 2016 showed a 3 mm protrusion. EMG/NCV of the right upper extremity was normal.',
  'Medications: Norco 10/325 mg 1 tab q6h prn #90 with 2 refills, Gabapentin 300 mg po tid #90, Terocin patches, omeprazole 20 mg daily.',
  'Treatment to date has included physical therapy, acupuncture, a home exercise program and activity modification without lasting relief.',
  'The plan is physical therapy 2x4 lumbar, TENS unit 30 day rental, and an epidural steroid injection; diagnosis 724.4 and M54.16.',
  'The request was denied since the documents do not show functional improvement after the sessions that were authorized before.',
].join('\n');

const MEGABYTE = 1_000_000;

/**
 * Everything the module recognises in a megabyte, against one pass of one regular expression that finds words and
 * numbers in it: what any reading of the text costs at least.
 */
export async function run(): Promise<Figure[]> {
  const text = `${PARAGRAPH}\n\n`.repeat(Math.ceil(MEGABYTE / PARAGRAPH.length)).slice(0, MEGABYTE);
  const page = text.slice(0, 2_000);
  let found = 0;
  const all = await byTurns(
    9,
    () => {
      found = recogniseFacts(text, { reference: '2017-02-01' }).length;
    },
    () => wordsOf(text),
  );
  const pages = await byTurns(
    201,
    () => recogniseFacts(page, { reference: '2017-02-01' }),
    () => wordsOf(page),
  );
  return [
    {
      name: 'all facts of 1 MB',
      peer: 'one pass of one regular expression over its words',
      ratio: all.ours / all.peer,
      unit: 'time',
      detail: `${all.ours.toFixed(0)} ms for ${found} facts to ${all.peer.toFixed(0)} ms, medians of 9`,
    },
    {
      name: 'all facts of a page of 2,000 characters',
      peer: 'the same',
      ratio: pages.ours / pages.peer,
      unit: 'time',
      detail: `${pages.ours.toFixed(2)} ms to ${pages.peer.toFixed(2)} ms, medians of 201`,
    },
  ];
}

function wordsOf(text: string): number {
  let count = 0;
  for (const _ of text.matchAll(/\p{L}+|\d+/gu)) count += 1;
  return count;
}
