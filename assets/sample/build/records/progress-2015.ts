import { progressReport } from './progress-report.ts';

/** The visit from which the disputed request came. */
export const visit20150122 = progressReport({
  date: '2015-01-22',
  reason: 'authorization',
  pain: { neck: '7', back: '7 at rest, 8 after standing or sitting 30 min (7-8)', shoulder: '4' },
  subjective: [
    'Pt returns with neck and lower back pain, stiffness and fatigue, with numbness in the left leg to the foot and, less ' +
      'often, in the right hand on waking. She rates the pain 7/10 overall and the low back 7-8/10 by the end of the day. ' +
      'Worse since the cold weather began in December; no new injury.',
    'She buys ibuprofen and acetaminophen OTC and takes them on most days. She notes little to no relief from either. She does ' +
      'not want prescription pain medicine because of stomach upset in the past.',
    'Home exercise: still does the stretches from the last PT "two or three times a week, when I can." Stopped the bridge and ' +
      'the side plank because they brought on the leg numbness. Walks 15 min a day.',
    'No change in bowel or bladder. No fever or weight loss. Sleeps about 5 h, wakes with stiffness.',
  ],
  medication: 'Ibuprofen 200 mg OTC 2 tabs up to TID; acetaminophen 500 mg OTC prn. No Rx.',
  vitals: 'BP 124/78, P 76, Ht 5 ft 4 in, Wt 158 lb',
  cervical: ['35 (50)', '40 (60)', '55 (80)', '55 (80)'],
  lumbar: ['40 (60)', '10 (25)', '15 (25)', '15 (25)'],
  exam: [
    'Gait slow, no limp. Rises from the chair with hands on thighs.',
    'C-spine: limited motion as above. Tenderness over the trapezius and levator scapulae groups, R > L, with trigger points; twitch response on the right. Spurling neg.',
    'L-spine: healed midline scar 3 cm over L4-5. Paralumbar muscle spasm bilat. Midline tenderness from L2 to L5. Motion decreased as above, with guarding on extension.',
    'SLR left positive at 55 deg for calf tingling, right neg. Strength 5/5 all groups LE except left EHL 5-/5, unchanged since 2012. Sensation dull to pin over dorsum of left foot, unchanged. DTR 2+ knees, 1+ ankles, symmetric.',
    'Right shoulder: abduction 160, mild impingement sign; no instability.',
  ],
  studies:
    'MRI L-spine {2014-08-06} reviewed again: laminotomy changes left L4-5, no recurrent herniation, small bulges L2-3 and L3-4.',
  assessment:
    'Chronic neck and low back pain after the injury of {doi}, with lumbar disc syndrome and sciatica after surgery. Gradual ' +
    'worsening since the end of therapy in October. Neurologic exam is stable. Trunk control is poor on testing: unable to hold ' +
    'neutral spine in quadruped more than a few seconds.',
  plan: [
    'Request authorization: treatment in a spinal stabilization program with adjunctive modalities, lumbar, 2 x per week x 4 weeks (8 visits). See RFA.',
    'Continue OTC medicine as tolerated; take with food. Declines topical Rx.',
    'Continue HEP daily as far as symptoms allow; handout on neutral-spine positions given.',
    'Continue activity restrictions.',
    'No indication now for injection or for surgical opinion.',
  ],
  work: 'Permanent restrictions per AME of 2006: no lifting over 20 lb, no repeated bending or stooping, no repeated overhead work on the right. Not working since 2011.',
  returnIn: '6 weeks',
});
