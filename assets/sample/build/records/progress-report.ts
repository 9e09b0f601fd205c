import {
  type Block,
  bullets,
  checks,
  fields,
  heading,
  labelled,
  numbered,
  para,
  type SourceRecord,
  signature,
  table,
} from '../content.ts';
import { ageOn, DIAGNOSES, FACTS } from '../facts.ts';
import { ADMINISTRATOR, SPINE_CLINIC, TREATING } from './letterheads.ts';

/** What one visit found. The office's template prints it; the sentences are the visit's own. */
export interface Visit {
  date: string;
  reason?: 'periodic' | 'change' | 'authorization';
  pain: { neck: string; back: string; shoulder: string };
  subjective: readonly string[];
  medication: string;
  vitals?: string;
  /** Cervical flexion, extension, rotation right / left, in degrees. */
  cervical: readonly [string, string, string, string];
  /** Lumbar flexion, extension, lateral bend right / left, in degrees. */
  lumbar: readonly [string, string, string, string];
  exam: readonly string[];
  studies?: string;
  assessment: string;
  plan: readonly string[];
  work: string;
  returnIn: string;
  extra?: readonly Block[];
}

/** The treating physician's PR-2 for one visit. */
export function progressReport(visit: Visit): SourceRecord {
  const reason = visit.reason ?? 'periodic';
  return {
    id: `pr2-${visit.date}`,
    type: 'Progress report',
    date: visit.date,
    author: TREATING,
    style: 'clinic',
    title: "PRIMARY TREATING PHYSICIAN'S PROGRESS REPORT (PR-2)",
    letterhead: SPINE_CLINIC,
    blocks: [
      checks(
        3,
        `${reason === 'periodic' ? '*' : ''}Periodic report (45 days)`,
        `${reason === 'change' ? '*' : ''}Change in condition or work status`,
        `${reason === 'authorization' ? '*' : ''}Request for authorization`,
      ),
      fields(
        ['Patient', FACTS.patient, 'Sex', 'F', 'Age', String(ageOn(visit.date))],
        ['DOB', '{dob}', 'DOI', '{doi}', 'Exam date', `{${visit.date}}`],
        ['Claim no.', FACTS.claimNumber, 'Employer', FACTS.employer],
        ['Claims adm.', ADMINISTRATOR[0], 'Occupation', `${FACTS.occupation} (at injury)`],
      ),
      heading('Subjective complaints'),
      table(
        ['Pain today (0-10)', 'Neck', 'Low back', 'Right shoulder'],
        [4, 4, 6, 4],
        [['Patient states', visit.pain.neck, visit.pain.back, visit.pain.shoulder]],
      ),
      ...visit.subjective.map((text) => para(text)),
      labelled('Medication', visit.medication),
      heading('Objective findings'),
      ...(visit.vitals === undefined ? [] : [labelled('Vitals', visit.vitals)]),
      table(
        ['Active range (deg)', 'Flexion', 'Extension', 'Rt rot / bend', 'Lt rot / bend'],
        [5, 3, 3, 3, 3],
        [
          ['Cervical spine', ...visit.cervical],
          ['Lumbar spine', ...visit.lumbar],
        ],
      ),
      bullets(...visit.exam),
      ...(visit.studies === undefined ? [] : [labelled('Studies', visit.studies)]),
      heading('Diagnoses'),
      numbered(...DIAGNOSES.map(({ code, name }) => `${name} (${code})`)),
      heading('Assessment'),
      para(visit.assessment),
      heading('Treatment plan'),
      numbered(...visit.plan),
      ...(visit.extra ?? []),
      heading('Work status'),
      para(visit.work),
      labelled('Return', visit.returnIn),
      para(
        'Signed under penalty of perjury: this report is my own, true as far as I know, and Labor Code section 139.3 was observed.',
        'small',
      ),
      signature(TREATING, visit.date),
    ],
  };
}
