import {
  checks,
  fields,
  heading,
  labelled,
  para,
  type SourceRecord,
  signature,
  stamp,
  table,
} from '../content.ts';
import { ageOn, FACTS } from '../facts.ts';
import { FIRST_PHYSICIAN, FIRST_THERAPIST, INDUSTRIAL_CLINIC } from './letterheads.ts';

export const firstReport2002: SourceRecord = {
  id: 'first-report-2002-02-11',
  type: "Doctor's first report",
  date: '2002-02-11',
  author: FIRST_PHYSICIAN,
  style: 'form',
  title: "DOCTOR'S FIRST REPORT OF OCCUPATIONAL INJURY OR ILLNESS",
  letterhead: [],
  blocks: [
    stamp('RECEIVED', '{2002-02-14}', 'CLAIMS'),
    fields(
      ['1. Insurer / administrator', 'Example Claims Administrators', '2. Employer', FACTS.employer],
      [
        '3. Employer address',
        '900 Example Industrial Road, Example City, CA 90000',
        '4. Nature of business',
        'Food packing',
      ],
      ['5. Patient', FACTS.patient, '6. Sex', 'Female', '7. Date of birth', '{dob}'],
      ['8. Address', '18 Example Lane, Example City, CA 90000', '9. Telephone', '(555) 555-0188'],
      [
        '10. Occupation',
        FACTS.occupation,
        '11. Age',
        String(ageOn('2002-02-11')),
        '12. Hour of injury',
        '7:40 PM',
      ],
      ['13. Injured at', 'Plant floor, line 3', '14. Date and hour of injury', '{doi} 19:40'],
      ['15. Date last worked', '{2002-02-09}', '16. Date and hour of first exam', '{2002-02-11} 08:50'],
    ),
    heading("17. How the injury happened, in the patient's words"),
    para(
      '"The boxes were stuck on the jack and I pulled. My foot slid on the plastic and I twisted and landed on my right side."',
    ),
    heading('18. Subjective complaints'),
    para(
      'Low back pain 8/10, right side of neck 5/10, right shoulder 6/10. Tightness to both buttocks. No leg pain at present. No loss of consciousness.',
    ),
    heading('19. Objective findings'),
    labelled(
      'A. Physical examination',
      'Guarded gait. Lumbar flexion to knees, extension 5 deg, spasm bilateral. SLR 70 both sides, back pain only. Neck rotation right 45, trapezius tender right. Right shoulder abduction 110 with pain, no deformity. Strength and reflexes normal in arms and legs.',
    ),
    labelled(
      'B. X-ray and laboratory',
      'Cervical, lumbar and right shoulder films: no fracture (see report).',
    ),
    heading('20. Diagnosis'),
    table(
      ['Diagnosis', 'ICD-9'],
      [10, 2],
      [
        ['Cervical sprain', '847.0'],
        ['Lumbar sprain', '847.2'],
        ['Right shoulder sprain', '840.9'],
      ],
    ),
    heading('21 to 25'),
    checks(
      2,
      '*Findings agree with the account of injury',
      'Other condition that delays recovery',
      '*Further treatment needed',
      'Hospital admission',
    ),
    heading('26. Treatment given'),
    para(
      'Cold pack, instruction in positions of rest. Anti-inflammatory tablet by prescription for 10 days with food. Sling for comfort, 3 days. Physical therapy 2 x week to begin next week.',
    ),
    heading('27. Work status'),
    checks(
      2,
      'Usual work',
      '*Modified work from {2002-02-12}: no lifting over 10 lb, no overhead reach right',
    ),
    fields(['Estimated return to full duty', '4 weeks', 'Next visit', '{2002-02-18}']),
    signature(FIRST_PHYSICIAN, '2002-02-11'),
  ],
};

export const therapySummary2002: SourceRecord = {
  id: 'pt-summary-2002-04-05',
  type: 'Physical therapy discharge',
  date: '2002-04-05',
  author: FIRST_THERAPIST,
  style: 'orthopaedic',
  title: 'PHYSICAL THERAPY SUMMARY',
  letterhead: INDUSTRIAL_CLINIC,
  blocks: [
    fields(
      ['Patient', `${FACTS.patient}, F, ${ageOn('2002-04-05')}`],
      ['Injury', '{doi}', 'Course', '{2002-02-18} to {2002-04-05}'],
    ),
    labelled(
      'Visits',
      '12 of 12. Ultrasound, heat and electric stimulation in the first six; exercise from visit 4.',
    ),
    table(
      ['', 'First visit', 'Last visit'],
      [6, 4, 4],
      [
        ['Low back pain', '8', '5'],
        ['Neck pain', '5', '3'],
        ['R shoulder pain', '6', '3'],
        ['Lumbar flexion', 'to knees', 'to mid shin'],
        ['R shoulder abduction', '115', '150'],
        ['Neck rotation R', '45', '65'],
      ],
    ),
    labelled(
      'Remarks',
      'Neck and shoulder did well. Back improved by half, then stood still for the last four visits. Some ache to the left buttock in the last week, which is new.',
    ),
    labelled('Home', 'Written program of back flexion and neck stretches given at visit 9.'),
    signature(FIRST_THERAPIST, '2002-04-05'),
  ],
};

export const progress200204: SourceRecord = {
  id: 'clinic-note-2002-04-10',
  type: 'Progress report',
  date: '2002-04-10',
  author: FIRST_PHYSICIAN,
  style: 'form',
  title: "TREATING PHYSICIAN'S PROGRESS REPORT",
  letterhead: [],
  blocks: [
    checks(3, '*Periodic', 'Change in work status', 'Discharge'),
    fields(
      ['Patient', FACTS.patient, 'Sex', 'F', 'Date of injury', '{doi}'],
      ['Exam', '{2002-04-10}', 'Employer', FACTS.employer, 'Claim', FACTS.claimNumber],
    ),
    heading('Subjective'),
    para(
      'Neck and right shoulder about 80 percent better. Back 5/10, ache to left buttock and back of thigh when sitting in the car. Stopped the prescribed anti-inflammatory after it hurt her stomach; buys ibuprofen and takes it with meals.',
    ),
    heading('Objective'),
    para(
      'Lumbar flexion mid shin, extension 10. Left lower lumbar tenderness. SLR left 65 with buttock pain, right 80. Neuro normal. Shoulder nearly full.',
    ),
    heading('Diagnosis'),
    para('Cervical sprain, lumbar sprain, right shoulder sprain. Rule out early disc syndrome.'),
    heading('Plan'),
    para(
      'Therapy course is over. Home exercise. If leg symptoms grow, MRI and orthopaedic referral. Recheck 4 weeks.',
    ),
    heading('Work'),
    checks(2, 'Full duty', '*Modified: no lifting over 20 lb, change position each 30 min'),
    signature(FIRST_PHYSICIAN, '2002-04-10'),
  ],
};

export const progress200209: SourceRecord = {
  ...progress200204,
  id: 'clinic-note-2002-09-18',
  date: '2002-09-18',
  blocks: [
    checks(3, 'Periodic', '*Change in condition', 'Discharge'),
    fields(
      ['Patient', FACTS.patient, 'Sex', 'F', 'Date of injury', '{doi}'],
      ['Exam', '{2002-09-18}', 'Employer', FACTS.employer, 'Claim', FACTS.claimNumber],
    ),
    heading('Subjective'),
    para(
      'Left leg pain since July, from the buttock to the outside of the calf, at times tingling on top of the foot. Back 6/10. Neck and shoulder bother her with overhead work only. Sleeps with a pillow between the knees.',
    ),
    heading('Objective'),
    para(
      'SLR left 50 positive, right 80. Great toe extension left just less than right. Ankle jerks equal. Lumbar flexion to knees. Paraspinal spasm left.',
    ),
    heading('Diagnosis'),
    para('Lumbar disc syndrome with left sciatica. Cervical and right shoulder sprain, improved.'),
    heading('Plan'),
    para(
      'Refer to orthopaedic spine. Request nerve study. Ibuprofen over the counter with food. No prescription at her wish.',
    ),
    heading('Work'),
    checks(2, 'Full duty', '*Modified: seated packing only, no lifting over 10 lb'),
    signature(FIRST_PHYSICIAN, '2002-09-18'),
  ],
};
