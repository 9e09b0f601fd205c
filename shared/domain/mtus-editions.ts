/** In force from the first day on, until the day before the last. */
export interface EditionInForce {
  title: string;
  /** The year that a citation prints. */
  year: string;
  /** ISO dates; without `until` it is in force as far as we know. */
  from?: string;
  until?: string;
  /** The day is not confirmed by a source that we hold. */
  unconfirmed?: true;
}

/** On this day the adopted ACOEM chapters replaced those of 2004 to 2016 (8 CCR 9792.23). */
const ADOPTED = '2017-12-01';
/** Chronic Pain and Opioids of 2016 replaced the chronic pain guideline of 2009 on this day. */
const CHRONIC_PAIN_2016 = '2016-07-28';

/**
 * Chapters of the MTUS with the days between which each edition was in force. Later orders than those of 2023 are not in
 * our sources: add a row, and end the one that it replaces.
 */
export const MTUS_EDITIONS: readonly EditionInForce[] = [
  ...(
    [
      ['General Approaches', '2004'],
      ['Neck and Upper Back Complaints', '2004'],
      ['Shoulder Complaints', '2004'],
      ['Elbow Complaints', '2007'],
      ['Forearm, Wrist, and Hand Complaints', '2004'],
      ['Low Back Complaints', '2004'],
      ['Knee Complaints', '2004'],
      ['Ankle and Foot Complaints', '2004'],
      ['Stress-Related Conditions', '2004'],
      ['Acupuncture Treatment', '2007'],
      ['Postsurgical Treatment', '2009'],
    ] as const
  ).map(([title, year]) => ({ title, year, until: ADOPTED })),
  { title: 'Chronic Pain Medical Treatment', year: '2009', until: CHRONIC_PAIN_2016, unconfirmed: true },
  {
    title: 'Chronic Pain Medical Treatment',
    year: '2016',
    from: CHRONIC_PAIN_2016,
    until: ADOPTED,
    unconfirmed: true,
  },
  { title: 'Opioid Treatment', year: '2016', from: CHRONIC_PAIN_2016, until: ADOPTED, unconfirmed: true },
  { title: 'Initial Approaches to Treatment', year: '2017', from: ADOPTED },
  { title: 'Eye Disorders', year: '2017', from: ADOPTED },
  { title: 'Chronic Pain', year: '2017', from: ADOPTED },
  { title: 'Opioids', year: '2017', from: ADOPTED },
  ...adopted('Cervical and Thoracic Spine Disorders', '2016', ['2018', '2019-04-18']),
  ...adopted('Shoulder Disorders', '2016', ['2023', '2023-08-10']),
  ...adopted('Elbow Disorders', '2013', ['2018', '2019-04-18']),
  ...adopted('Hand, Wrist, and Forearm Disorders', '2016', ['2019', '2019-04-18'], ['2023', '2023-11-10']),
  ...adopted('Low Back Disorders', '2016', ['2019', '2019-08-11']),
  ...adopted('Knee Disorders', '2015', ['2019', '2020-09-21']),
  ...adopted('Ankle and Foot Disorders', '2015', ['2018', '2019-04-18']),
  ...adopted('Hip and Groin Disorders', '2011', ['2019', '2019-10-07']),
  ...adopted('Work-Related Asthma', '2016', ['2020', '2020-09-21']),
  ...adopted('Occupational Interstitial Lung Disease', '2016', ['2019', '2020-09-21']),
  {
    title: 'Posttraumatic Stress Disorder and Acute Stress Disorder',
    year: '2018',
    from: '2019-04-18',
  },
  { title: 'Depressive Disorders', year: '2020', from: '2020-09-21' },
  { title: 'Anxiety Disorders', year: '2021', from: '2021-07-19' },
  { title: 'COVID-19', year: '2021', from: '2021-06-28' },
];

type Update = readonly [year: string, from: string];

/** An edition adopted in December 2017, and what replaced it. */
function adopted(title: string, year: string, ...updates: readonly Update[]): EditionInForce[] {
  const all: Update[] = [[year, ADOPTED], ...updates];
  return all.map(([edition, from], index) => {
    const until = all[index + 1]?.[1];
    return until === undefined ? { title, year: edition, from } : { title, year: edition, from, until };
  });
}

/**
 * Whether an edition was in force on a day.
 * @param corrections what the reviewer knows better, or besides: it goes before the table
 * @returns undefined where neither holds title and year: any edition may be cited
 */
export function inForce(
  { title, year }: { title: string; year: string },
  day: string,
  corrections: readonly EditionInForce[] = [],
): { edition: EditionInForce; isInForce: boolean } | undefined {
  const name = title.trim().toLowerCase();
  const isMeant = (one: EditionInForce) => one.title.toLowerCase() === name && one.year === year;
  const edition = corrections.find(isMeant) ?? MTUS_EDITIONS.find(isMeant);
  if (edition === undefined) return undefined;
  const { from = '', until } = edition;
  return { edition, isInForce: from <= day && (until === undefined || day < until) };
}
