import type { ScanNoise } from './degrade.ts';

/** The machines that the papers of the case went through. */
export const MACHINES = {
  /** A desk scanner in the mail room: little tilt, few specks. */
  mailRoom: { skew: 0.6, specks: 260, bursts: 0, verticals: 1, threshold: 168, drift: 24 },
  /** An office fax. */
  officeFax: { skew: 1.0, specks: 650, bursts: 3, verticals: 1, threshold: 160, drift: 44 },
  /** An old fax, fed with copies of copies. */
  wornFax: { skew: 1.5, specks: 1200, bursts: 7, verticals: 2, threshold: 150, drift: 66 },
} as const satisfies Record<string, ScanNoise>;

export type MachineName = keyof typeof MACHINES;
