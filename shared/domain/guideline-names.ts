/**
 * Guidelines beside the MTUS, as letters name them. Where a citation begins with one, the rest is a place in it.
 */
export const GUIDELINE_NAMES: readonly string[] = [
  'Official Disability Guidelines (ODG)',
  'Official Disability Guidelines',
  'Official Disabilities Guidelines',
  'ODG Treatment in Workers Compensation',
  'ODG',
  'American College of Occupational and Environmental Medicine (ACOEM)',
  'American College of Occupational and Environmental Medicine',
  'ACOEM Practice Guidelines',
  'ACOEM Guidelines',
  'ACOEM',
  'American Medical Association (AMA) Guides',
];

/** Chapters of the Official Disability Guidelines, as letters write them: titles that hold commas among them. */
export const ODG_CHAPTERS: readonly string[] = [
  'Ankle & Foot',
  'Ankle and Foot',
  'Burns',
  'Carpal Tunnel Syndrome',
  'Chronic pain',
  'Diabetes',
  'Elbow',
  'Eye',
  'Fitness for Duty',
  'Forearm, Wrist, & Hand',
  'Forearm, Wrist & Hand',
  'Forearm, Wrist, and Hand',
  'Forearm, Wrist and Hand',
  'Head',
  'Hernia',
  'Hip & Pelvis',
  'Hip and Pelvis',
  'Hips and Pelvis',
  'Infectious Diseases',
  'Knee & Leg',
  'Knee and Leg',
  'Knee',
  'Low Back - Lumbar & Thoracic',
  'Low Back Lumbar and Thoracic',
  'Low Back',
  'Mental Illness & Stress',
  'Mental Illness and Stress',
  'Neck & Upper Back',
  'Neck and Upper Back',
  'Pain',
  'Pulmonary',
  'Shoulder',
  'Stress & Mental Illness',
];

/** Statutes and regulations, as letters name them before a section. */
export const LAW_NAMES: readonly string[] = [
  '8 CCR',
  'Title 8, California Code of Regulations,',
  'California Code of Regulations, Title 8,',
  'California Labor Code',
  'Labor Code',
  'Health and Safety Code',
  'Business and Professions Code',
];
