/** Senders: fictional names, roles with initials, example addresses and telephone numbers. */
export const SPINE_CLINIC = [
  'Example Spine & Rehabilitation Medical Group',
  'Physical Medicine and Rehabilitation',
  '100 Example Street, Suite 4, Example City, CA 90000',
  'Tel (555) 555-0140   Fax (555) 555-0142',
] as const;
export const TREATING = 'Treating physician Q.R., MD';

export const ORTHOPAEDIC = [
  'Example Orthopaedic Associates',
  '210 Example Boulevard, Example City, CA 90000',
  '(555) 555-0110',
] as const;
export const SURGEON = 'Orthopaedic spine surgeon T.U., MD';

export const INDUSTRIAL_CLINIC = [
  'Example Industrial Medicine Clinic',
  '15 Example Way, Example City, CA 90000',
  '(555) 555-0101',
] as const;
export const FIRST_PHYSICIAN = 'Industrial clinic physician K.L., MD';
export const FIRST_THERAPIST = 'Physical therapist M.N., PT';

export const THERAPY_CENTER = [
  'Example Physical Therapy Center',
  '120 Example Street, Example City, CA 90000',
  'Tel (555) 555-0150',
  'Fax (555) 555-0151',
] as const;
export const THERAPIST = 'Physical therapist V.W., PT, DPT';
export const THERAPY_ASSISTANT = 'Physical therapist assistant S.E., PTA';

export const HOSPITAL = [
  'EXAMPLE COMMUNITY HOSPITAL',
  '400 EXAMPLE PARKWAY, EXAMPLE CITY, CA 90000',
] as const;

export const IMAGING_CENTER = [
  'Example Imaging Center',
  '330 Example Avenue, Example City, CA 90000',
  'Phone (555) 555-0160',
  'Fax (555) 555-0161',
] as const;
export const RADIOLOGIST = 'Radiologist F.G., MD';

export const NEURO_LAB = [
  'Example Neurodiagnostic Laboratory',
  '332 Example Avenue, Example City, CA 90000',
  '(555) 555-0165',
] as const;
export const ELECTRODIAGNOSTICIAN = 'Electrodiagnostic physician D.E., MD';

export const ADMINISTRATOR = [
  'Example Claims Administrators',
  "Workers' Compensation Claims",
  '200 Example Avenue, Example City, CA 90001',
  'Tel (555) 555-0120  Fax (555) 555-0121',
] as const;
export const EXAMINER = 'Claims examiner P.O.';

export const UR_COMPANY = [
  'Example Utilization Review Services',
  '250 Example Plaza, Suite 900',
  'Example City, CA 90002',
  'Tel (555) 555-0130  Fax (555) 555-0131',
] as const;
export const UR_REVIEWER = 'UR physician reviewer I.S., MD';

export const REPRESENTATIVE_OFFICE = [
  "Law Office of the Applicant's Representative",
  '75 Example Court, Example City, CA 90000',
  'Tel (555) 555-0170',
] as const;
export const REPRESENTATIVE = "Applicant's representative";

export const EVALUATOR_OFFICE = [
  'Agreed Medical Evaluations of Example City',
  'Orthopaedic Surgery',
  '500 Example Drive, Example City, CA 90003   (555) 555-0180',
] as const;
export const EVALUATOR = 'Agreed medical evaluator X.Y., MD';
