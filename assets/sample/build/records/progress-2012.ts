import { fields, heading, numbered, para, type SourceRecord, signature, table } from '../content.ts';
import { ageOn, DIAGNOSES, FACTS } from '../facts.ts';
import { SPINE_CLINIC, TREATING } from './letterheads.ts';
import { progressReport } from './progress-report.ts';

/** Transfer of care to the physician who later made the disputed request. */
export const initialReport2012: SourceRecord = {
  id: 'initial-report-2012-04-12',
  type: 'Consultation',
  date: '2012-04-12',
  author: TREATING,
  style: 'clinic',
  title: 'INITIAL COMPREHENSIVE REPORT\nNew primary treating physician',
  letterhead: SPINE_CLINIC,
  blocks: [
    fields(
      ['Patient', FACTS.patient, 'Sex / age', `F / ${ageOn('2012-04-12')}`, 'DOB', '{dob}'],
      ['DOI', '{doi}', 'Seen', '{2012-04-12}', 'Claim', FACTS.claimNumber],
      ['Employer', FACTS.employer, 'Job at injury', FACTS.occupation],
    ),
    heading('History of injury'),
    para(
      'On {doi}, while on an overtime shift, the patient pulled at a stack of cartons that had jammed on a pallet jack. Her foot slid ' +
        'on loose shrink wrap; she twisted and went down backward on the right side with the right arm out. She had pain at once ' +
        'in the low back, and by evening in the neck and the right shoulder.',
    ),
    heading('Treatment so far (by history and records)'),
    numbered(
      'Industrial clinic 2002: x-rays, 12 visits of therapy, modified duty. An NSAID by prescription was stopped for stomach upset.',
      'Left leg pain from summer 2002. EMG/NCV {2004-03-16} and MRI {2004-10-20} before surgery.',
      'Left L4-5 hemilaminotomy and microdiscectomy {2005-05-17}. Epidural injection had been offered and declined.',
      'Post-op therapy, 24 visits, July to October 2005.',
      'Permanent and stationary by AME {2006-08-15}, future medical open.',
      'About yearly visits with the surgeon to 2011. OTC medicine only.',
    ),
    heading('Present complaints'),
    para(
      'Low back 6/10 with left leg tingling, neck 4/10, right shoulder 3/10. Sits 20 min, stands 20 min. Laid off in 2011 when the plant ' +
        'moved its line. She has let the exercises from 2005 lapse.',
    ),
    heading('Examination'),
    table(
      ['Active range (deg)', 'Flexion', 'Extension', 'Right', 'Left'],
      [5, 3, 3, 3, 3],
      [
        ['Cervical', '45', '50', '65', '65'],
        ['Lumbar', '40', '10', '15', '15'],
        ['R shoulder', '160', '45', 'abd 150', '-'],
      ],
    ),
    para(
      'Healed midline lumbar scar. Paralumbar spasm left. Tender L4-5 and L5-S1. SLR left 60 deg positive. L EHL 5-/5, otherwise 5/5. ' +
        'Pin dull dorsum of left foot. Knee jerks 2+, ankle jerks 1+ and equal. Trapezius tender R. Impingement sign mild R.',
    ),
    heading('Diagnoses'),
    numbered(...DIAGNOSES.map(({ code, name }) => `${name} (${code})`)),
    heading('Plan'),
    numbered(
      'Request PT lumbar 2 x 4 (8 visits) for the present flare, to rebuild a home program.',
      'OTC ibuprofen with food or acetaminophen; no Rx.',
      'AME restrictions stay in force.',
      'Old records requested from the surgeon and the hospital.',
    ),
    para('Causation and apportionment were settled by the AME; I have no reason to differ.'),
    signature(TREATING, '2012-04-12'),
  ],
};

export const visit20120621 = progressReport({
  date: '2012-06-21',
  pain: { neck: '4', back: '4', shoulder: '3' },
  subjective: [
    'Finished 8 visits of PT on {2012-06-01}. Low back 4/10 from 6/10. Sits 40 min. Bends to the dishwasher without holding on.',
    'Has the exercise sheet on the refrigerator; does it five days a week.',
  ],
  medication: 'OTC ibuprofen once or twice a week.',
  vitals: 'BP 114/70, P 68, Wt 148 lb',
  cervical: ['45', '50', '65', '65'],
  lumbar: ['52', '18', '22', '20'],
  exam: ['No spasm. Tender L4-5 mild.', 'SLR left 75 deg, neg.', 'L EHL 5-/5, sensation as before.'],
  assessment: 'Good result of a short course with HEP. Flare resolved to usual level.',
  plan: ['HEP, indefinitely.', 'OTC prn.', 'No more PT now.', 'Restrictions unchanged.'],
  work: 'Permanent restrictions. Looking for lighter work.',
  returnIn: '4 months',
});

export const visit20121004 = progressReport({
  date: '2012-10-04',
  pain: { neck: '4', back: '4-5', shoulder: '3' },
  subjective: [
    'No big change. Back acts up after long drives to her sister. Exercise is down to "weekends, mostly".',
    'Right shoulder clicks, not worse.',
  ],
  medication: 'OTC ibuprofen prn, about weekly.',
  cervical: ['45', '50', '65', '65'],
  lumbar: ['50', '15', '20', '20'],
  exam: [
    'Mild tenderness L4-5, trapezius R.',
    'SLR neg. Neuro no change.',
    'R shoulder full flexion, end-range pain.',
  ],
  assessment: 'Stable. HEP slipping.',
  plan: ['Encouraged HEP 4-5 days a week.', 'Stop and walk every hour when driving.', 'OTC prn.'],
  work: 'Permanent restrictions. Not working.',
  returnIn: '6 months',
});
