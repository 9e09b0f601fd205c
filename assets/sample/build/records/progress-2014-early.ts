import { progressReport } from './progress-report.ts';

export const visit20140320 = progressReport({
  date: '2014-03-20',
  pain: { neck: '4', back: '5', shoulder: '3' },
  subjective: [
    'Doing about as usual. Low back 5 most days, up to 6 if she stands at the stove. Neck is better than last year. The shoulder ' +
      'bothers her when she reaches behind.',
    'Uses the shoulder band exercises from fall 2013 a couple of times a week. Has not done the back exercises "in a good while".',
  ],
  medication: 'Acetaminophen OTC 2-3 days a week.',
  vitals: 'BP 116/72, P 68, Wt 152 lb',
  cervical: ['45', '50', '65', '65'],
  lumbar: ['50', '15', '20', '20'],
  exam: [
    'No spasm today. Mild tenderness paraspinals L4-S1.',
    'SLR neg sitting. L EHL 5-/5. Dorsum L foot dull to pin.',
    'R shoulder flexion 165, abduction 155. Impingement mild.',
  ],
  assessment: 'Chronic, stable.',
  plan: ['Resume back HEP.', 'OTC prn.', 'Restrictions unchanged.'],
  work: 'Permanent restrictions continue. Not working.',
  returnIn: '3-4 months or sooner if worse',
});

export const visit20140710 = progressReport({
  date: '2014-07-10',
  reason: 'change',
  pain: { neck: '5', back: '7', shoulder: '3' },
  subjective: [
    'Increase of low back pain since the weekend of {2014-07-05}, after packing boxes at home. Felt a pull to the left of the scar; ' +
      'next day could not tie shoes. Tingling to the left foot is stronger than it was in spring.',
    'No weakness that she notices, no trouble with urine or stool.',
    'Heat, rest and OTC ibuprofen help "an hour".',
  ],
  medication: 'Ibuprofen OTC 400 mg TID for 5 days.',
  vitals: 'BP 126/80, P 80',
  cervical: ['40', '45', '60', '60'],
  lumbar: ['25', '5', '10', '10'],
  exam: [
    'Antalgic list to the right. Marked spasm L > R paralumbar.',
    'Midline tender L3-5, left sciatic notch tender.',
    'SLR left pos 40 deg with foot tingling; crossed SLR neg.',
    'L EHL 5-/5 (as in 2012), other groups 5/5. Ankle jerks 1+ equal.',
  ],
  assessment:
    'Flare of lumbar disc syndrome with left sciatica, post-surgical level. Rule out recurrent herniation.',
  plan: [
    'MRI lumbar spine with and without contrast (prior surgery).',
    'Relative rest 3 days, then walk. Ice or heat.',
    'OTC NSAID; no Rx by patient preference.',
    'Therapy to be decided after MRI.',
  ],
  work: 'Permanent restrictions continue. Not working.',
  returnIn: '6 weeks with MRI',
});
