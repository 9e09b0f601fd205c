import { type Block, fields, heading, labelled, type SourceRecord, signature, table } from '../content.ts';
import { FACTS } from '../facts.ts';
import { THERAPIST, THERAPY_ASSISTANT, THERAPY_CENTER } from './letterheads.ts';

interface TreatmentNote {
  date: string;
  visit: number;
  s: string;
  o: string;
  treatment: readonly (readonly [string, string, string])[];
  a: string;
  p: string;
}

/** Two visits of a week on one sheet, as the center prints them. */
function weeklyNotes(week: number, by: string, notes: readonly TreatmentNote[]): SourceRecord {
  const last = notes.at(-1)?.date ?? '';
  return {
    id: `pt-notes-2014-week-${week}`,
    type: 'Physical therapy note',
    date: last,
    author: by,
    style: 'therapy',
    title: `TREATMENT NOTES, WEEK ${week}`,
    letterhead: THERAPY_CENTER,
    blocks: [
      fields(['Patient', FACTS.patient, 'DOI', '{doi}', 'Region', 'Lumbar', 'Referral', 'Q.R., MD']),
      ...notes.flatMap((note) => noteBlocks(note, by)),
    ],
  };
}

function noteBlocks(note: TreatmentNote, by: string): Block[] {
  return [
    heading(`Visit ${note.visit} of 12: {${note.date}}`),
    labelled('S', note.s),
    labelled('O', note.o),
    table(
      ['Intervention', 'Dose', 'Min / code'],
      [9, 5, 3],
      note.treatment.map((row) => [...row]),
    ),
    labelled('A', note.a),
    labelled('P', note.p),
    signature(by, note.date),
  ];
}

export const THERAPY_NOTES_2014: readonly SourceRecord[] = [
  weeklyNotes(1, THERAPIST, [
    {
      date: '2014-09-12',
      visit: 2,
      s: 'Sore the day after the evaluation, settled. Pain 7/10. Did the tilts and the hamstring stretch once a day.',
      o: 'Flex 38. Spasm L paraspinals. Holds breath with effort.',
      treatment: [
        ['Moist heat with IFC, prone over pillow', '15 min', '97014'],
        ['Soft tissue, L paraspinals and glute med', 'grade II', '12 / 97140'],
        ['Pelvic tilt, knee to chest, hamstring strap', '2 x 10, 3 x 30 s', '16 / 97110'],
      ],
      a: 'Tolerated. Needs cueing to breathe.',
      p: 'Add bridge next visit. Log sheet given.',
    },
  ]),
  weeklyNotes(2, THERAPY_ASSISTANT, [
    {
      date: '2014-09-16',
      visit: 3,
      s: '7/10 this AM, long drive yesterday. Heat felt good till bedtime.',
      o: 'Slow to rise. SLR L 55.',
      treatment: [
        ['Moist heat with IFC', '15 min', '97014'],
        ['Bridge, both legs', '2 x 8', '97110'],
        ['Hook-lying march, abdominal brace', '2 x 10', '20 / 97110'],
        ['Soft tissue', 'L QL', '10 / 97140'],
      ],
      a: 'Bridge brings on foot tingling after 6 reps; better with smaller range.',
      p: 'Keep range small.',
    },
    {
      date: '2014-09-18',
      visit: 4,
      s: '6/10. Slept 6 h. HEP log: 4 of 6 days.',
      o: 'Flex 42, less guarding.',
      treatment: [
        ['Nu-step warm-up', '8 min, level 3', '97110'],
        ['Bridge, small range', '2 x 10', '97110'],
        ['Wall slide, band row (red)', '2 x 10', '22 / 97110'],
        ['Moist heat', '10 min', '97010'],
      ],
      a: 'Good session.',
      p: 'Last week of heat and e-stim.',
    },
  ]),
  weeklyNotes(3, THERAPIST, [
    {
      date: '2014-09-23',
      visit: 5,
      s: '6/10. Sat 35 min at school meeting.',
      o: 'Flex 45, ext 12. Prone plank from knees 15 s.',
      treatment: [
        ['Nu-step', '10 min, level 3', '97110'],
        ['Knee plank, side bridge from knees', '4 x 10 s', '97112'],
        ['Band row, hip hinge with stick', '2 x 12', '20 / 97112'],
      ],
      a: 'Learning the hinge. No modalities from here on.',
      p: 'Progress holds by 5 s a week.',
    },
    {
      date: '2014-09-25',
      visit: 6,
      s: '5-6/10. "First time I feel looser."',
      o: 'Re-check at half course: Oswestry 38 %, sit 35 min, SLR L 60.',
      treatment: [
        ['Nu-step', '10 min, level 4', '97110'],
        ['Quadruped arm reach, then leg slide', '2 x 6 each', '97112'],
        ['Hip hinge to 20 in box, 5 lb', '2 x 10', '24 / 97112'],
      ],
      a: 'Gains since evaluation: pain -1.5, Oswestry -8 points. Continue.',
      p: 'HEP sheet 2 (eight exercises) issued and shown back correctly.',
    },
  ]),
  weeklyNotes(4, THERAPIST, [
    {
      date: '2014-09-30',
      visit: 7,
      s: '5/10 in the morning, 6 by night. HEP log 5 of 7.',
      o: 'Flex 48. Quadruped: loses neutral with left leg after 3 s.',
      treatment: [
        ['Nu-step', '10 min, level 4', '97110'],
        ['Quadruped leg slide with feedback stick', '3 x 6', '97112'],
        ['Step-up 6 in, band walk', '2 x 10', '20 / 97110'],
      ],
      a: 'Endurance is the limit, not pain.',
      p: 'Same, add carry.',
    },
    {
      date: '2014-10-02',
      visit: 8,
      s: '5/10. Carried two light bags from the car.',
      o: 'Side bridge from knees R 20 s, L 15 s.',
      treatment: [
        ['Nu-step', '10 min, level 5', '97110'],
        ['Suitcase carry 8 lb', '4 x 40 ft', '97530'],
        ['Hip hinge 10 lb, quadruped', '2 x 10', '20 / 97112'],
      ],
      a: 'Meeting steps on time.',
      p: 'Patient to lead the warm-up.',
    },
  ]),
  weeklyNotes(5, THERAPY_ASSISTANT, [
    {
      date: '2014-10-07',
      visit: 9,
      s: '5/10. Log 4 of 7, "busy".',
      o: 'Flex 50, ext 15.',
      treatment: [
        ['Nu-step', '10 min, level 5', '97110'],
        ['HEP run-through by patient, all eight', 'once', '25 / 97110'],
        ['Carry 10 lb', '4 x 40 ft', '97530'],
      ],
      a: 'Performs six of eight without cue.',
      p: 'Correct side plank and bird-dog at home.',
    },
    {
      date: '2014-10-09',
      visit: 10,
      s: '5/10. Sat through a movie with one break.',
      o: 'Sit to stand x 5: 14.8 s.',
      treatment: [
        ['Nu-step', '10 min, level 5', '97110'],
        ['Hinge 12 lb, step-up 8 in', '3 x 8', '97110'],
        ['Bird-dog, side plank from knees', '3 x 8 s', '18 / 97112'],
      ],
      a: 'Ready to finish.',
      p: '{2014-10-14}: patient cancelled (family). Last visit {2014-10-17}.',
    },
  ]),
];
