import { fields, para, type SourceRecord, signature, table } from '../content.ts';
import { FACTS } from '../facts.ts';
import { THERAPIST, THERAPY_CENTER } from './letterheads.ts';

const DATES = [
  '9/9',
  '9/12',
  '9/16',
  '9/18',
  '9/23',
  '9/25',
  '9/30',
  '10/2',
  '10/7',
  '10/9',
  '10/14',
  '10/17',
];
const row = (label: string, marks: string): string[] => [label, ...marks.split(',')];

/** A landscape sheet that goes through a portrait feeder: it lies on its side in the scan. */
export const flowSheet2014: SourceRecord = {
  id: 'pt-flow-sheet-2014',
  type: 'Physical therapy flow sheet',
  date: '2014-10-17',
  author: THERAPIST,
  style: 'therapy',
  orientation: 'landscape',
  title: 'EXERCISE FLOW SHEET, LUMBAR, FALL 2014',
  letterhead: THERAPY_CENTER,
  blocks: [
    fields([
      'Patient',
      FACTS.patient,
      'DOI',
      '{doi}',
      'Authorized',
      '12 visits',
      'Attended',
      '11',
      'Claim',
      FACTS.claimNumber,
    ]),
    table(
      ['Exercise', ...DATES],
      [6, ...DATES.map(() => 2)],
      [
        row('Visit', '1,2,3,4,5,6,7,8,9,10,CX,11'),
        row('Pain in / out', '7/7,7/6,7/6,6/5,6/5,6/5,5/5,5/5,5/4,5/5,,5/5'),
        row('Moist heat', ',x,x,x,,,,,,,,'),
        row('IFC e-stim', ',x,x,,,,,,,,,'),
        row('Soft tissue', 'x,x,x,,,,,,,,,'),
        row('Nu-step (min / level)', ',,,8/3,10/3,10/4,10/4,10/5,10/5,10/5,,10/5'),
        row('Pelvic tilt', '10,20,20,20,HEP,,,,,,,'),
        row('Hamstring strap (s)', '90,90,90,90,HEP,,,,,,,'),
        row('Bridge', ',,16,20,20,20,20,HEP,,,,'),
        row('Knee plank (s)', ',,,,40,40,45,50,,60,,66'),
        row('Side bridge, knees (s)', ',,,,40,40,45,60,,72,,80'),
        row('Quadruped / bird-dog', ',,,,,12,18,20,16,24,,24'),
        row('Hip hinge (lb)', ',,,,stick,5,8,10,10,12,,12'),
        row('Step-up (in)', ',,,,,,6,6,6,8,,8'),
        row('Suitcase carry (lb)', ',,,,,,,8,10,10,,12'),
        row('HEP reviewed', 'x,x,,x,,x,x,,x,,,x'),
        row('Initials', 'VW,VW,SE,SE,VW,VW,VW,VW,SE,SE,,VW'),
      ],
    ),
    para(
      'CX = cancelled by patient. Entries are seconds, repetitions or pounds as labelled. HEP = moved to home program.',
      'small',
    ),
    signature(THERAPIST, '2014-10-17'),
  ],
};
