import { fields, heading, labelled, para, type SourceRecord, signature, table } from '../content.ts';
import { ageOn } from '../facts.ts';
import { HOSPITAL, SURGEON } from './letterheads.ts';

const base = { style: 'hospital', letterhead: HOSPITAL } as const;
const patient = [
  ['PATIENT', 'SAMPLE APPLICANT', 'MRN', '00-09-17'],
  ['DOB', '{dob}', 'SEX / AGE', `F / ${ageOn('2005-05-17')}`],
] as const;

export const admissionHistory2005: SourceRecord = {
  ...base,
  id: 'admission-history-2005-05-12',
  type: 'Hospital record',
  date: '2005-05-12',
  author: SURGEON,
  title: 'PREOPERATIVE HISTORY AND PHYSICAL',
  blocks: [
    fields(...patient, ['DATE', '{2005-05-12}', 'DOI', '{doi}']),
    heading('Chief complaint'),
    para('LEFT LEG AND LOW BACK PAIN.'),
    heading('Present illness'),
    para(
      `This ${ageOn('2005-05-12')}-year-old woman was hurt at a packing plant on {doi}. Therapy and time did not settle the left leg pain. It runs from the buttock to the top of the foot, worse with sitting and cough. EMG of {2004-03-16} shows left L5 radiculopathy, and MRI of {2004-10-20} a left L4-5 protrusion. She was offered an epidural injection and declined it. She has read about the operation and wishes to go on.`,
    ),
    heading('Past history'),
    para('No prior surgery. No diabetes, heart or lung disease. One child, normal delivery. Does not smoke.'),
    heading('Medicines and allergies'),
    para(
      'Ibuprofen over the counter, stopped seven days ago. Acetaminophen. No known drug allergy; a prescribed anti-inflammatory upset her stomach in 2002.',
    ),
    heading('Examination'),
    para(
      'BP 116/70, P 72, afebrile. Heart regular, lungs clear. Straight leg raising left positive at 35 degrees, crossed negative. Left great toe extension 4/5. Pin reduced over dorsum of left foot. Ankle jerks 1+ and equal.',
    ),
    heading('Plan'),
    para(
      'Left L4-5 hemilaminotomy and microdiscectomy on {2005-05-17}. Risks explained, among them infection, bleeding, dural tear, nerve injury, recurrence and persisting back pain. Consent signed.',
    ),
    signature(SURGEON, '2005-05-12'),
  ],
};

export const preoperativeLab2005: SourceRecord = {
  ...base,
  id: 'lab-2005-05-12',
  type: 'Laboratory report',
  date: '2005-05-12',
  author: 'Hospital laboratory',
  title: 'CLINICAL LABORATORY\nFINAL REPORT',
  blocks: [
    fields(...patient, ['COLLECTED', '{2005-05-12} 09:40', 'ORDERED BY', 'T.U., MD']),
    table(
      ['TEST', 'RESULT', 'FLAG', 'UNITS', 'REFERENCE'],
      [6, 3, 2, 4, 4],
      [
        ['WBC', '6.8', '', 'K/UL', '4.0-11.0'],
        ['HEMOGLOBIN', '12.1', '', 'G/DL', '12.0-15.5'],
        ['HEMATOCRIT', '36.4', '', '%', '36.0-46.0'],
        ['PLATELETS', '264', '', 'K/UL', '150-400'],
        ['SODIUM', '139', '', 'MMOL/L', '135-145'],
        ['POTASSIUM', '3.4', 'L', 'MMOL/L', '3.5-5.1'],
        ['CREATININE', '0.7', '', 'MG/DL', '0.5-1.1'],
        ['GLUCOSE', '92', '', 'MG/DL', '70-110'],
        ['PT / INR', '11.9 / 1.0', '', 'SEC', '11.0-13.5'],
        ['APTT', '28', '', 'SEC', '24-36'],
        ['HCG, URINE', 'NEGATIVE', '', '', 'NEGATIVE'],
        ['ESR', '9', '', 'MM/HR', '0-20'],
      ],
    ),
    heading('Urinalysis'),
    para(
      'CLEAR, YELLOW. SP GR 1.015. PH 6.0. PROTEIN, GLUCOSE, KETONES, NITRITE, LEUKOCYTE ESTERASE NEGATIVE.',
    ),
    para('POTASSIUM CALLED TO OFFICE {2005-05-12} 14:05. REPEAT {2005-05-16}: 3.9.', 'small'),
    para('*** END OF REPORT ***'),
  ],
};

export const operativeReport2005: SourceRecord = {
  ...base,
  id: 'operative-report-2005-05-17',
  type: 'Operative report',
  date: '2005-05-17',
  author: SURGEON,
  title: 'OPERATIVE REPORT',
  blocks: [
    fields(...patient, ['DATE OF OPERATION', '{2005-05-17}', 'DOI', '{doi}']),
    labelled('Surgeon', 'T.U., MD'),
    labelled('Assistant', 'Surgical assistant C.C., PA'),
    labelled('Anesthesia', 'General endotracheal, anesthesiologist O.P., MD'),
    labelled('Preoperative diagnosis', 'Herniated disc L4-5 left with L5 radiculopathy.'),
    labelled('Postoperative diagnosis', 'Same.'),
    labelled(
      'Procedure',
      'Left L4-5 hemilaminotomy, medial facetectomy, microdiscectomy, with operating microscope.',
    ),
    labelled('Blood loss', '50 mL'),
    labelled('Complications', 'None.'),
    labelled('Drains', 'None.'),
    labelled('Specimen', 'Disc material L4-5 to pathology.'),
    heading('Indications'),
    para(
      `Patient is a ${ageOn('2005-05-17')}-year-old woman with three years of back and left leg pain after an injury at work, a matching EMG and MRI, and weakness of the great toe. Therapy, activity limits and medicine had failed to help enough.`,
    ),
    heading('Findings'),
    para(
      'A contained protrusion lay under the left L5 root, which was flattened and reddened. The annulus was soft at its left paracentral part. After removal of disc the root could be moved freely. No free fragment was met.',
    ),
    heading('Procedure in detail'),
    para(
      'After induction the patient was turned prone on a frame with the abdomen free. Pressure points were padded. Antibiotic was given within the hour. The level was marked with a needle and a lateral film. The back was prepared and draped.',
    ),
    para(
      'A midline incision of 3 cm was made over L4-5. The fascia was opened to the left of the spinous processes and muscle was lifted from the lamina. A second film with a probe under the L4 lamina confirmed the level. The microscope was brought in.',
    ),
    para(
      'The lower third of the L4 hemilamina and the medial edge of the facet were thinned with the drill and taken with punches. Ligamentum flavum was removed. The L5 root was found and drawn gently to the midline. Epidural veins were coagulated with the bipolar.',
    ),
    para(
      'The annulus was incised. Loose disc was removed with pituitary forceps in several passes, about 1.5 grams. The space was washed. A ball probe passed freely under the sac and along the L5 root into its foramen. There was no leak of spinal fluid with a held breath.',
    ),
    para(
      'The wound was irrigated with antibiotic solution. Hemostasis was good. Fascia, subcutaneous tissue and skin were closed in layers. A dry dressing was put on. Counts were right twice. The patient moved both feet in the recovery room.',
    ),
    para('D: {2005-05-17}   T: {2005-05-18}   tu/zz   JOB 0517-44', 'small'),
    signature(SURGEON, '2005-05-18'),
  ],
};

export const hospitalDischarge2005: SourceRecord = {
  ...base,
  id: 'hospital-discharge-2005-05-19',
  type: 'Hospital record',
  date: '2005-05-19',
  author: SURGEON,
  title: 'DISCHARGE SUMMARY',
  blocks: [
    fields(...patient, ['ADMITTED', '{2005-05-17}', 'DISCHARGED', '{2005-05-19}']),
    labelled('Final diagnosis', 'Herniated disc L4-5 left, work related, DOI {doi}.'),
    labelled('Operation', 'Left L4-5 hemilaminotomy and microdiscectomy {2005-05-17}.'),
    heading('Course'),
    para(
      'Leg pain was much less on the evening of surgery. Back soreness at the wound. Up with the therapist on day one, stairs on day two. Wound dry. Voiding well. Great toe extension 4+/5 at discharge.',
    ),
    heading('Pathology'),
    para('Fragments of fibrocartilage with degenerative change.'),
    heading('Instructions'),
    para(
      'No lifting over 10 lb for six weeks. No bending or twisting. Walk several times a day. Short course of pain tablets given, to change to acetaminophen in a week. Clinic in twelve days for suture check. Therapy to begin at about eight weeks.',
    ),
    signature(SURGEON, '2005-05-19'),
  ],
};
