/** A chapter of the MTUS with an effective year, as letters print them. */
export interface MtusEdition {
  title: string;
  year: string;
}

/**
 * Chapters seen in posted letters, then the ACOEM titles adopted on 1 December 2017 with the years of their editions
 * (8 CCR 9792.22 to 9792.24.4). A starting point for the pick list, never a closed one: any title and year may be typed.
 */
export const MTUS_CHAPTERS: readonly MtusEdition[] = [
  ...editions('2004', [
    'General Approaches',
    'Neck and Upper Back Complaints',
    'Shoulder Complaints',
    'Forearm, Wrist, and Hand Complaints',
    'Low Back Complaints',
    'Knee Complaints',
    'Ankle and Foot Complaints',
    'Stress-Related Conditions',
  ]),
  ...editions('2007', ['Elbow Complaints', 'Acupuncture Treatment']),
  ...editions('2009', ['Chronic Pain Medical Treatment', 'Postsurgical Treatment']),
  ...editions('2016', ['Chronic Pain Medical Treatment', 'Opioid Treatment']),
  ...editions('2017', ['Initial Approaches to Treatment', 'Eye Disorders', 'Chronic Pain', 'Opioids']),
  ...editions('2018', [
    'Cervical and Thoracic Spine Disorders',
    'Elbow Disorders',
    'Ankle and Foot Disorders',
  ]),
  ...editions('2018', ['Posttraumatic Stress Disorder and Acute Stress Disorder']),
  ...editions('2019', ['Hand, Wrist, and Forearm Disorders', 'Low Back Disorders', 'Knee Disorders']),
  ...editions('2019', ['Hip and Groin Disorders', 'Occupational Interstitial Lung Disease']),
  ...editions('2020', ['Work-Related Asthma', 'Depressive Disorders']),
  ...editions('2021', ['Anxiety Disorders', 'COVID-19']),
  ...editions('2016', ['Shoulder Disorders']),
];

function editions(year: string, titles: readonly string[]): MtusEdition[] {
  return titles.map((title) => ({ title, year }));
}
