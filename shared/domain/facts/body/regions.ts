/** An MTUS chapter of the 2004 to 2009 edition and of the titles adopted since December 2017, as letters print them. */
export interface ChapterTitles {
  before2017?: string;
  since2017?: string;
}

interface Region {
  label: string;
  /** There is a left and a right one. */
  paired: boolean;
  /** The chapter that deals with it, by `CHAPTERS`. */
  chapter?: ChapterId;
}

export type ChapterId = keyof typeof CHAPTERS;

/** Titles are those of `mtus-chapters.ts`; 8 CCR 9792.23.1 to 9792.23.12. */
export const CHAPTERS = {
  'neck-upper-back': {
    before2017: 'Neck and Upper Back Complaints',
    since2017: 'Cervical and Thoracic Spine Disorders',
  },
  shoulder: { before2017: 'Shoulder Complaints', since2017: 'Shoulder Disorders' },
  elbow: { before2017: 'Elbow Complaints', since2017: 'Elbow Disorders' },
  'forearm-wrist-hand': {
    before2017: 'Forearm, Wrist, and Hand Complaints',
    since2017: 'Hand, Wrist, and Forearm Disorders',
  },
  'low-back': { before2017: 'Low Back Complaints', since2017: 'Low Back Disorders' },
  knee: { before2017: 'Knee Complaints', since2017: 'Knee Disorders' },
  'ankle-foot': { before2017: 'Ankle and Foot Complaints', since2017: 'Ankle and Foot Disorders' },
  stress: { before2017: 'Stress-Related Conditions' },
  eye: { since2017: 'Eye Disorders' },
  'hip-groin': { since2017: 'Hip and Groin Disorders' },
  lung: { since2017: 'Occupational Interstitial Lung Disease' },
} as const satisfies Record<string, ChapterTitles>;

function region(label: string, paired: boolean, chapter?: ChapterId): Region {
  return chapter === undefined ? { label, paired } : { label, paired, chapter };
}

/**
 * The closed set of body regions. The upper arm is the shoulder chapter's, the thigh the hip's, the lower leg the knee's:
 * our reading, for hints; whole extremities, spine and back have no chapter of their own.
 */
const REGIONS = {
  head: region('head', false),
  face: region('face', false),
  eye: region('eye', true, 'eye'),
  ear: region('ear', true),
  jaw: region('jaw', true),
  teeth: region('teeth', false),
  neck: region('neck (cervical spine)', false, 'neck-upper-back'),
  'upper-back': region('upper back (thoracic spine)', false, 'neck-upper-back'),
  'low-back': region('low back (lumbar spine)', false, 'low-back'),
  sacroiliac: region('sacroiliac joint', true, 'low-back'),
  coccyx: region('coccyx', false, 'low-back'),
  back: region('back', false),
  spine: region('spine', false),
  chest: region('chest and ribs', false),
  lungs: region('lungs', false, 'lung'),
  heart: region('heart', false),
  abdomen: region('abdomen', false),
  pelvis: region('pelvis', false, 'hip-groin'),
  shoulder: region('shoulder', true, 'shoulder'),
  'upper-arm': region('upper arm', true, 'shoulder'),
  elbow: region('elbow', true, 'elbow'),
  forearm: region('forearm', true, 'forearm-wrist-hand'),
  wrist: region('wrist', true, 'forearm-wrist-hand'),
  hand: region('hand', true, 'forearm-wrist-hand'),
  finger: region('finger', true, 'forearm-wrist-hand'),
  thumb: region('thumb', true, 'forearm-wrist-hand'),
  arm: region('arm', true),
  'upper-extremity': region('upper extremity', true),
  hip: region('hip', true, 'hip-groin'),
  groin: region('groin', true, 'hip-groin'),
  buttock: region('buttock', true, 'low-back'),
  thigh: region('thigh', true, 'hip-groin'),
  knee: region('knee', true, 'knee'),
  'lower-leg': region('lower leg', true, 'knee'),
  ankle: region('ankle', true, 'ankle-foot'),
  foot: region('foot', true, 'ankle-foot'),
  toe: region('toe', true, 'ankle-foot'),
  leg: region('leg', true),
  'lower-extremity': region('lower extremity', true),
  psyche: region('psyche', false, 'stress'),
  skin: region('skin', false),
} as const satisfies Record<string, Region>;

export type BodyRegionId = keyof typeof REGIONS;

export const BODY_REGIONS: Readonly<Record<BodyRegionId, Region>> = REGIONS;

/** The titles of the MTUS chapter that deals with a region; undefined where none does. */
export function chapterOf(id: BodyRegionId): ChapterTitles | undefined {
  const { chapter } = BODY_REGIONS[id];
  return chapter === undefined ? undefined : CHAPTERS[chapter];
}
