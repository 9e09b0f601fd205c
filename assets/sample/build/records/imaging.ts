import {
  type Block,
  fields,
  heading,
  labelled,
  numbered,
  para,
  type SourceRecord,
  signature,
} from '../content.ts';
import { ageOn, FACTS } from '../facts.ts';
import { HOSPITAL, IMAGING_CENTER, INDUSTRIAL_CLINIC, RADIOLOGIST } from './letterheads.ts';

interface Study {
  id: string;
  date: string;
  title: string;
  referrer: string;
  history: string;
  technique: string;
  comparison: string;
  findings: readonly Block[];
  impression: readonly string[];
}

function imagingReport(study: Study): SourceRecord {
  return {
    id: study.id,
    type: 'Imaging report',
    date: study.date,
    author: RADIOLOGIST,
    style: 'imaging',
    title: study.title,
    letterhead: IMAGING_CENTER,
    blocks: [
      fields(
        ['Patient', FACTS.patient, 'DOB', '{dob}'],
        ['Age / sex', `${ageOn(study.date)} / F`, 'Exam date', `{${study.date}}`],
        ['Referring', study.referrer, 'Date of injury', '{doi}'],
      ),
      labelled('History', study.history),
      labelled('Technique', study.technique),
      labelled('Comparison', study.comparison),
      heading('Findings'),
      ...study.findings,
      heading('Impression'),
      numbered(...study.impression),
      signature(RADIOLOGIST, study.date),
    ],
  };
}

export const lumbarMri2014 = imagingReport({
  id: 'mri-lumbar-2014-08-06',
  date: '2014-08-06',
  title: 'MRI LUMBAR SPINE WITHOUT AND WITH CONTRAST',
  referrer: 'Treating physician Q.R., MD',
  history:
    'Low back pain with left leg tingling since July, prior surgery at L4-5. Question of recurrent herniation.',
  technique:
    'Sagittal T1, T2 and STIR, axial T1 and T2 from L1 to S1; after gadolinium, sagittal and axial T1 with fat saturation. 1.5 T.',
  comparison: 'Written report of {2004-10-20}; images not available.',
  findings: [
    para(
      'Alignment is kept. Vertebral heights are normal. The conus ends at L1 and is normal. No marrow lesion.',
    ),
    labelled('L1-2', 'Normal.'),
    labelled('L2-3', 'Disc slightly dark on T2, 2 mm broad bulge, no stenosis.'),
    labelled('L3-4', '2 mm bulge, mild facet hypertrophy, foramina open.'),
    labelled(
      'L4-5',
      'Left laminotomy defect. Disc height reduced by about a third. Enhancing tissue surrounds the left L5 root in the lateral recess, in ' +
        'keeping with scar. No non-enhancing fragment. Mild left foraminal narrowing. Central canal adequate.',
    ),
    labelled('L5-S1', 'Mild facet change. No herniation. Foramina open.'),
    para('No fluid collection. Paraspinal muscles show mild fatty change on the left from L4 to S1.'),
  ],
  impression: [
    'Status post left L4-5 laminotomy with scar about the L5 root. No recurrent disc herniation.',
    'Mild left L4-5 foraminal narrowing.',
    'Small disc bulges at L2-3 and L3-4 without stenosis.',
  ],
});

export const shoulderMri2013 = imagingReport({
  id: 'mri-shoulder-2013-09-05',
  date: '2013-09-05',
  title: 'MRI RIGHT SHOULDER WITHOUT CONTRAST',
  referrer: 'Treating physician Q.R., MD',
  history: 'Night pain and painful arc; work injury 2002.',
  technique: 'Oblique coronal and sagittal proton density and T2 with fat saturation, axial proton density.',
  comparison: 'None.',
  findings: [
    para(
      'Supraspinatus: thickened, intermediate signal near its insertion without a fluid-filled gap. No retraction, no atrophy.',
    ),
    para(
      'Infraspinatus, subscapularis and teres minor are intact. The long head of biceps lies in its groove.',
    ),
    para(
      'Acromioclavicular joint: mild hypertrophy, small inferior spur. Acromion type II. Trace fluid in the subacromial bursa.',
    ),
    para(
      'Labrum: no displaced tear on this non-arthrographic study. Cartilage preserved. No fracture or marrow edema.',
    ),
  ],
  impression: [
    'Supraspinatus tendinosis. No full-thickness rotator cuff tear.',
    'Mild acromioclavicular arthrosis with trace subacromial bursal fluid.',
  ],
});

export const cervicalXray2013 = imagingReport({
  id: 'xray-cervical-2013-05-02',
  date: '2013-05-02',
  title: 'CERVICAL SPINE, FIVE VIEWS',
  referrer: 'Treating physician Q.R., MD',
  history: 'Neck pain, worse over two months.',
  technique: 'AP, lateral, both obliques, open mouth.',
  comparison: 'Report of {2002-02-11}.',
  findings: [
    para(
      'Seven cervical vertebrae are seen to the top of T1. The usual lordosis is mildly straightened. No listhesis.',
    ),
    para(
      'Disc space C5-6 is slightly narrowed with a small anterior lip. The other spaces are kept. Foramina are open on the obliques.',
    ),
    para('Odontoid intact, lateral masses symmetric. Soft tissue in front of the spine is not widened.'),
  ],
  impression: [
    'Mild loss of lordosis, which may be positional or from spasm.',
    'Minor C5-6 disc space narrowing.',
    'No fracture.',
  ],
});

/** The study before surgery, from the hospital's own department and transcription. */
export const lumbarMri2004: SourceRecord = {
  id: 'mri-lumbar-2004-10-20',
  type: 'Imaging report',
  date: '2004-10-20',
  author: 'Hospital radiologist H.J., MD',
  style: 'hospital',
  title: 'DEPARTMENT OF RADIOLOGY\nMRI LUMBAR SPINE WITHOUT CONTRAST',
  letterhead: HOSPITAL,
  blocks: [
    fields(
      ['PATIENT', 'SAMPLE APPLICANT', 'MRN', '00-09-17'],
      ['DOB', '{dob}', 'SEX', 'F'],
      ['EXAM DATE', '{2004-10-20}', 'AGE', String(ageOn('2004-10-20'))],
      ['ORDERED BY', 'T.U., MD', 'DOI', '{doi}'],
    ),
    heading('Clinical information'),
    para('Low back pain and left leg pain for two years after a work injury. EMG positive for left L5.'),
    heading('Procedure'),
    para('Sagittal T1 and fast spin echo T2. Axial T1 and T2 through the lower three disc levels.'),
    heading('Findings'),
    para(
      'There is loss of T2 signal at L4-5. At this level a left paracentral protrusion, about 5 mm deep, displaces the left L5 root in the lateral recess. The sac is mildly flattened. There is no free fragment.',
    ),
    para(
      'L3-4 shows a minimal annular bulge. L5-S1 is normal in height and signal. The conus is unremarkable. Vertebral bodies are normal.',
    ),
    heading('Impression'),
    para('1. LEFT PARACENTRAL DISC PROTRUSION L4-5, 5 MM, WITH DISPLACEMENT OF THE LEFT L5 ROOT.'),
    para('2. MINIMAL BULGE L3-4.'),
    para('D: {2004-10-20}   T: {2004-10-21}   hj/zz', 'small'),
    signature('HOSPITAL RADIOLOGIST H.J., MD', '2004-10-21'),
  ],
};

export const plainFilms2002: SourceRecord = {
  id: 'xray-2002-02-11',
  type: 'Imaging report',
  date: '2002-02-11',
  author: 'Consulting radiologist H.J., MD',
  style: 'orthopaedic',
  title: 'X-RAY REPORT',
  letterhead: INDUSTRIAL_CLINIC,
  blocks: [
    fields(
      ['Patient', `${FACTS.patient}, F, ${ageOn('2002-02-11')}`],
      ['Injury', '{doi}', 'Films taken', '{2002-02-11}'],
    ),
    labelled(
      'Cervical spine, 3 views',
      'Normal alignment and disc spaces. No fracture. Soft tissues normal.',
    ),
    labelled(
      'Lumbar spine, 3 views',
      'Five lumbar type bodies. L4-5 space at the lower limit of normal. Slight tilt to the right, perhaps from spasm. No fracture or listhesis.',
    ),
    labelled('Right shoulder, 2 views', 'No fracture or dislocation. No calcification.'),
    labelled('Impression', 'No acute bony injury in the areas examined.'),
    signature('Consulting radiologist H.J., MD', '2002-02-11'),
  ],
};
