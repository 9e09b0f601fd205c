import { z } from 'zod';

/*
 * What the audit log can say. Ids, hashes, counts and times alone: a field that could hold a sentence, a name or a
 * file's name has no place here, because the log outlives the case it tells of.
 */

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
/** An id of ours, or a keyed hash in its place (see `idInLog`). */
const id = z.string().regex(/^[0-9a-z:-]{1,80}$/i);
/** Such as a profile's id: one word, chosen by the program and never typed. */
const slug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,60}$/);
const amount = z.int().nonnegative();
const time = z.iso.datetime();
/** Of a signed determination, from 1. */
const version = z.int().positive();
const nothing = z.strictObject({});
/** Of an identity; the reviewer's own where nothing is said. */
const slot = z.literal('organisation').optional();

/** The form of a number that the program administering the reviews gives: public, and no text could pass for one. */
export const CASE_NUMBER = /^CM\d{2}-\d{7}$/;

/** Every kind of entry, with what it may hold. A new kind is a new line here and in `AUDIT_TITLES`. */
export const AUDIT_SUBJECTS = {
  'vault.created': nothing,
  'vault.unlocked': nothing,
  /** Attempts since the last opening, counted in a file that no key protects. */
  'vault.unlock-failed': z.strictObject({
    method: z.enum(['passphrase', 'recovery-key', 'unknown']),
    count: amount,
    first: time.optional(),
    last: time.optional(),
  }),
  'vault.recovered': nothing,
  'vault.locked': nothing,
  'passphrase.changed': nothing,
  /** A wrong one, given where a key of the open vault was to be used. */
  'passphrase.refused': nothing,
  'recovery-key.renewed': nothing,
  'case.created': z.strictObject({ origin: z.enum(['blank', 'sample']) }),
  'case.opened': nothing,
  /** `changes`: saved since the entry of this kind before, this one included. */
  'case.edited': z.strictObject({ changes: amount }),
  'case.accepted': nothing,
  /** Attested again that there is no conflict of interest. */
  'case.conflict-attested': nothing,
  'case.declined': z.strictObject({ reason: slug }),
  'case.reopened': nothing,
  /** `version`: the one that the organisation asked about. */
  'case.clarification-requested': z.strictObject({ version }),
  /** `versions`: how many signed ones were withdrawn with the case. */
  'case.withdrawn': z.strictObject({ versions: amount }),
  /** `minutes`: added to what was measured; zero when the correction was taken back. */
  'case.time-corrected': z.strictObject({ minutes: z.int() }),
  /** `sha256`: of the package's manifest or of the file; `signer`: of the certificate that vouches for the manifest. */
  'case.imported': z.strictObject({ sha256, signer: sha256.optional() }),
  'case.exported': z.strictObject({ sha256, signer: sha256.optional() }),
  /**
   * The certificate of destruction. `copies`: databases kept from before an update, removed with it. `versions`: the
   * signed ones that went with the case.
   */
  'case.purged': z.strictObject({
    caseNumber: z.string().regex(CASE_NUMBER).optional(),
    createdAt: time,
    items: amount,
    revisions: amount,
    copies: amount,
    documents: z.array(z.strictObject({ id, sha256, bytes: amount, pages: amount })),
    versions: z
      .array(z.strictObject({ version, signedAt: time, letterSha256: sha256, docxSha256: sha256 }))
      .default([]),
  }),
  /** `rule`: the id of the rule that made the finding; neither the reason nor the words are told. */
  'finding.dismissed': z.strictObject({ rule: slug }),
  'finding.restored': z.strictObject({ rule: slug }),
  'record.imported': z.strictObject({ document: id, sha256, bytes: amount, pages: amount }),
  'record.opened': z.strictObject({ document: id }),
  /** The original left the vault as it was imported. */
  'record.exported': z.strictObject({ document: id, sha256 }),
  'record.removed': z.strictObject({ document: id, sha256 }),
  /** `certificateSha256`: of the organisation's certificate, where the copy left signed. */
  'letter.exported': z.strictObject({
    ...{ sha256, copy: slug, profile: slug, profileVersion: amount },
    certificateSha256: sha256.optional(),
  }),
  'letter.notice-exported': z.strictObject({ sha256 }),
  /** A version was signed and frozen. `items`, `attestations`, `findings`: how many. */
  'letter.signed': z.strictObject({
    version,
    letterSha256: sha256,
    docxSha256: sha256,
    certificateSha256: sha256,
    profile: slug,
    profileVersion: amount,
    items: amount,
    attestations: amount,
    findings: amount,
  }),
  /** `copy`: `signed` for the file that was signed, or the copy composed from what was frozen. */
  'letter.version-exported': z.strictObject({
    ...{ version, sha256, copy: slug },
    certificateSha256: sha256.optional(),
  }),
  'letter.returned': z.strictObject({ version }),
  /** The export that entry `entry` announced came to nothing. */
  'export.failed': z.strictObject({ entry: amount }),
  /** `sha256`: of the certificate, DER; of the file for a request. */
  'identity.made': z.strictObject({ sha256, slot }),
  'identity.requested': z.strictObject({ sha256, slot }),
  'identity.imported': z.strictObject({ sha256, slot }),
  'identity.certified': z.strictObject({ sha256, slot }),
  'identity.certificate-exported': z.strictObject({ sha256, slot }),
  'identity.removed': z.strictObject({ sha256, slot }),
  'identity.request-withdrawn': z.strictObject({ slot }),
  /** `partner`: an organisation, by its id here; `sha256`: of a certificate, DER, or of the exported file. */
  'partner.saved': z.strictObject({ partner: id }),
  'partner.removed': z.strictObject({ partner: id }),
  'partner.certificate-added': z.strictObject({ partner: id, sha256 }),
  'partner.certificate-removed': z.strictObject({ partner: id, sha256 }),
  /** `profile`: a letter profile, by its id; `sha256`: of its exported form. */
  'profile.saved': z.strictObject({ profile: slug, version }),
  'profile.removed': z.strictObject({ profile: slug }),
  'profile.brought-back': z.strictObject({ profile: slug }),
  'profile.imported': z.strictObject({ profile: slug, version, sha256 }),
  'profile.exported': z.strictObject({ profile: slug, version, sha256 }),
  /** A source of the guideline library. `sha256`: of its pack; `signer`: of the certificate that vouches for the file. */
  'library.imported': z.strictObject({ sha256, signer: sha256.optional() }),
  'library.exported': z.strictObject({ sha256 }),
  'library.removed': z.strictObject({ sha256 }),
  /** Of the reviewer's own pack, as it is then. */
  'library.corrected': z.strictObject({ sha256 }),
  /** A folder of posted letters: how many were entered, said what is there already, were refused. */
  'precedents.imported': z.strictObject({ letters: amount, known: amount, refused: amount }),
  'precedents.removed': z.strictObject({ letters: amount }),
  /** A drug list: `sha256` of what it says, not of the file. */
  'formulary.imported': z.strictObject({ sha256, drugs: amount }),
  'formulary.changed': z.strictObject({ sha256 }),
  'formulary.removed': z.strictObject({ sha256 }),
  'receiving-key.made': nothing,
  'receiving-key.exported': z.strictObject({ sha256 }),
  'audit.exported': z.strictObject({ sha256, entries: amount }),
  /** First entry of a vault that is older than its log. */
  'audit.started': nothing,
  /** What was found on opening: the log and the file with its head did not fit (`logSeq`: the last entry then). */
  'audit.head-mismatch': z.strictObject({
    problem: z.enum(['missing', 'foreign', 'ahead', 'differs', 'behind']),
    logSeq: amount,
    headSeq: amount.optional(),
  }),
} as const;

export type AuditKind = keyof typeof AUDIT_SUBJECTS;

/** Something that is to be entered. */
export type AuditEvent = {
  [K in AuditKind]: { kind: K; caseId?: string; subject: z.input<(typeof AUDIT_SUBJECTS)[K]> };
}[AuditKind];

/** What happened, in the words of the person who did it. */
const AUDIT_TITLES: Record<AuditKind, string> = {
  'vault.created': 'Vault made',
  'vault.unlocked': 'Desk unlocked',
  'vault.unlock-failed': 'Unlocking failed',
  'vault.recovered': 'Opened with the recovery key',
  'vault.locked': 'Desk locked',
  'passphrase.changed': 'Passphrase changed',
  'passphrase.refused': 'Wrong passphrase given for signing',
  'recovery-key.renewed': 'New recovery key made',
  'case.created': 'Case made',
  'case.opened': 'Case opened',
  'case.edited': 'Case edited',
  'case.accepted': 'Case accepted',
  'case.conflict-attested': 'No conflict attested again',
  'case.declined': 'Case declined',
  'case.reopened': 'Declined case reopened',
  'case.clarification-requested': 'Clarification requested',
  'case.withdrawn': 'Case withdrawn',
  'case.time-corrected': 'Time spent corrected',
  'case.imported': 'Case imported',
  'case.exported': 'Case exported',
  'case.purged': 'Case deleted for good',
  'finding.dismissed': 'Finding dismissed',
  'finding.restored': 'Dismissed finding restored',
  'record.imported': 'Record added',
  'record.opened': 'Record viewed',
  'record.exported': 'Original of a record exported',
  'record.removed': 'Record removed',
  'letter.exported': 'Letter exported',
  'letter.notice-exported': 'Notice of a declined case exported',
  'letter.signed': 'Determination signed',
  'letter.version-exported': 'Signed determination exported',
  'letter.returned': 'Determination returned',
  'export.failed': 'Export failed',
  'identity.made': 'Signing identity made',
  'identity.requested': 'Certificate requested',
  'identity.imported': 'Signing identity imported',
  'identity.certified': 'Certificate installed',
  'identity.certificate-exported': 'Certificate exported',
  'identity.removed': 'Signing identity removed',
  'identity.request-withdrawn': 'Certificate request withdrawn',
  'partner.saved': 'Organization saved',
  'partner.removed': 'Organization removed',
  'partner.certificate-added': 'Organization’s certificate trusted',
  'partner.certificate-removed': 'Organization’s certificate no longer trusted',
  'profile.saved': 'Letter profile saved',
  'profile.removed': 'Letter profile removed',
  'profile.brought-back': 'Letter profile brought back',
  'profile.imported': 'Letter profile imported',
  'profile.exported': 'Letter profile exported',
  'library.imported': 'Guideline pack imported',
  'library.exported': 'Guideline pack exported',
  'library.removed': 'Source removed from the library',
  'library.corrected': 'Chapter of a guideline corrected',
  'precedents.imported': 'Past determinations imported',
  'precedents.removed': 'Past determinations removed',
  'formulary.imported': 'Drug list imported',
  'formulary.changed': 'Day of a drug list changed',
  'formulary.removed': 'Drug list removed',
  'receiving-key.made': 'Key for receiving packages made',
  'receiving-key.exported': 'Key for receiving packages exported',
  'audit.exported': 'Audit log exported',
  'audit.started': 'Audit log begun',
  'audit.head-mismatch': 'Audit log did not fit its head file',
};

/** The groups by which a reader filters. */
export const AUDIT_GROUPS: readonly { id: string; label: string; prefixes: readonly string[] }[] = [
  {
    id: 'desk',
    label: 'Unlocking and keys',
    prefixes: ['vault.', 'passphrase.', 'recovery-key.', 'identity.', 'partner.', 'receiving-key.'],
  },
  { id: 'cases', label: 'Cases', prefixes: ['case.', 'finding.'] },
  { id: 'records', label: 'Records', prefixes: ['record.'] },
  { id: 'letters', label: 'Letters', prefixes: ['letter.', 'export.', 'profile.', 'precedents.'] },
  { id: 'library', label: 'Guidelines and drug lists', prefixes: ['library.', 'formulary.'] },
  { id: 'log', label: 'The log itself', prefixes: ['audit.'] },
];

export function isAuditKind(kind: string): kind is AuditKind {
  return Object.hasOwn(AUDIT_SUBJECTS, kind);
}

/** The kinds of a group, or all of them. */
export function kindsOf(group: string): AuditKind[] | undefined {
  const prefixes = AUDIT_GROUPS.find((one) => one.id === group)?.prefixes;
  if (prefixes === undefined) return undefined;
  const kinds = Object.keys(AUDIT_SUBJECTS).filter(isAuditKind);
  return kinds.filter((kind) => prefixes.some((prefix) => kind.startsWith(prefix)));
}

/** What happened, in a few words; the kind itself where it is of no version known here. */
export function auditTitle(kind: string): string {
  return isAuditKind(kind) ? AUDIT_TITLES[kind] : kind;
}
