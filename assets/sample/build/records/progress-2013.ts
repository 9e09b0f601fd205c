import { progressReport } from './progress-report.ts';

export const visit20130425 = progressReport({
  date: '2013-04-25',
  reason: 'change',
  pain: { neck: '6', back: '4', shoulder: '4' },
  subjective: [
    'Neck has been worse for two months, no new event. Tight from the skull to the right shoulder blade. Headache at the back of the ' +
      'head twice a week. Right hand goes to sleep at night, shakes it out.',
    'Back is the best it has been; still does part of the 2012 exercise sheet on some days.',
  ],
  medication: 'Acetaminophen OTC, helps the headache partly.',
  vitals: 'BP 118/74, P 70',
  cervical: ['30', '35', '50', '55'],
  lumbar: ['50', '20', '20', '20'],
  exam: [
    'Trapezius, levator scapulae R tender, trigger points palpable. Spurling neg bilat.',
    'UE strength 5/5, DTR 2+ and equal. Phalen equivocal R.',
    'Lumbar: no spasm. SLR neg.',
  ],
  assessment:
    'Cervical sprain residuals, myofascial. Night numbness R hand, watch for median neuropathy (not claimed).',
  plan: [
    'X-ray cervical spine.',
    'Neck stretches taught in office, handout.',
    'OTC prn. Pillow advice.',
    'If no better: short PT for neck.',
  ],
  work: 'Permanent restrictions continue. Not working.',
  returnIn: '3 months',
});

export const visit20130822 = progressReport({
  date: '2013-08-22',
  reason: 'authorization',
  pain: { neck: '5', back: '5', shoulder: '6' },
  subjective: [
    'Right shoulder is now the chief complaint: aches at night, catches at about shoulder height. Lifting a full kettle hurts. She ' +
      'recalls landing on this shoulder in the 2002 fall; it was never imaged beyond plain films.',
    'Neck stretches help "for a bit".',
  ],
  medication: 'Ibuprofen OTC 400 mg at bedtime.',
  cervical: ['40', '40', '60', '60'],
  lumbar: ['45', '15', '20', '20'],
  exam: [
    'R shoulder: flexion 140, abduction 125, ER 70, IR to L3. Neer and Hawkins pos. Supraspinatus 4+/5 by pain. No atrophy.',
    'Trapezius tender R with 2 trigger points.',
    'Back: mild tenderness L4-5, no spasm.',
  ],
  studies: 'X-ray C-spine {2013-05-02}: mild loss of lordosis, minor C5-6 narrowing, no fracture.',
  assessment: 'Right shoulder sprain with impingement signs; rule out cuff tear.',
  plan: [
    'MRI right shoulder without contrast.',
    'Request PT neck and right shoulder 2 x 3 (6 visits).',
    'OTC NSAID.',
  ],
  work: 'Permanent restrictions continue. Not working.',
  returnIn: '3 months, after MRI and PT',
});

export const visit20131121 = progressReport({
  date: '2013-11-21',
  pain: { neck: '4', back: '5', shoulder: '3' },
  subjective: [
    'Had six visits of PT for the neck and shoulder in October. Reaches the second shelf now. Sleeps on the right side for part of the ' +
      'night. Neck headaches are down to one a week.',
    'Does the band work at home three times a week. No back treatment this year.',
  ],
  medication: 'OTC acetaminophen, a few times a week.',
  vitals: 'BP 120/76, P 72, Wt 150 lb',
  cervical: ['45', '50', '65', '65'],
  lumbar: ['48', '15', '20', '20'],
  exam: [
    'R shoulder flexion 165, abduction 155; Hawkins mild.',
    'Trapezius mild tenderness, no trigger point today.',
    'Lumbar paraspinals tender L4-5; SLR neg; L foot sensation dull as before.',
  ],
  studies: 'MRI R shoulder {2013-09-05}: supraspinatus tendinosis, no full-thickness tear.',
  assessment: 'Good response of neck and shoulder to a short course with home exercise.',
  plan: [
    'Continue HEP neck and shoulder.',
    'Restart back HEP from 2012 sheet.',
    'OTC prn.',
    'No further PT needed now.',
  ],
  work: 'Permanent restrictions continue. Not working.',
  returnIn: '4 months',
});
