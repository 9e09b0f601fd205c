import { fields, heading, labelled, para, type SourceRecord, signature, table } from '../content.ts';
import { ageOn, FACTS } from '../facts.ts';
import { THERAPIST, THERAPY_CENTER } from './letterheads.ts';

const base = { style: 'therapy', letterhead: THERAPY_CENTER, author: THERAPIST } as const;

export const therapyDischarge2014: SourceRecord = {
  ...base,
  id: 'pt-discharge-2014-10-17',
  type: 'Physical therapy discharge',
  date: '2014-10-17',
  title: 'DISCHARGE SUMMARY',
  blocks: [
    fields(
      ['Patient', FACTS.patient, 'DOB', '{dob}', 'Age / sex', `${ageOn('2014-10-17')} F`],
      [
        'Date of injury',
        '{doi}',
        'Course',
        '{2014-09-09} to {2014-10-17}',
        'Visits',
        '11 attended of 12 authorized, 1 cancelled',
      ],
    ),
    table(
      ['Measure', 'Start', 'Half course', 'Discharge', 'Goal', 'Met'],
      [5, 3, 3, 3, 3, 2],
      [
        ['Usual pain (0-10)', '7', '5-6', '5', '4', 'no'],
        ['Oswestry', '46 %', '38 %', '34 %', '34 %', 'yes'],
        ['Sitting', '20 min', '35 min', '45 min', '45 min', 'yes'],
        ['Lumbar flexion', '38', '45', '50', '-', '-'],
        ['Prone plank', '12 s', '15 s (knees)', '22 s', '30 s', 'no'],
        ['Sit to stand x 5', '19.4 s', '-', '14.6 s', '-', '-'],
        ['HEP days a week by log', '0', '4-5', '4', '5', 'no'],
      ],
    ),
    heading('Course'),
    para(
      'Exercise was moved from mobility to endurance and lifting practice. Heat and e-stim were used at visits 2 to 4 and then stopped; the ' +
        'patient reported ease for some hours after, with no effect on function that we could measure.',
    ),
    para(
      'Abdominal brace, hip hinge, quadruped and side bridge work were all taught and are on the home sheet. The patient performs eight ' +
        'of eight from memory. Bridge and side plank need a small range to avoid left foot tingling; she knows how to do this.',
    ),
    heading('Status at discharge'),
    labelled(
      'HEP',
      'Independent in technique. Keeping it up is the open question: log fell from 5 to 4 days in the last two weeks.',
    ),
    labelled(
      'Reason',
      'Plateau over the last three visits; program can go on at home. Authorized course is over.',
    ),
    labelled('Advice', 'Call if the program needs adjusting: one visit would do. Nothing further planned.'),
    signature(THERAPIST, '2014-10-17'),
  ],
};

export const homeProgram2014: SourceRecord = {
  ...base,
  id: 'pt-home-program-2014-09-25',
  type: 'Physical therapy note',
  date: '2014-09-25',
  title: 'HOME EXERCISE PROGRAM, SHEET 2',
  blocks: [
    fields(['Patient', FACTS.patient, 'DOI', '{doi}', 'Issued', '{2014-09-25}', 'By', 'V.W., PT']),
    para(
      'Do these at least 5 days a week. Stop if the leg gets weak or numb and stays so for more than an hour.',
    ),
    table(
      ['', 'Exercise', 'How much', 'Remember'],
      [1, 6, 4, 8],
      [
        ['1', 'Pelvic tilt with abdominal brace', '2 x 10', 'breathe out as you flatten'],
        ['2', 'Hamstring stretch with strap', '3 x 30 s each', 'pull to a stretch, not to a tingle'],
        ['3', 'Bridge, small range', '2 x 8', 'stop half way up'],
        ['4', 'Hook-lying march', '2 x 10', 'keep the back still'],
        ['5', 'Bird-dog: arm, then leg', '2 x 6 each', 'slide the foot along the floor'],
        ['6', 'Side plank from knees', '4 x 8 s each', 'left side: bend the top knee'],
        ['7', 'Hip hinge with stick', '2 x 10', 'three points touch the stick'],
        ['8', 'Band row, red', '2 x 12', 'shoulder blades down'],
      ],
    ),
    para('Walk 20 min a day. Mark each day below.'),
    table(
      ['Week of', 'Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su', 'Days'],
      [5, 2, 2, 2, 2, 2, 2, 2, 2],
      [
        ['{2014-09-22}', '', '', '', 'x', 'x', 'x', 'x', '4'],
        ['{2014-09-29}', 'x', '', 'x', 'x', 'x', 'x', '', '5'],
        ['{2014-10-06}', 'x', 'x', '', '', 'x', 'x', '', '4'],
        ['{2014-10-13}', 'x', '', 'x', 'x', '', 'x', '', '4'],
      ],
    ),
  ],
};

export const therapyDischarge2012: SourceRecord = {
  ...base,
  id: 'pt-discharge-2012-06-01',
  type: 'Physical therapy discharge',
  date: '2012-06-01',
  title: 'DISCHARGE SUMMARY',
  blocks: [
    fields(
      ['Patient', FACTS.patient, 'DOI', '{doi}', 'Region', 'Lumbar'],
      ['Course', '{2012-05-07} to {2012-06-01}', 'Visits', '8 of 8', 'Discharge', '{2012-06-01}'],
    ),
    table(
      ['Measure', 'Start', 'Discharge'],
      [6, 3, 3],
      [
        ['Usual pain', '6', '4'],
        ['Oswestry', '38 %', '26 %'],
        ['Flexion', '42', '52'],
        ['Sitting', '20 min', '40 min'],
        ['SLR left', '60', '75'],
      ],
    ),
    labelled(
      'Course',
      'Attended every visit. Moist heat at visits 1 to 3. Trunk and hip strengthening, walking plan to 30 min.',
    ),
    labelled(
      'HEP',
      'Ten exercises, independent. Told that the result will last as long as the program is done.',
    ),
    labelled('Disposition', 'Goals met, discharged to home program.'),
    signature(THERAPIST, '2012-06-01'),
  ],
};
