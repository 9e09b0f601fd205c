import { progressReport } from './progress-report.ts';

export const visit20140821 = progressReport({
  date: '2014-08-21',
  reason: 'authorization',
  pain: { neck: '5', back: '7', shoulder: '3' },
  subjective: [
    'Here to go over the MRI. Low back has been the main problem since early July, when she spent a weekend packing boxes for a ' +
      'move. Left leg tingles to the top of the foot with long sitting. Neck is stiff in the morning.',
    'She had not had any therapy for the back since 2012. She remembers that it helped her bend and that she kept the exercises ' +
      'up for "maybe four months".',
  ],
  medication: 'Ibuprofen OTC 400 mg BID, some relief for 2 h.',
  vitals: 'BP 118/76, P 72',
  cervical: ['40', '45', '60', '60'],
  lumbar: ['35', '10', '15', '10'],
  exam: [
    'Paralumbar spasm, L > R. Tender midline L3 to L5.',
    'SLR left pos at 50 deg. No new weakness; L EHL 5-/5 as before.',
    'Trapezius tender bilat, few trigger points.',
  ],
  studies:
    'MRI L-spine {2014-08-06}: post-op L4-5 left, enhancing scar about the L5 root, no recurrent disc. 2 mm bulges L2-3, L3-4.',
  assessment: 'Increase of chronic low back pain without new structural cause. Deconditioned.',
  plan: [
    'Request PT lumbar 2 x 6 (12 visits): exercise, manual therapy, home program.',
    'OTC NSAID with food; acetaminophen at night.',
    'Walk daily, build up to 30 min.',
    'Restrictions unchanged.',
  ],
  work: 'Permanent restrictions continue. Not working.',
  returnIn: '8 weeks, after therapy',
});

export const visit20141023 = progressReport({
  date: '2014-10-23',
  pain: { neck: '5-6', back: '5 (was 7 before PT)', shoulder: '3' },
  subjective: [
    'Finished PT on {2014-10-17}; says she went 11 times and missed one for a family matter. Back felt "looser" during the weeks of ' +
      'treatment and she could sit through a movie. For the last few days it has been creeping up again.',
    'Was given a sheet with eight exercises and a red band. Does them "most days so far." Heat and the electric unit in the clinic ' +
      'felt good for the evening only.',
    'Neck about the same. Asks whether she can have more PT; told that the home program must come first.',
  ],
  medication: 'Ibuprofen OTC down to 3-4 days a week during PT.',
  vitals: 'BP 120/74, P 70, Wt 156 lb',
  cervical: ['40', '45', '60', '55'],
  lumbar: ['50', '15', '20', '20'],
  exam: [
    'Moves more freely than in August. Mild paralumbar spasm on the left.',
    'Tender L4-5 midline. SLR left 65 deg, tight hamstring only.',
    'Heel and toe walk done. L EHL 5-/5, sensation dorsum L foot dull, both as before.',
    'Levator scapulae tender R.',
  ],
  assessment:
    'Partial and so far short-lived response to the fall course of PT. Sitting tolerance is better; usual pain 5/10 from 7/10.',
  plan: [
    'No further formal PT at present. HEP daily; reviewed the sheet with the patient.',
    'Obtain discharge report from the therapy center.',
    'OTC medication prn.',
    'Restrictions unchanged.',
  ],
  work: 'Permanent restrictions continue. Not working.',
  returnIn: '6 weeks',
});

export const visit20141204 = progressReport({
  date: '2014-12-04',
  pain: { neck: '6', back: '7', shoulder: '4' },
  subjective: [
    'Low back is back to where it was before therapy. Cold mornings are worst. Numbness left foot on and off.',
    'HEP: admits that she lets it go when sore; about twice a week now. Walking 15 min.',
    'Neck tighter since Thanksgiving cooking. Tired by mid afternoon.',
  ],
  medication: 'Ibuprofen OTC daily again, acetaminophen OTC at night. "Barely touches it."',
  vitals: 'BP 122/80, P 74, Wt 158 lb',
  cervical: ['38', '42', '55', '55'],
  lumbar: ['42', '10', '15', '15'],
  exam: [
    'Paralumbar spasm bilat. Midline tenderness L3-5.',
    'Trapezius and levator scapulae tender with trigger points R > L.',
    'SLR left pos 60 deg. Motor, sensory and reflex exam no change.',
    'R shoulder: painful arc mild.',
  ],
  assessment: 'PT course completed in October; gains did not hold. No red flags.',
  plan: [
    'Restart HEP daily in two short sessions; use heat before.',
    'OTC medicine, limit of 1200 mg ibuprofen a day discussed.',
    'Consider a stabilization program if not better at next visit.',
    'Restrictions unchanged.',
  ],
  work: 'Permanent restrictions continue. Not working.',
  returnIn: '6-7 weeks',
});
