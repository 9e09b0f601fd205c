import { describe, expect, it } from 'vitest';
import { MTUS_CHAPTERS } from '../../mtus-chapters.ts';
import { find, only } from '../testing/find.ts';
import { BODY_REGIONS, CHAPTERS, chapterOf } from './regions.ts';

const parts = (text: string) =>
  find('body-part', text).map(({ region, side, levels }) =>
    [region, side, levels?.join(' ')].filter((part) => part !== undefined).join(', '),
  );

describe('parts of the body', () => {
  it.each([
    ['pain in the C-spine', ['neck']],
    ['LS spine films', ['low-back']],
    ['lumbosacral strain', ['low-back']],
    ['neck, low back and left knee', ['neck', 'low-back', 'knee, left']],
    ['carpal tunnel syndrome', ['wrist']],
    ['Hip and Groin', ['hip', 'groin']],
    ['psyche and insomnia', ['psyche']],
    ['a Lisfranc fracture', ['foot']],
    ['lumbago with sciatica', ['low-back', 'low-back']],
    ['torn medial meniscus', ['knee']],
    ['plantar fasciitis', ['foot']],
    ['supraspinatus tear', ['shoulder']],
    ['lateral epicondylitis', ['elbow']],
    ['SI joint tenderness', ['sacroiliac']],
  ])('%j: %j', (text, expected) => expect(parts(text)).toEqual(expected));
});

describe('sides', () => {
  it.each([
    ['R shoulder and L wrist', ['shoulder, right', 'wrist, left']],
    ['(L) knee', ['knee, left']],
    ['B/L hands', ['hand, bilateral']],
    ['both ankles', ['ankle, bilateral']],
    ['bilateral upper extremities', ['upper-extremity, bilateral']],
    ['right and left knees', ['knee, bilateral']],
    ['the right ulnar wrist', ['wrist, right']],
    ['left small finger', ['finger, left']],
    ['knee, left', ['knee, left']],
    ['elbow (right)', ['elbow, right']],
    ['the forearm on the right', ['forearm, right']],
    ['knee, left shoulder', ['knee', 'shoulder, left']],
    ['left hand/finger', ['hand, left', 'finger, left']],
    ['right shoulder and neck', ['shoulder, right', 'neck']],
    ['He left the shoulder clinic', ['shoulder']],
    ['spasm L > R paralumbar', ['low-back']],
  ])('%j: %j', (text, expected) => expect(parts(text)).toEqual(expected));

  it('are marked where they stand with a neighbour', () => {
    const [, elbow] = find('body-part', 'right shoulder and elbow');
    expect(elbow).toMatchObject({ region: 'elbow', side: 'right', sideInherited: true });
  });

  it('belong to the place of the part', () =>
    expect(only('body-part', 'at the (L) wrist.').text).toBe('(L) wrist'));
});

describe('levels', () => {
  it.each([
    ['L4-5', ['low-back, L4-5']],
    ['L4-L5 and L5/S1', ['low-back, L4-5 L5-S1']],
    ['L4-S1', ['low-back, L4-5 L5-S1']],
    ['L3 through S1', ['low-back, L3-4 L4-5 L5-S1']],
    ['tender from L2-5', ['low-back, L2-3 L3-4 L4-5']],
    ['C5-C7', ['neck, C5-6 C6-7']],
    ['C5-6-7', ['neck, C5-6 C6-7']],
    ['right L4 and L5 facet', ['low-back, right, L4 L5']],
    ['Left L5-S1 epidural', ['low-back, left, L5-S1']],
    ['lumbar spine at L4-5', ['low-back, L4-5']],
    ['paraspinal tenderness, C7-T1', ['spine', 'neck, C7-T1']],
    ['fracture of T12', ['upper-back, T12']],
    ['L5-SI', ['low-back, L5-S1']],
    ['LS-S1', ['low-back, L5-S1']],
    ['l4-5 disc', ['low-back, L4-5']],
  ])('%j: %j', (text, expected) => expect(parts(text)).toEqual(expected));

  it.each([
    'T2 weighted images',
    'sagittal T1, T2 and STIR',
    'free T4 and TSH',
    'heart: S1 S2 normal',
    'HCPCS L3908',
    'L4.5',
  ])('%j has none', (text) =>
    expect(find('body-part', text).filter(({ levels }) => levels !== undefined)).toEqual([]),
  );
});

describe('words of the body that are none', () => {
  it.each([
    'seen face to face for fifty minutes',
    'on the other hand',
    'six feet tall, 40 feet away',
    'he went back to work',
    'call back',
    'straight leg raise',
    'heel and toe walk',
    'a knee scooter',
    'right-hand dominant',
    'anti-anxiety medication',
  ])('%j', (text) => expect(parts(text)).toEqual([]));
});

describe('regions', () => {
  it("name chapters as the chapters' table does", () => {
    const known = new Set(MTUS_CHAPTERS.map(({ title }) => title));
    for (const titles of Object.values(CHAPTERS)) {
      for (const title of Object.values(titles)) expect(known).toContain(title);
    }
  });

  it.each([
    ['knee', 'Knee Complaints', 'Knee Disorders'],
    ['finger', 'Forearm, Wrist, and Hand Complaints', 'Hand, Wrist, and Forearm Disorders'],
    ['neck', 'Neck and Upper Back Complaints', 'Cervical and Thoracic Spine Disorders'],
    ['hip', undefined, 'Hip and Groin Disorders'],
  ] as const)('%s belongs to %s, now %s', (id, before2017, since2017) => {
    expect(chapterOf(id)?.before2017).toBe(before2017);
    expect(chapterOf(id)?.since2017).toBe(since2017);
  });

  it('of whole limbs have no chapter of their own', () => {
    expect(chapterOf('upper-extremity')).toBeUndefined();
    expect(BODY_REGIONS['upper-extremity'].paired).toBe(true);
  });
});
