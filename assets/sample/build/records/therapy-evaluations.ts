import {
  bullets,
  checks,
  fields,
  heading,
  labelled,
  numbered,
  para,
  type SourceRecord,
  signature,
  table,
} from '../content.ts';
import { ageOn, FACTS } from '../facts.ts';
import { THERAPIST, THERAPY_CENTER } from './letterheads.ts';

const base = { style: 'therapy', letterhead: THERAPY_CENTER, author: THERAPIST } as const;

export const therapyEvaluation2014: SourceRecord = {
  ...base,
  id: 'pt-evaluation-2014-09-09',
  type: 'Physical therapy evaluation',
  date: '2014-09-09',
  title: 'INITIAL EVALUATION AND PLAN OF CARE',
  blocks: [
    fields(
      ['Patient', FACTS.patient, 'DOB', '{dob}', 'Age / sex', `${ageOn('2014-09-09')} F`],
      ['Date of injury', '{doi}', 'Evaluation', '{2014-09-09}', 'Claim', FACTS.claimNumber],
      [
        'Referred by',
        'Treating physician Q.R., MD',
        'Authorized',
        '12 visits to {2014-11-28}',
        'Visit',
        '1 of 12',
      ],
      [
        'Diagnosis',
        'Lumbar disc syndrome with sciatica, s/p surgery {2005-05-17}',
        'Precautions',
        'None beyond AME limits',
      ],
    ),
    heading('Subjective'),
    labelled(
      'History',
      'Flare since {2014-07-05} after packing boxes. Twelve years of low back pain on and off since a work injury. MRI {2014-08-06}: no recurrent disc.',
    ),
    labelled(
      'Prior therapy',
      'Here 05/2012 to 06/2012 for the back (8 visits, good result) and 10/2013 for neck and shoulder (6). Post-op and 2002 therapy elsewhere. Pt kept the 2012 program "about four months".',
    ),
    labelled(
      'Pain',
      'Best 5, worst 8, usual 7 (0-10). Left leg tingling to dorsum of foot with sitting > 20 min.',
    ),
    labelled('Goals of patient', 'Sit through a movie; carry groceries; sleep.'),
    heading('Objective'),
    table(
      ['Measure', 'Right', 'Left / midline', 'Comment'],
      [5, 3, 3, 7],
      [
        ['Lumbar flexion', '-', '38 deg', 'fingertips to mid shin, pulls L'],
        ['Lumbar extension', '-', '10 deg', 'pain at end'],
        ['Side bend', '15 deg', '12 deg', ''],
        ['SLR', '75 deg', '52 deg', 'tingling calf L'],
        ['Hamstring 90/90', '-25', '-35', ''],
        ['Hip extensor strength', '4+/5', '4/5', ''],
        ['EHL', '5/5', '5-/5', 'long-standing by report'],
        ['Side bridge hold', '14 s', '9 s', 'stopped by pain'],
        ['Prone plank hold', '-', '12 s', ''],
        ['Sit to stand x 5', '-', '19.4 s', ''],
        ['Oswestry', '-', '46 %', ''],
      ],
    ),
    labelled('Palpation', 'Spasm L paraspinals L3-S1; midline tender L3-5; scar mobile.'),
    heading('Assessment'),
    para(
      'Chronic low back pain with a recent flare, stiff and deconditioned, with poor endurance of the trunk. Fear of bending is plain. ' +
        'Prognosis fair: earlier course held only while the home program was kept up, which was discussed frankly.',
    ),
    heading('Goals (6 weeks)'),
    numbered(
      'Independent in home program, done 5 days a week by log.',
      'Usual pain 4/10 or less.',
      'Sitting 45 min.',
      'Oswestry 34 % or less.',
      'Prone plank 30 s.',
    ),
    heading('Plan'),
    para(
      '2 x week x 6 weeks. Therapeutic exercise, manual therapy, neuromuscular re-education, heat and e-stim in the first two weeks only, instruction in HEP from visit 1.',
    ),
    checks(4, '*97001 Eval', '*97110 Ther ex', '*97140 Manual', '97112 Neuro re-ed'),
    signature(THERAPIST, '2014-09-09'),
  ],
};

export const therapyEvaluation2012: SourceRecord = {
  ...base,
  id: 'pt-evaluation-2012-05-07',
  type: 'Physical therapy evaluation',
  date: '2012-05-07',
  title: 'INITIAL EVALUATION',
  blocks: [
    fields(
      ['Patient', FACTS.patient, 'DOB', '{dob}', 'Age / sex', `${ageOn('2012-05-07')} F`],
      ['Date of injury', '{doi}', 'Seen', '{2012-05-07}', 'Authorized', '8 visits (2 x 4)'],
      ['Referred by', 'Treating physician Q.R., MD', 'Region', 'Lumbar'],
    ),
    labelled(
      'S',
      'LBP 6/10 with L leg tingling, worse since winter, lost her job and sits more. Had 24 visits after surgery in 2005, remembers pelvic tilts and the ball. Nothing since.',
    ),
    labelled(
      'O',
      'Flex 42, ext 10, SB 15/15. SLR R 75, L 60. Abdominal grade 3/5. Spasm L paraspinals. Oswestry 38 %. Sit 20 min.',
    ),
    labelled(
      'A',
      'Flare of chronic post-surgical LBP; lapsed home program; should do well with a short block.',
    ),
    labelled(
      'P',
      '8 visits: mobility, trunk and hip strengthening, walking plan, HEP. Moist heat before exercise as needed.',
    ),
    heading('Home program issued visit 1'),
    bullets(
      'pelvic tilt 2 x 10',
      'single knee to chest 3 x 20 s',
      'hamstring stretch with strap 3 x 30 s',
      'walk 10 min twice a day',
    ),
    signature(THERAPIST, '2012-05-07'),
  ],
};

export const therapyEvaluation2013: SourceRecord = {
  ...base,
  id: 'pt-evaluation-2013-10-07',
  type: 'Physical therapy evaluation',
  date: '2013-10-07',
  title: 'INITIAL EVALUATION: NECK AND RIGHT SHOULDER',
  blocks: [
    fields(
      ['Patient', FACTS.patient, 'DOB', '{dob}', 'Age / sex', `${ageOn('2013-10-07')} F`],
      ['Date of injury', '{doi}', 'Seen', '{2013-10-07}', 'Authorized', '6 visits (2 x 3)'],
      ['Referred by', 'Treating physician Q.R., MD', 'Region', 'Cervical, R shoulder (not lumbar)'],
    ),
    labelled('S', 'Night ache R shoulder 6/10, neck tight 5/10, occipital headache 2 x week. Right-handed.'),
    labelled(
      'O',
      'Shoulder flex 142, abd 128, ER 70. Painful arc 80-120. Cuff 4+/5 painful. Neck rot R 58, L 60. Trigger points upper trap, levator R. Quick-DASH 41.',
    ),
    labelled('A', 'Impingement pattern with weak scapular control; neck myofascial.'),
    labelled(
      'P',
      '6 visits: scapular and cuff work with band, posture, soft tissue. HEP day 1. Low back not treated under this authorization.',
    ),
    heading('Discharge entry {2013-10-25}'),
    para(
      'Six of six visits. Shoulder flex 165, abd 156, pain 3/10. Neck rot 66 both ways, headache once a week. Quick-DASH 20. Independent with ' +
        'band and posture program, reports 3 to 4 days a week. Goals met. Discharged to HEP.',
    ),
    signature(THERAPIST, '2013-10-25'),
  ],
};
