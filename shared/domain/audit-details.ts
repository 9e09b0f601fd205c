import type { z } from 'zod';
import { DECLINE_REASONS, declineReasonSchema } from './acceptance.ts';
import { AUDIT_SUBJECTS, isAuditKind } from './audit.ts';

type Subjects = { [K in keyof typeof AUDIT_SUBJECTS]: z.output<(typeof AUDIT_SUBJECTS)[K]> };

const many = (amount: number, one: string): string =>
  `${amount.toLocaleString('en-US')} ${one}${amount === 1 ? '' : 's'}`;
/** Enough of a hash to recognise it by; the whole one is in the export. */
const short = (hash: string): string => `SHA-256 ${hash.slice(0, 12)}…`;

const identityDetail = ({ sha256, slot }: { sha256: string; slot?: string | undefined }): string =>
  slot === undefined ? short(sha256) : `Of the organization, ${short(sha256)}`;

const bySigner = (certificateSha256: string | undefined): string =>
  certificateSha256 === undefined ? '' : ' signed by the organization';

const METHODS = { passphrase: 'wrong passphrase', 'recovery-key': 'wrong recovery key', unknown: 'attempt' };

const declineReason = (reason: string): string => {
  const known = declineReasonSchema.safeParse(reason);
  return known.success ? DECLINE_REASONS[known.data] : reason;
};

const COPIES: Readonly<Record<string, string>> = {
  signed: 'as signed',
  posted: 'posted copy',
  served: 'served copy',
};

const HEAD_PROBLEMS = {
  missing: 'The head file was missing.',
  foreign: 'The head file was not written by this vault.',
  ahead: 'The log had lost its end.',
  differs: 'The head file belonged to another course of this log.',
  behind: 'The program had ended before it wrote the head file. Nothing was lost.',
};

const DETAILS: { [K in keyof Subjects]?: (subject: Subjects[K]) => string } = {
  'vault.unlock-failed': ({ method, count }) =>
    method === 'unknown' ? 'The count of attempts could not be read.' : many(count, METHODS[method]),
  'case.created': ({ origin }) => (origin === 'sample' ? 'The sample case' : ''),
  'case.edited': ({ changes }) => many(changes, 'change'),
  'case.declined': ({ reason }) => declineReason(reason),
  'case.time-corrected': ({ minutes }) =>
    minutes === 0
      ? 'Correction taken back'
      : `${minutes > 0 ? '+' : '−'}${many(Math.abs(minutes), 'minute')}`,
  'case.imported': (subject) => short(subject.sha256),
  'case.exported': (subject) => short(subject.sha256),
  'case.clarification-requested': ({ version }) => `About version ${version}`,
  'case.withdrawn': ({ versions }) => (versions === 0 ? '' : many(versions, 'signed version')),
  'case.purged': ({ items, documents, versions, caseNumber }) =>
    [
      caseNumber,
      many(items, 'item'),
      many(documents.length, 'record'),
      versions.length > 0 && many(versions.length, 'signed version'),
    ]
      .filter(Boolean)
      .join(', '),
  'finding.dismissed': ({ rule }) => rule,
  'finding.restored': ({ rule }) => rule,
  'record.imported': ({ pages, sha256 }) => `${many(pages, 'page')}, ${short(sha256)}`,
  'record.exported': ({ sha256 }) => short(sha256),
  'record.removed': ({ sha256 }) => short(sha256),
  'letter.exported': ({ copy, sha256, certificateSha256 }) =>
    `${copy === 'posted' ? 'Posted' : 'Served'} copy${bySigner(certificateSha256)}, ${short(sha256)}`,
  'identity.made': identityDetail,
  'identity.requested': identityDetail,
  'identity.imported': identityDetail,
  'identity.certified': identityDetail,
  'identity.certificate-exported': identityDetail,
  'identity.removed': identityDetail,
  'identity.request-withdrawn': ({ slot }) => (slot === undefined ? '' : 'Of the organization'),
  'partner.certificate-added': ({ sha256 }) => short(sha256),
  'partner.certificate-removed': ({ sha256 }) => short(sha256),
  'profile.saved': ({ version }) => `Version ${version}`,
  'profile.imported': ({ version, sha256 }) => `Version ${version}, ${short(sha256)}`,
  'profile.exported': ({ version, sha256 }) => `Version ${version}, ${short(sha256)}`,
  'precedents.imported': ({ letters, known, refused }) =>
    `${many(letters, 'letter')}, ${known.toLocaleString('en-US')} known already, ${refused.toLocaleString('en-US')} refused`,
  'precedents.removed': ({ letters }) => many(letters, 'letter'),
  'formulary.imported': ({ sha256, drugs }) => `${drugs} drugs, ${short(sha256)}`,
  'formulary.changed': ({ sha256 }) => short(sha256),
  'formulary.removed': ({ sha256 }) => short(sha256),
  'receiving-key.exported': ({ sha256 }) => short(sha256),
  'letter.notice-exported': ({ sha256 }) => short(sha256),
  'letter.signed': ({ version, docxSha256 }) => `Version ${version}, ${short(docxSha256)}`,
  'letter.version-exported': ({ version, copy, sha256, certificateSha256 }) =>
    `Version ${version}, ${COPIES[copy] ?? copy}${bySigner(certificateSha256)}, ${short(sha256)}`,
  'letter.returned': ({ version }) => `Version ${version}`,
  'export.failed': ({ entry }) => `Nothing was written for entry ${entry}.`,
  'audit.exported': ({ entries, sha256 }) =>
    `${many(entries, 'entry').replace(/entrys$/, 'entries')}, ${short(sha256)}`,
  'audit.head-mismatch': ({ problem }) => HEAD_PROBLEMS[problem],
};

/** More about an entry, in a few words; empty where its title says all, or where it does not read as it should. */
export function auditDetail(kind: string, subject: unknown): string {
  if (!isAuditKind(kind)) return '';
  const parsed = AUDIT_SUBJECTS[kind].safeParse(subject);
  // One function for each kind: the type of the table ties the two, which indexing by a union loses.
  const detail = DETAILS[kind] as ((subject: unknown) => string) | undefined;
  return parsed.success && detail !== undefined ? detail(parsed.data) : '';
}
