import type { TermSetRow } from './questions.ts';

/** One a region: what it is called, what lies in it, and the tests that are made of it. */
export const BODY_PART_SETS: readonly TermSetRow[] = [
  [
    'neck',
    'Neck',
    `neck OR cervical
     C3-4 OR C4-5 OR C5-6 OR C6-7 OR C7-T1
     spurling OR "cervical radiculopathy"
     trapezius OR cervicogenic OR whiplash`,
  ],
  [
    'upper-back',
    'Upper back',
    `thoracic OR "upper back" OR "mid back"
     rhomboid OR scapula* OR interscapular`,
  ],
  [
    'low-back',
    'Low back',
    `"low back" OR "lower back" OR lumbar OR lumbosacral
     L3-4 OR L4-5 OR L5-S1
     "straight leg raise" OR lasegue
     sciatica OR "lumbar radiculopathy"
     sacroiliac OR "SI joint"`,
  ],
  [
    'shoulder',
    'Shoulder',
    `shoulder
     "rotator cuff" OR supraspinatus OR infraspinatus OR subscapularis
     acromioclavicular OR acromion OR subacromial
     labrum OR labral OR SLAP
     neer OR hawkins OR "empty can"
     "adhesive capsulitis" OR "frozen shoulder"`,
  ],
  [
    'elbow',
    'Elbow',
    `elbow
     epicondylitis OR epicondyle
     "cubital tunnel" OR "ulnar nerve"
     olecranon`,
  ],
  [
    'wrist-hand',
    'Wrist and hand',
    `wrist OR hand OR finger OR thumb
     "carpal tunnel" OR "median nerve"
     phalen OR tinel OR finkelstein
     "de quervain" OR "trigger finger" OR TFCC
     grip NEAR/3 strength`,
  ],
  [
    'hip',
    'Hip and groin',
    `hip OR groin
     trochanter* OR acetabul*
     "femoroacetabular impingement" OR "hip labrum"
     hernia OR inguinal`,
  ],
  [
    'knee',
    'Knee',
    `knee
     meniscus OR meniscal
     ACL OR PCL OR MCL OR "cruciate ligament" OR "collateral ligament"
     patella* OR chondromalacia
     mcmurray OR lachman OR "drawer sign"`,
  ],
  [
    'ankle-foot',
    'Ankle and foot',
    `ankle OR foot OR heel OR toe
     "plantar fasciitis" OR achilles
     talofibular OR talus OR malleol*
     "tarsal tunnel"`,
  ],
  [
    'head',
    'Head',
    `headache OR migraine
     concussion OR "traumatic brain injury" OR "post concussion"
     dizziness OR vertigo
     "cognitive" NEAR/4 deficit OR memory NEAR/4 loss`,
  ],
];
