import { BODY_REGIONS, type BodyPartFact, type BodyRegionId, chapterOf } from '../../domain/facts/index.ts';

/** Regions that say too little to disagree with another. */
const VAGUE: ReadonlySet<BodyRegionId> = new Set([
  'back',
  'spine',
  'arm',
  'leg',
  'upper-extremity',
  'lower-extremity',
  'skin',
  'psyche',
]);
/** Vague words and what they may mean. */
const WITHIN: Readonly<Partial<Record<BodyRegionId, readonly BodyRegionId[]>>> = {
  back: ['low-back', 'upper-back', 'sacroiliac', 'coccyx'],
  spine: ['neck', 'upper-back', 'low-back', 'sacroiliac'],
  arm: ['shoulder', 'upper-arm', 'elbow', 'forearm', 'wrist', 'hand'],
  'upper-extremity': ['shoulder', 'upper-arm', 'elbow', 'forearm', 'wrist', 'hand', 'finger', 'thumb', 'arm'],
  leg: ['thigh', 'knee', 'lower-leg', 'ankle'],
  'lower-extremity': ['hip', 'thigh', 'knee', 'lower-leg', 'ankle', 'foot', 'toe', 'leg'],
};

/** The regions that a text names plainly enough to be compared. */
export function plainRegions(parts: readonly BodyPartFact[]): Set<BodyRegionId> {
  return new Set(parts.map(({ region }) => region).filter((region) => !VAGUE.has(region)));
}

/** True where two regions may be one: the same, one within the other, or neighbours of one chapter. */
export function mayBeOne(one: BodyRegionId, other: BodyRegionId): boolean {
  if (one === other || WITHIN[one]?.includes(other) || WITHIN[other]?.includes(one)) return true;
  const chapter = chapterOf(one);
  return chapter !== undefined && chapter === chapterOf(other);
}

/** Names regions in a sentence: "knee and low back (lumbar spine)". */
export function nameRegions(regions: Iterable<BodyRegionId>): string {
  const labels = [...new Set(regions)].map((region) => BODY_REGIONS[region].label);
  if (labels.length < 2) return labels.join('');
  return `${labels.slice(0, -1).join(', ')} and ${labels.at(-1)}`;
}
