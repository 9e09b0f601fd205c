import {
  type Block,
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
import { ORTHOPAEDIC, SURGEON } from './letterheads.ts';

function officeNote(
  id: string,
  type: SourceRecord['type'],
  date: string,
  title: string,
  blocks: readonly Block[],
): SourceRecord {
  return {
    id,
    type,
    date,
    author: SURGEON,
    style: 'orthopaedic',
    title,
    letterhead: ORTHOPAEDIC,
    blocks: [
      fields(['RE', FACTS.patient, 'DATE', `{${date}}`], ['INJURY', '{doi}', 'CLAIM', FACTS.claimNumber]),
      ...blocks,
      signature(SURGEON, date),
    ],
  };
}

export const consultation2004 = officeNote(
  'consultation-2004-11-09',
  'Consultation',
  '2004-11-09',
  'ORTHOPAEDIC SPINE CONSULTATION',
  [
    para('To the claims examiner:'),
    para(
      `Thank you for sending this ${ageOn('2004-11-09')}-year-old right-handed woman, who packs boxes for ${FACTS.employer}. She was pulling on a jammed load on {doi} ` +
        'when her foot went from under her. She fell on the right side. Neck and shoulder mended with twelve visits of therapy; the back did not, ' +
        'and from July of that year she has had pain down the left leg.',
    ),
    heading('Present state'),
    para(
      'Back pain is six and leg pain seven of ten. She cannot sit for more than fifteen minutes. The top of the left foot is numb. Coughing sends a jolt ' +
        'to the calf. She has worked seated duty when there was any. She takes ibuprofen from the drug store.',
    ),
    heading('Examination'),
    para(
      'She leans to the right when standing. Flexion brings the hands to the knees. Straight leg raising on the left is positive at 40 degrees with pain below the ' +
        'knee, on the right negative. The left great toe extends with four-fifths strength. Pin is dull over the top of the left foot. Reflexes are equal.',
    ),
    heading('Studies'),
    para(
      'Nerve study {2004-03-16}: left L5 radiculopathy. MRI {2004-10-20}: left paracentral protrusion at L4-5 that displaces the L5 root.',
    ),
    heading('Opinion'),
    para(
      'History, signs, nerve study and MRI agree. I offered an epidural injection first; she does not want one. Two years of conservative care have gone by. ' +
        'A microdiscectomy at L4-5 left has a good chance of helping the leg and a fair chance of helping the back. She understands the difference.',
    ),
    heading('Requests'),
    numbered(
      'Authorization of left L4-5 hemilaminotomy and microdiscectomy.',
      'Medical clearance and laboratory.',
      'Therapy after surgery, to begin at eight weeks.',
    ),
    labelled('Work', 'Seated duty, no lifting over ten pounds.'),
  ],
);

export const postoperative2005 = officeNote(
  'postop-visit-2005-10-25',
  'Progress report',
  '2005-10-25',
  'OFFICE VISIT, FIVE MONTHS AFTER SURGERY',
  [
    para(
      'The leg pain is gone except for a patch of numbness on the foot. The back is sore by the end of a shift, four of ten. She finished twenty-four visits of therapy on ' +
        '{2005-10-07} and was given a home program with a ball.',
    ),
    para(
      'Wound well healed. Flexion to mid shin. Straight leg raising 75 degrees, negative. Left great toe just short of normal. Sensation dull over the dorsum of the foot.',
    ),
    para(
      'Good result for the leg. Plateau for the back is likely by spring. Continue exercise at home. Acetaminophen or ibuprofen without prescription as needed.',
    ),
    labelled('Work', 'Modified, no lifting over twenty pounds, until the agreed medical evaluation.'),
  ],
);

export const therapySummary2005: SourceRecord = {
  id: 'pt-summary-2005-10-07',
  type: 'Physical therapy discharge',
  date: '2005-10-07',
  author: 'Physical therapist G.E., PT',
  style: 'orthopaedic',
  title: 'POSTOPERATIVE THERAPY, FINAL SUMMARY',
  letterhead: [
    'Example Orthopaedic Associates, Therapy',
    '212 Example Boulevard, Example City, CA 90000',
    '(555) 555-0112',
  ],
  blocks: [
    fields(
      ['PATIENT', FACTS.patient, 'INJURY', '{doi}'],
      ['SURGERY', '{2005-05-17}', 'COURSE', '{2005-07-11} to {2005-10-07}'],
    ),
    para(
      'Twenty-four visits, two a week, none missed. Four phases: walking and nerve glides; trunk bracing on the floor; ball and pulley work; lifting practice.',
    ),
    table(
      ['', 'Visit 1', 'Visit 12', 'Visit 24'],
      [6, 3, 3, 3],
      [
        ['Back pain', '6', '5', '4'],
        ['Leg pain', '2', '1', '0 (numb patch)'],
        ['Flexion, fingertips to floor', '20 in', '14 in', '9 in'],
        ['Floor to waist lift', 'not tested', '10 lb', '20 lb'],
        ['Walk', '10 min', '30 min', '45 min'],
      ],
    ),
    para(
      'She knows the difference between soreness and nerve pain and paces herself. A stabilization progression on the ball was completed to the third of four levels and goes home with her in writing.',
    ),
    para('Discharged to home program. Heat at home if wished; machines no longer of use.'),
    signature('Physical therapist G.E., PT', '2005-10-07'),
  ],
};

export const annual2008 = officeNote(
  'office-visit-2008-06-10',
  'Progress report',
  '2008-06-10',
  'OFFICE VISIT, FUTURE MEDICAL',
  [
    para(
      `She is ${ageOn('2008-06-10')} and still with the same employer, at inspection. The back aches at four of ten, more in winter. The left foot is numb but does not trip her. The neck is stiff after long ` +
        'shifts; the right shoulder does not like high shelves.',
    ),
    para(
      'Motion is two thirds of normal at the low back. No spasm. Straight leg raising negative. Great toe a shade weak on the left. No change since the evaluation of 2006.',
    ),
    para(
      'She takes ibuprofen from the store two or three times a week. Exercise by her own account once or twice a week. I urged more. No treatment is needed from this office. One year.',
    ),
  ],
);

export const annual2009 = officeNote(
  'office-visit-2009-09-15',
  'Progress report',
  '2009-09-15',
  'OFFICE VISIT, FUTURE MEDICAL',
  [
    para(
      'A hard summer on the line brought the back up to six for some weeks. It is five today. Tingling in the left foot comes with sitting. Neck three.',
    ),
    para(
      'Left paralumbar spasm, mild. Tender at L4-5. Leg raising on the left pulls at 65 degrees. Strength and reflexes as last year.',
    ),
    para(
      'I advised her to go back to the program of 2005 in earnest for six weeks before we speak of therapy. Medicine without prescription. Limits of the agreed evaluator stand.',
    ),
    labelled('Return', 'One year, sooner if the leg becomes worse.'),
  ],
);

export const annual2011 = officeNote(
  'office-visit-2011-03-08',
  'Progress report',
  '2011-03-08',
  'OFFICE VISIT AND TRANSFER',
  [
    para(
      'The plant closed its packing line in January and she was let go. With less standing the back is four; with more sitting the left foot tingles more.',
    ),
    para('Findings unchanged: stiff, mildly tender at L4-5, negative leg raising, dull pin over the foot.'),
    para(
      'No surgical matter. As I am giving up industrial follow-up work, I suggest a physician of physical medicine and rehabilitation to carry on her future medical care.',
    ),
    para('Records may be copied to the new physician on request.'),
  ],
);
