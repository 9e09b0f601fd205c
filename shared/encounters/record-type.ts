/** What a record of a case file can be. Order is that of lists and legends; ids are stored. */
export const RECORD_TYPES = [
  'application',
  'ur-decision',
  'rfa',
  'progress-report',
  'first-report',
  'consultation',
  'operative-report',
  'imaging',
  'laboratory',
  'therapy-note',
  'medical-legal',
  'prior-imr',
  'correspondence',
  'fax-cover',
  'other',
] as const;
export type RecordType = (typeof RECORD_TYPES)[number];

/** As people read it. */
export const RECORD_TYPE_TITLES: Readonly<Record<RecordType, string>> = {
  application: 'IMR application',
  'ur-decision': 'Utilization review decision',
  rfa: 'Request for authorization',
  'progress-report': 'Progress report',
  'first-report': 'Doctor’s first report',
  consultation: 'Consultation',
  'operative-report': 'Operative report',
  imaging: 'Imaging',
  laboratory: 'Laboratory',
  'therapy-note': 'Therapy or acupuncture note',
  'medical-legal': 'AME/QME report',
  'prior-imr': 'Earlier IMR determination',
  correspondence: 'Correspondence',
  'fax-cover': 'Fax cover',
  other: 'Other',
};
